package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.StepKind;

/**
 * The head approves coercion before it is carried out; in urgent cases, drawn as the simple
 * procedure, approval follows.
 */
final class ApprovalBeforeCoercion implements Rule {
  @Override
  public String legalBasis() {
    return Laws.coercion("第十八条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.COERCION)) {
      return;
    }
    if (checked.power().procedure() == Procedure.SIMPLE) {
      checkUrgent(checked, report.citing(Laws.coercion("第十九条")));
      return;
    }
    for (var act : checked.steps(Order.kind(StepKind.ENFORCE))) {
      Order.without(checked.runs(), LeaderReview::isLeaders, act)
          .ifPresent(
              run ->
                  report.error(
                      act.id(),
                      "有的路径未经负责人批准就到了“%s”，请在此前增加领导审批".formatted(act.name()),
                      "Some way leads to '%s' without the head's approval; add it before this step"
                          .formatted(act.id()),
                      run.trace()));
    }
  }

  private static void checkUrgent(CheckedPower checked, Report report) {
    Order.withAndWithout(checked.runs(), Order.kind(StepKind.ENFORCE), LeaderReview::isLeaders)
        .ifPresent(
            run ->
                report.error(
                    run.lastId(),
                    "紧急情况下当场强制的，有的路径到“%s”仍未补办批准手续，请增加领导审批".formatted(checked.nameOf(run.lastId())),
                    "Some urgent case ends at '%s' without the head's approval; add it after the"
                            .formatted(run.lastId())
                        + " act",
                    run.trace()));
  }
}
