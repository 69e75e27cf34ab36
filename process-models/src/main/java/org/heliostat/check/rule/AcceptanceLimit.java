package org.heliostat.check.rule;

import org.heliostat.check.run.Stretch;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * An application for a permit is accepted, or what is missing is named, within five working days.
 * Counted from submission to the first of the two on every way.
 */
final class AcceptanceLimit implements Rule {
  private static final Limit ALLOWED = new Limit(5, LimitUnit.WORKING_DAY);

  @Override
  public String legalBasis() {
    return Laws.licensing("第三十二条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.PERMIT) || !checked.has(StepKind.ACCEPT)) {
      return;
    }
    var untilAccepted =
        new Stretch(
            true,
            (step, outcome) -> false,
            step -> step.kind() == StepKind.ACCEPT || step.kind() == StepKind.NOTIFY,
            false);
    StretchLimit.check(checked, report, untilAccepted, ALLOWED, "自提交申请", "From submission");
  }
}
