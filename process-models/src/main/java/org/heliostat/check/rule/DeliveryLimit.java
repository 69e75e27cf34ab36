package org.heliostat.check.rule;

import org.heliostat.check.run.Stretch;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * A permit is delivered within ten working days of the decision, a penalty decision within seven.
 */
final class DeliveryLimit implements Rule {
  @Override
  public String legalBasis() {
    return Laws.licensing("第四十四条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.PERMIT)) {
      check(checked, report, 10);
    } else if (checked.is(PowerCategory.PENALTY)) {
      check(checked, report.citing(Laws.penalty("第六十一条、第八十五条")), 7);
    }
  }

  private static void check(CheckedPower checked, Report report, int workingDays) {
    StretchLimit.check(
        checked,
        report,
        sinceDecision(StepKind.DELIVER),
        new Limit(workingDays, LimitUnit.WORKING_DAY),
        "自作出决定",
        "From the decision");
  }

  /** From a decision to a step of a kind. */
  static Stretch sinceDecision(StepKind kind) {
    return Stretch.between(Order.kind(StepKind.DECIDE), Order.kind(kind));
  }
}
