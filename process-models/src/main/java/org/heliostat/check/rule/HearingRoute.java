package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;

/**
 * A general penalty has a way through a hearing before the decision, and no hearing about a penalty
 * or a permit comes after the decision. That there is none is a warning: small penalties give no
 * right to one.
 */
final class HearingRoute implements Rule {
  @Override
  public String legalBasis() {
    return Laws.penalty("第六十三条、第六十四条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.is(PowerCategory.PERMIT)) {
      checkBeforeDecision(checked, report.citing(Laws.licensing("第四十七条")));
    }
    if (!checked.is(PowerCategory.PENALTY)) {
      return;
    }
    checkBeforeDecision(checked, report);
    var hearing = Order.kind(StepKind.HEARING);
    var decision = Order.kind(StepKind.DECIDE);
    if (checked.isGeneralPenalty()
        && checked.runs().gaps().isEmpty()
        && Order.both(checked.runs(), hearing, decision).isEmpty()) {
      report.warning(
          checked.power().code(),
          "没有通向听证的路径；较大数额罚款等当事人有权要求听证的，请在决定之前增加听证",
          "No way leads through a hearing; where the party may ask for one, as with large fines, add"
              + " it before the decision");
    }
  }

  private static void checkBeforeDecision(CheckedPower checked, Report report) {
    Order.both(checked.runs(), Order.kind(StepKind.DECIDE), Order.kind(StepKind.HEARING))
        .ifPresent(
            run ->
                report.error(
                    run.lastId(),
                    "“%s”在作出决定之后，请移到决定之前".formatted(checked.nameOf(run.lastId())),
                    "The hearing '%s' comes after the decision; move it before"
                        .formatted(run.lastId()),
                    run.trace()));
  }
}
