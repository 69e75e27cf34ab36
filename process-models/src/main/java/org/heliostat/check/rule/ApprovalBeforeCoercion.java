package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.StepKind;

/**
 * The head approves coercion before it is carried out. Urgent cases, drawn as the simple procedure,
 * are judged by {@link UrgentCoercion}.
 */
final class ApprovalBeforeCoercion implements Rule {
  @Override
  public String legalBasis() {
    return Laws.coercion("第十八条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.COERCION) || checked.power().procedure() == Procedure.SIMPLE) {
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
}
