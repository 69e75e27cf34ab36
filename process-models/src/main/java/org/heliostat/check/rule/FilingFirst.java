package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.Set;
import org.heliostat.power.StepKind;

/**
 * A general penalty begins with filing (立案), a step of kind ACCEPT. A first look at a lead, and
 * approval of the filing, may come before it; investigation and all that follows may not.
 */
final class FilingFirst implements Rule {
  private static final Set<StepKind> ONLY_AFTERWARDS =
      EnumSet.of(
          StepKind.INVESTIGATE,
          StepKind.NOTIFY,
          StepKind.DEFENCE,
          StepKind.HEARING,
          StepKind.LEGAL_REVIEW,
          StepKind.COLLECTIVE_DISCUSSION,
          StepKind.DECIDE,
          StepKind.ENFORCE);

  @Override
  public String legalBasis() {
    return Laws.penalty("第五十四条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.isGeneralPenalty()) {
      return;
    }
    for (var step : checked.steps(it -> ONLY_AFTERWARDS.contains(it.kind()))) {
      Accepted.notBefore(checked.runs(), step)
          .ifPresent(
              run ->
                  report.error(
                      step.id(),
                      "有的路径未经立案就到了“%s”，请在此前增加立案（受理）环节".formatted(step.name()),
                      "Some way leads to '%s' before the case is filed; add a step of kind ACCEPT"
                              .formatted(step.id())
                          + " before it",
                      run.trace()));
    }
  }
}
