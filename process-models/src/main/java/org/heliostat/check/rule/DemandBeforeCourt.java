package org.heliostat.check.rule;

import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Before the court is asked to enforce a decision, the party is given a written demand, a step of
 * kind NOTIFY, and ten working days to do what it owes. The court is asked by a step of kind
 * ENFORCE whose name says so (法院).
 */
final class DemandBeforeCourt implements Rule {
  private static final Limit LEAST = new Limit(10, LimitUnit.WORKING_DAY);
  private static final String COURT = "法院";

  private enum Demand {
    NONE,
    MADE,
    MISSED
  }

  @Override
  public String legalBasis() {
    return Laws.coercion("第五十四条、第六十九条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var asksCourt = checked.steps(DemandBeforeCourt::asksCourt);
    if (asksCourt.isEmpty()) {
      return;
    }
    for (var asking : asksCourt) {
      checked
          .runs()
          .first(
              Demand.NONE,
              (demand, step, outcome) -> after(demand, step, asking),
              Demand.MISSED::equals)
          .ifPresent(run -> tell(asking, run, report));
    }
    var demand = new Openings(checked.runs(), Order.kind(StepKind.NOTIFY));
    StretchTime.check(
        checked,
        report,
        Stretch.between(Order.kind(StepKind.NOTIFY), DemandBeforeCourt::asksCourt)
            .eachTime(demand::mayFollow)
            .without(DemandBeforeCourt::asksCourt),
        LEAST,
        "自催告",
        "From the demand");
  }

  private static Demand after(Demand demand, Step step, Step asking) {
    if (demand == Demand.MISSED) {
      return demand;
    }
    if (step.equals(asking)) {
      return demand == Demand.MADE ? demand : Demand.MISSED;
    }
    return switch (step.kind()) {
      case NOTIFY -> Demand.MADE;
      case DECIDE -> Demand.NONE;
      case ACCEPT,
          EXAMINE,
          INVESTIGATE,
          DEFENCE,
          HEARING,
          EXPERT_REVIEW,
          SITE_VISIT,
          LEGAL_REVIEW,
          COLLECTIVE_DISCUSSION,
          LEADER_APPROVAL,
          ISSUE_DOCUMENT,
          DELIVER,
          ENFORCE,
          PUBLISH,
          ARCHIVE ->
          demand;
    };
  }

  private static void tell(Step asking, Runs.Run run, Report report) {
    report.error(
        asking.id(),
        "有的路径作出决定后未经催告就到了“%s”，请在此前增加催告（“告知”环节）".formatted(asking.name()),
        "Some way leads from the decision to '%s' without a demand; add a step of kind NOTIFY before"
                .formatted(asking.id())
            + " it",
        run.trace());
  }

  private static boolean asksCourt(Step step) {
    return step.kind() == StepKind.ENFORCE && step.name().contains(COURT);
  }
}
