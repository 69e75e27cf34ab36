package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Before a hearing the party is told of its right to one. It has five working days to ask for it,
 * and hears of time and place seven working days ahead. In licensing the hearing is held within
 * twenty working days of the request. The party asks at the notice or when it states and defends.
 */
final class HearingNotice implements Rule {
  private static final Limit TO_ASK = new Limit(5, LimitUnit.WORKING_DAY);
  private static final Limit AHEAD = new Limit(7, LimitUnit.WORKING_DAY);
  private static final Limit TO_HOLD = new Limit(20, LimitUnit.WORKING_DAY);
  private static final Set<StepKind> WITH_THE_PARTY = EnumSet.of(StepKind.NOTIFY, StepKind.DEFENCE);

  @Override
  public String legalBasis() {
    return Laws.penalty("第六十三条、第六十四条、第八十五条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.has(StepKind.HEARING)) {
      return;
    }
    if (checked.is(PowerCategory.PERMIT)) {
      var citing = report.citing(Laws.licensing("第四十七条、第四十八条、第八十二条"));
      checkNotice(checked, citing);
      StretchLimit.check(
          checked, citing, beforeHearing(), TO_HOLD, "自提出听证要求", "From the request for a hearing");
    } else if (checked.is(PowerCategory.PENALTY)) {
      checkNotice(checked, report);
    }
  }

  private static void checkNotice(CheckedPower checked, Report report) {
    for (var hearing : checked.steps(Order.kind(StepKind.HEARING))) {
      Order.without(checked.runs(), Order.kind(StepKind.NOTIFY), hearing)
          .ifPresent(
              run ->
                  report.error(
                      hearing.id(),
                      "有的路径未告知听证的权利就到了“%s”，请在此前增加“告知”环节".formatted(hearing.name()),
                      "Some way leads to '%s' before the party has been told of its right to it;"
                              .formatted(hearing.id())
                          + " add a step of kind NOTIFY before it",
                      run.trace()));
    }
    StretchTime.check(
        checked, report, timeToAsk(checked), TO_ASK, "当事人要求听证的期限，自告知", "From the notice");
    StretchTime.check(
        checked,
        report,
        beforeHearing(),
        AHEAD,
        "听证应当提前通知，自提出听证要求",
        "Notice of a hearing is given ahead; from the request");
  }

  /** From what was last done with the party to the hearing. */
  private static Stretch beforeHearing() {
    return Stretch.fromStart(Order.kind(StepKind.HEARING))
        .eachTime((step, outcome) -> WITH_THE_PARTY.contains(step.kind()));
  }

  /**
   * From the notice to the step at which the party asks; a notice that asks itself is all of it.
   */
  private static Stretch timeToAsk(CheckedPower checked) {
    var asking = asking(checked);
    var notice =
        new Openings(
            checked.runs(), it -> it.kind() == StepKind.NOTIFY && asking.contains(it.id()));
    return Stretch.between(Order.kind(StepKind.NOTIFY), step -> asking.contains(step.id()))
        .eachTime(
            (step, outcome) ->
                step.kind() == StepKind.NOTIFY && !asking.contains(step.id())
                    || notice.mayFollow(step, outcome));
  }

  /** The steps by whose outcome a hearing follows or does not. */
  private static Set<String> asking(CheckedPower checked) {
    var hearing = new Openings(checked.runs(), Order.kind(StepKind.HEARING));
    Set<String> asking = new HashSet<>();
    for (Step step : checked.steps(it -> WITH_THE_PARTY.contains(it.kind()))) {
      long heard = step.outcomes().stream().filter(it -> hearing.mayFollow(step, it)).count();
      if (heard > 0 && heard < step.outcomes().size()) {
        asking.add(step.id());
      }
    }
    return asking;
  }
}
