package org.heliostat.check.rule;

import org.heliostat.power.Performer;

/** Every step that a person does has a limit; without one nobody can be late. */
final class StepLimits implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    for (var step : checked.steps(it -> it.performer() == Performer.PERSON && it.limit() == null)) {
      report.error(
          step.id(),
          "环节“%s”没有时限，请填写，例如 P2D".formatted(step.name()),
          "The step '%s' has no limit; state one, for instance P2D".formatted(step.id()));
    }
  }
}
