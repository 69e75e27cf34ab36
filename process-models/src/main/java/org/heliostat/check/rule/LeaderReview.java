package org.heliostat.check.rule;

import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/**
 * Every way to a decision passes a leader: approval, collective discussion, or a decision that the
 * leader makes. Not asked of convenience services and of the simple procedure.
 */
final class LeaderReview implements Rule {
  private static final String LEADER = "leader";

  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    if (checked.is(PowerCategory.CONVENIENCE) || power.procedure() == Procedure.SIMPLE) {
      return;
    }
    if (checked.steps(LeaderReview::isLeaders).isEmpty()) {
      report.error(
          power.code(),
          "流程中没有领导审核，请增加领导审批、集体讨论，或者由负责人作出决定",
          "No leader reviews anything in this flow; add an approval, a collective discussion, or let"
              + " the leader decide");
      return;
    }
    for (var decision : checked.steps(Order.kind(StepKind.DECIDE))) {
      if (isLeaders(decision)) {
        continue;
      }
      Order.without(checked.runs(), LeaderReview::isLeaders, decision)
          .ifPresent(
              run ->
                  report.error(
                      decision.id(),
                      "有的路径未经领导审核就到了“%s”，请在此前增加领导审批或者集体讨论".formatted(decision.name()),
                      "Some way leads to '%s' past every leader; add an approval or a collective"
                              .formatted(decision.id())
                          + " discussion before it",
                      run.trace()));
    }
  }

  static boolean isLeaders(Step step) {
    return switch (step.kind()) {
      case LEADER_APPROVAL, COLLECTIVE_DISCUSSION -> true;
      case DECIDE -> LEADER.equals(step.post());
      case ACCEPT,
          EXAMINE,
          INVESTIGATE,
          NOTIFY,
          DEFENCE,
          HEARING,
          EXPERT_REVIEW,
          SITE_VISIT,
          LEGAL_REVIEW,
          ISSUE_DOCUMENT,
          DELIVER,
          ENFORCE,
          PUBLISH,
          ARCHIVE ->
          false;
    };
  }
}
