package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;

/**
 * Before a penalty is decided, the party is told what is intended and may state and defend, in the
 * simple procedure too.
 */
final class NoticeBeforePenalty implements Rule {
  @Override
  public String legalBasis() {
    return Laws.penalty("第四十四条、第四十五条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.PENALTY)) {
      checked
          .steps(Order.kind(StepKind.DECIDE))
          .forEach(it -> HeardBefore.check(checked, it, "告知拟作出的处罚", report));
    }
  }
}
