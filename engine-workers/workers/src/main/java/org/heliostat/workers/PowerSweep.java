package org.heliostat.workers;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Messages;
import org.heliostat.power.CaseResult;
import org.heliostat.power.StandingGround;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.readmodel.PowerStanding.RunningCases;
import org.heliostat.readmodel.PowerStanding.State;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/**
 * Ends the undecided cases of powers whose abolition ends them, and those that came in after their
 * power was suspended or abolished: the API asks before it submits, but power and case may lie on
 * different partitions of the engine. What is left to do is found by search, so nothing is lost
 * with a sweep that breaks off; a case is told of an order once, and judges it in its own order.
 */
final class PowerSweep implements Runnable {
  private static final int POWERS_AT_ONCE = 100;

  /** So few at each sweep leave the engine most of its time. */
  private static final int CASES_EACH = 100;

  /** A process that has just started listens a moment later. */
  private static final Duration HEARD_WITHIN = Duration.ofHours(1);

  private static final Filter NOT_IN_FORCE =
      new Filter.In("state", List.of(State.SUSPENDED.name(), State.ABOLISHED.name()));
  private static final Filter UNDECIDED =
      new Filter.Not(
          new Filter.Or(
              List.of(
                  new Filter.Exists("decidedAt"),
                  new Filter.Exists("finishedAt"),
                  new Filter.Exists("outsideEnd.at"))));
  private static final List<Order> OLDEST_FIRST = List.of(new Order("submittedAt", false));

  private final ReadModel readModel;
  private final Messages messages;

  PowerSweep(ReadModel readModel, Messages messages) {
    this.readModel = readModel;
    this.messages = messages;
  }

  @Override
  public void run() {
    int left = CASES_EACH;
    String after = null;
    do {
      var powers = search(after);
      left -= end(powers, left);
      after = powers.hasNext() ? powers.items().getLast().cursor() : null;
    } while (after != null && left > 0);
  }

  @Override
  public String toString() {
    return "the power sweep";
  }

  private Page<PowerStanding> search(@Nullable String after) {
    return readModel.search(Index.POWER_STANDINGS, NOT_IN_FORCE, List.of(), POWERS_AT_ONCE, after);
  }

  /** Ends cases of these powers; answers how many. */
  private int end(Page<PowerStanding> powers, int most) {
    var standings =
        powers.items().stream()
            .map(Page.Item::document)
            .collect(Collectors.toMap(PowerStanding::code, Function.identity()));
    if (standings.isEmpty()) {
      return 0;
    }
    var affected = new Filter.Or(standings.values().stream().map(PowerSweep::affected).toList());
    var cases =
        readModel
            .search(
                Index.CASES, new Filter.And(List.of(UNDECIDED, affected)), OLDEST_FIRST, most, null)
            .items();
    for (var item : cases) {
      var document = item.document();
      end(document, Objects.requireNonNull(standings.get(document.powerCode())));
    }
    return cases.size();
  }

  private static Filter affected(PowerStanding standing) {
    var ofPower = new Filter.In("powerCode", List.of(standing.code()));
    return standing.runningCases() == RunningCases.END
        ? ofPower
        : new Filter.And(
            List.of(
                ofPower, new Filter.Between("submittedAt", standing.since(), null, null, null)));
  }

  private void end(CaseDocument document, PowerStanding standing) {
    var order = Objects.requireNonNull(standing.order());
    messages.publish(
        EngineNames.CASE_END,
        document.caseNo(),
        order,
        HEARD_WITHIN,
        Map.of(
            EngineNames.BY, Objects.requireNonNull(standing.by()),
            EngineNames.RESULT, CaseResult.TERMINATED.name(),
            EngineNames.ACT_ID, order,
            EngineNames.LEGAL_GROUND, ground(standing)));
  }

  private static String ground(PowerStanding standing) {
    var document = Objects.requireNonNull(standing.document());
    return switch (standing.state()) {
      case ABOLISHED -> StandingGround.LAW_REPEALED.citedFrom(document);
      case SUSPENDED -> StandingGround.POWER_SUSPENDED.citedFrom(document);
      case IN_FORCE -> throw new IllegalStateException("nothing ends while a power is in force");
    };
  }
}
