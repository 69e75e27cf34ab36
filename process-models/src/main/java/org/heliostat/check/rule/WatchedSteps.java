package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.Set;
import org.heliostat.power.Performer;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/**
 * Steps at which a person exercises power say what could go wrong there and where supervision
 * looks. Convenience services exercise none.
 */
final class WatchedSteps implements Rule {
  private static final Set<StepKind> EXERCISING =
      EnumSet.of(
          StepKind.ACCEPT,
          StepKind.EXAMINE,
          StepKind.INVESTIGATE,
          StepKind.SITE_VISIT,
          StepKind.LEGAL_REVIEW,
          StepKind.COLLECTIVE_DISCUSSION,
          StepKind.LEADER_APPROVAL,
          StepKind.DECIDE,
          StepKind.ENFORCE);

  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.CONVENIENCE)) {
      return;
    }
    checked.steps(WatchedSteps::exercisesPower).forEach(step -> check(step, report));
  }

  private static boolean exercisesPower(Step step) {
    return step.performer() == Performer.PERSON && EXERCISING.contains(step.kind());
  }

  private static void check(Step step, Report report) {
    if (step.riskPoints().isEmpty()) {
      report.error(
          step.id(),
          "环节“%s”行使权力，却没有风险点，请写明这里可能出现的问题".formatted(step.name()),
          "Power is exercised at the step '%s', which has no risk point; say what could go wrong"
              .formatted(step.id()));
    }
    if (step.supervisionPoints().isEmpty()) {
      report.error(
          step.id(),
          "环节“%s”行使权力，却没有监察点，请写明监察什么".formatted(step.name()),
          "Power is exercised at the step '%s', which has no supervision point; say what is looked"
                  .formatted(step.id())
              + " at");
    }
  }
}
