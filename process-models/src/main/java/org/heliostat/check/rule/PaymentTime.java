package org.heliostat.check.rule;

import org.heliostat.check.run.Stretch;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * The party has fifteen days from receipt of the decision to pay a fine. The step at which it pays
 * is one of kind ENFORCE whose name says so (缴纳); what is collected on the spot (当场收缴) is not.
 */
final class PaymentTime implements Rule {
  private static final Limit LEAST = new Limit(15, LimitUnit.CALENDAR_DAY);
  private static final String PAYING = "缴纳";

  @Override
  public String legalBasis() {
    return Laws.penalty("第六十七条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.PENALTY)) {
      var toPay =
          Stretch.between(Order.kind(StepKind.DELIVER), PaymentTime::pays)
              .eachTime((step, outcome) -> step.kind() == StepKind.DELIVER);
      StretchTime.check(checked, report, toPay, LEAST, "自送达", "From delivery");
    }
  }

  private static boolean pays(Step step) {
    return step.kind() == StepKind.ENFORCE && step.name().contains(PAYING);
  }
}
