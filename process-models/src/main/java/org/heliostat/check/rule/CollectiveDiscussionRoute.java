package org.heliostat.check.rule;

import org.heliostat.power.StepKind;

/** A general penalty has a way on which the heads discuss complex or serious cases together. */
final class CollectiveDiscussionRoute implements Rule {
  @Override
  public String legalBasis() {
    return Laws.penalty("第五十七条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.isGeneralPenalty()
        && checked.runs().gaps().isEmpty()
        && Order.both(
                checked.runs(),
                Order.kind(StepKind.COLLECTIVE_DISCUSSION),
                Order.kind(StepKind.DECIDE))
            .isEmpty()) {
      report.error(
          checked.power().code(),
          "没有通向集体讨论的路径，请为情节复杂或者重大的案件在决定之前增加集体讨论",
          "No way leads through a collective discussion; add one before the decision for complex or"
              + " serious cases");
    }
  }
}
