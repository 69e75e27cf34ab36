package org.heliostat.check.rule;

import org.heliostat.check.run.LimitComparison;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;

/**
 * The statutory limit is not longer than the general law of the category has it. Only a warning,
 * since another law may set another limit.
 */
final class StatutoryLimit implements Rule {
  /** A limit set by law, and where. */
  private record Statute(Limit limit, String articles) {}

  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    var statute = statute(checked);
    if (statute == null) {
      return;
    }
    LimitComparison.longer(power.statutory(), statute.limit(), checked.surroundings().calendar())
        .ifPresent(
            overrun ->
                report
                    .citing(statute.articles())
                    .warning(
                        power.code(),
                        "%s，超过%s规定的%s，请核对；其他法律另有规定的，请列入实施依据"
                            .formatted(
                                Words.chinese(overrun, "法定时限"),
                                statute.articles(),
                                Words.chinese(statute.limit())),
                        "%s, longer than the %s of the general law; check it, and cite the law that"
                                .formatted(
                                    Words.english(overrun, "The statutory limit comes"),
                                    Words.english(statute.limit()))
                            + " says otherwise"));
  }

  private static @Nullable Statute statute(CheckedPower checked) {
    return switch (checked.power().category()) {
      case PERMIT -> new Statute(new Limit(20, LimitUnit.WORKING_DAY), Laws.licensing("第四十二条"));
      case PENALTY -> new Statute(new Limit(90, LimitUnit.CALENDAR_DAY), Laws.penalty("第六十条"));
      case COERCION -> new Statute(new Limit(30, LimitUnit.CALENDAR_DAY), Laws.coercion("第二十五条"));
      case LEVY,
          FILING,
          APPROVAL,
          INSPECTION,
          CONFIRMATION,
          REWARD,
          PAYMENT,
          ADJUDICATION,
          OTHER,
          CONVENIENCE ->
          null;
    };
  }
}
