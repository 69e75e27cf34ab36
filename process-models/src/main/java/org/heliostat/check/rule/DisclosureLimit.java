package org.heliostat.check.rule;

import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Permits and penalties are disclosed within seven working days of the decision, other decisions of
 * enforcement within twenty. Delivery and whatever else is drawn in between counts.
 */
final class DisclosureLimit implements Rule {
  @Override
  public String legalBasis() {
    return Laws.disclosure();
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    switch (checked.power().category()) {
      case PERMIT, PENALTY -> check(checked, report, 7);
      case COERCION, LEVY, INSPECTION -> check(checked, report, 20);
      case FILING, APPROVAL, CONFIRMATION, REWARD, PAYMENT, ADJUDICATION, OTHER, CONVENIENCE -> {}
    }
  }

  private static void check(CheckedPower checked, Report report, int workingDays) {
    StretchLimit.check(
        checked,
        report,
        DeliveryLimit.sinceDecision(StepKind.PUBLISH),
        new Limit(workingDays, LimitUnit.WORKING_DAY),
        "自作出决定",
        "From the decision");
  }
}
