package org.heliostat.check.rule;

import org.heliostat.check.decision.DecisionTable;

/**
 * The decision tables for fines leave no case out, give one answer to each, and stay within the
 * range of the law.
 */
final class DiscretionTable implements Rule {
  @Override
  public String legalBasis() {
    return Laws.penalty("第三十四条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    for (var step : checked.flow().steps()) {
      for (var discretion : step.discretions()) {
        var dmn = checked.source().decisions().getOrDefault(discretion.decision(), "");
        DecisionTable.flaws(dmn, discretion.decision(), discretion.least(), discretion.most())
            .forEach(
                flaw ->
                    report.error(
                        step.id(),
                        "裁量基准表“%s”：%s".formatted(discretion.decision(), flaw.chinese()),
                        "Decision table '%s': %s"
                            .formatted(discretion.decision(), flaw.english())));
      }
    }
  }
}
