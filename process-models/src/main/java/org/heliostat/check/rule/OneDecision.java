package org.heliostat.check.rule;

import org.heliostat.power.StepKind;

/**
 * No run decides twice: with the decision the statutory clock has stopped for good, and a second
 * one would stand beside the first.
 */
final class OneDecision implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var decision = Order.kind(StepKind.DECIDE);
    Order.both(checked.runs(), decision, decision)
        .ifPresent(
            run ->
                report.error(
                    run.lastId(),
                    "有的路径作出决定后又到了“%s”，同一办件只能作出一次决定，请改用审批环节或者去掉回路"
                        .formatted(checked.nameOf(run.lastId())),
                    "Some way comes to '%s' after a decision; a case is decided once: make it an"
                            .formatted(run.lastId())
                        + " approval or remove the way back",
                    run.trace()));
  }
}
