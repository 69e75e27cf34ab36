package org.heliostat.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.heliostat.power.Flow;
import org.heliostat.power.Gateway;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortestWayTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
  private static final int MOST = 30;

  @Property(tries = 3_000)
  void shouldAgreeWithTryingEveryWay(@ForAll long seed) {
    var flow = RandomFlows.of(new Random(seed), 1);
    boolean eachVisit = new Random(~seed).nextBoolean();
    var untilDecided = Stretch.fromStart(step -> step.kind() == StepKind.DECIDE);
    var stretch =
        eachVisit
            ? untilDecided.eachTime((step, outcome) -> step.kind() == StepKind.SITE_VISIT)
            : untilDecided;

    int shortest = new EveryWay(flow, eachVisit).shortest();

    var ways = ShortestWay.of(flow, Runs.of(flow), stretch);
    if (shortest > MOST) {
      assertThat(ways.shorterThan(days(MOST), CALENDAR)).isEmpty();
      return;
    }
    assertThat(ways.shorterThan(days(Math.max(1, shortest)), CALENDAR).isPresent())
        .isEqualTo(shortest < 1);
    var tooShort = ways.shorterThan(days(shortest + 1), CALENDAR).orElseThrow();
    assertThat(tooShort.measure())
        .isEqualTo(new Overrun.Measure.Sum(shortest, LimitUnit.WORKING_DAY));
    assertThat(tooShort.trace()).startsWith("start", "s0");
  }

  @Test
  void shouldFindTheHolidayThatMakesCalendarDaysTooFew() {
    var flow =
        new Flows()
            .step("ask", StepKind.DEFENCE, "case-handler", 5, "DONE")
            .step("decide", StepKind.DECIDE, "leader", 1, "DONE")
            .end("end")
            .way("start", "ask", "decide", "end")
            .flow();
    var stretch = Stretch.fromStart(step -> step.kind() == StepKind.DEFENCE);
    var ways = ShortestWay.of(flow, Runs.of(flow), stretch);

    assertThat(ways.shorterThan(new Limit(5, LimitUnit.CALENDAR_DAY), CALENDAR)).isEmpty();
    assertThat(ways.shorterThan(new Limit(9, LimitUnit.CALENDAR_DAY), CALENDAR))
        .hasValueSatisfying(
            tooShort -> {
              assertThat(tooShort.trace()).containsExactly("start", "ask");
              assertThat(tooShort.measure()).isInstanceOf(Overrun.Measure.Days.class);
            });
  }

  private static Limit days(int amount) {
    return new Limit(amount, LimitUnit.WORKING_DAY);
  }

  /** Tries every way of a flow up to thirty days, step by step. */
  private static final class EveryWay {
    private final Flow flow;
    private final boolean eachVisit;
    private final Set<Place> seen = new HashSet<>();
    private int shortest = MOST + 1;

    private record Place(
        String node, Map<String, String> outcomes, Map<String, Integer> used, int sum) {}

    EveryWay(Flow flow, boolean eachVisit) {
      this.flow = flow;
      this.eachVisit = eachVisit;
    }

    int shortest() {
      go(new Place("start", Map.of(), Map.of(), 0));
      return shortest;
    }

    private void go(Place place) {
      if (flow.ending(place.node()).isPresent() || !seen.add(place)) {
        return;
      }
      flow.step(place.node())
          .ifPresentOrElse(step -> work(place, step), () -> follow(place, decided(place)));
    }

    private void work(Place place, Step step) {
      var limit = step.limit();
      int sum = Math.min(MOST + 1, place.sum() + (limit == null ? MOST + 1 : limit.amount()));
      if (step.kind() == StepKind.DECIDE) {
        shortest = Math.min(shortest, sum);
        return;
      }
      boolean anew = eachVisit && step.kind() == StepKind.SITE_VISIT;
      for (var outcome : step.outcomes()) {
        var outcomes = new HashMap<>(place.outcomes());
        outcomes.put(step.id(), outcome.code());
        var used = new HashMap<>(place.used());
        if (outcome.atMost() != null
            && used.merge(step.id() + outcome.code(), 1, Integer::sum) > outcome.atMost()) {
          continue;
        }
        follow(new Place(step.id(), outcomes, used, anew ? 0 : sum), null);
      }
    }

    private @Nullable String decided(Place place) {
      return flow.gateways().stream()
          .filter(it -> it.id().equals(place.node()))
          .map(Gateway::decidedBy)
          .findFirst()
          .map(place.outcomes()::get)
          .orElse(null);
    }

    private void follow(Place place, @Nullable String outcome) {
      for (var arrow : flow.sequenceFlows()) {
        if (arrow.sourceId().equals(place.node())
            && (outcome == null || outcome.equals(arrow.outcome()))) {
          go(new Place(arrow.targetId(), place.outcomes(), place.used(), place.sum()));
        }
      }
    }
  }
}
