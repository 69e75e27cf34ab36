package org.heliostat.check.rule;

import org.heliostat.check.run.Stretch;
import org.heliostat.power.Outcome;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Whoever applies for a permit hears within five working days: the application is accepted, or what
 * is missing is named. So it is when it is handed in and each time it has been supplemented. A
 * notice ends one stretch of waiting, and when it is done with, because a supplement has come, the
 * next one begins; what the applicant takes for it, drawn as a step of its own, lies in neither.
 */
final class AcceptanceLimit implements Rule {
  private static final Limit ALLOWED = new Limit(5, LimitUnit.WORKING_DAY);
  private static final String APPLICANT = "citizen";

  @Override
  public String legalBasis() {
    return Laws.licensing("第三十二条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.PERMIT) || !checked.has(StepKind.ACCEPT)) {
      return;
    }
    var untilAnswered =
        Stretch.fromStart(Order.kind(StepKind.NOTIFY))
            .eachTime((step, outcome) -> step.kind() == StepKind.NOTIFY || isApplicants(step))
            .until(AcceptanceLimit::answers)
            .without(AcceptanceLimit::isApplicants);
    StretchLimit.check(
        checked,
        report,
        untilAnswered,
        ALLOWED,
        "自收到申请或者补正材料",
        "From receipt of the application or of a supplement");
  }

  private static boolean answers(Step step, Outcome outcome) {
    return step.kind() == StepKind.NOTIFY || Stretch.accepts(step, outcome);
  }

  private static boolean isApplicants(Step step) {
    return APPLICANT.equals(step.post());
  }
}
