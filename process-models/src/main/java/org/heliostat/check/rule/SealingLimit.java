package org.heliostat.check.rule;

import org.heliostat.check.run.LimitComparison;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * What was sealed, seized or frozen is decided on, or released, within thirty days. The time of
 * testing and appraisal does not count. A longer statutory limit is taken for that of another law;
 * the rule {@code statutory-limit} warns of it.
 */
final class SealingLimit implements Rule {
  private static final Limit GENERAL = new Limit(30, LimitUnit.CALENDAR_DAY);

  @Override
  public String legalBasis() {
    return Laws.coercion("第二十五条、第二十七条、第三十二条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.COERCION)) {
      return;
    }
    var held =
        Stretch.between(Order.kind(StepKind.ENFORCE), SealingLimit::decidesOrReleases)
            .eachTime((step, outcome) -> step.kind() == StepKind.ENFORCE)
            .notAfter(Order.kind(StepKind.DECIDE))
            .without(Order.kind(StepKind.EXPERT_REVIEW));
    StretchLimit.check(checked, report, held, allowed(checked), "自采取强制措施", "From the coercion");
  }

  private static boolean decidesOrReleases(Step step) {
    return step.kind() == StepKind.DECIDE || step.kind() == StepKind.ENFORCE;
  }

  private static Limit allowed(CheckedPower checked) {
    var statutory = checked.power().statutory();
    return LimitComparison.longer(statutory, GENERAL, checked.surroundings().calendar()).isPresent()
        ? statutory
        : GENERAL;
  }
}
