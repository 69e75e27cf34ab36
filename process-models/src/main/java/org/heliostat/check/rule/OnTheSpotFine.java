package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;

/**
 * A fine imposed on the spot is three thousand yuan at most. For a citizen it is two hundred;
 * whether the party is one shows only in the case.
 */
final class OnTheSpotFine implements Rule {
  private static final int MOST = 3_000;

  @Override
  public String legalBasis() {
    return Laws.penalty("第五十一条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.PENALTY) || checked.power().procedure() != Procedure.SIMPLE) {
      return;
    }
    for (var step : checked.flow().steps()) {
      for (var discretion : step.discretions()) {
        if (discretion.most() > MOST) {
          report.error(
              step.id(),
              "裁量基准“%s”最高罚款%d元，超过当场处罚的限额%d元，请改用普通程序或者降低罚款"
                  .formatted(discretion.decision(), discretion.most(), MOST),
              "The benchmark '%s' goes up to %d yuan, more than the %d that may be imposed on the"
                      .formatted(discretion.decision(), discretion.most(), MOST)
                  + " spot; use the general procedure or a smaller fine");
        }
      }
    }
  }
}
