package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;

/** Before coercion is carried out, the party is warned and may state and defend. */
final class DemandBeforeEnforcement implements Rule {
  @Override
  public String legalBasis() {
    return Laws.coercion("第十八条、第三十五条、第三十六条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.COERCION)) {
      checked
          .steps(Order.kind(StepKind.ENFORCE))
          .forEach(it -> HeardBefore.check(checked, it, "催告", report));
    }
  }
}
