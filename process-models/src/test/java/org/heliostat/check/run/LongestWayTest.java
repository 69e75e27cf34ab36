package org.heliostat.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.heliostat.power.Flow;
import org.heliostat.power.Gateway;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Deadline;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;

class LongestWayTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

  @Property(tries = 3_000)
  void shouldAgreeWithTryingEveryWay(@ForAll long seed) {
    var flow = RandomFlows.of(new Random(seed), 1);
    boolean untilDecided = new Random(~seed).nextBoolean();
    var stretch =
        new Stretch(
            true,
            (step, outcome) -> false,
            false,
            (step, outcome) -> untilDecided && step.kind() == StepKind.DECIDE,
            (step, outcome) -> false,
            true,
            step -> true);

    int longest = new EveryWay(flow, stretch).longest();

    var ways = LongestWay.of(flow, Runs.of(flow), stretch);
    assertThat(ways.isWhole()).isTrue();
    assertThat(ways.longerThan(days(Math.max(longest, 1)), CALENDAR)).isEmpty();
    if (longest > 1) {
      var overrun = ways.longerThan(days(longest - 1), CALENDAR).orElseThrow();
      assertThat(overrun.measure())
          .isEqualTo(new Overrun.Measure.Sum(longest, LimitUnit.WORKING_DAY));
      assertThat(overrun.trace()).startsWith("start", "s0");
      assertThat(walked(flow, overrun.trace())).isTrue();
    }
  }

  private static boolean walked(Flow flow, List<String> trace) {
    for (int i = 0; i + 1 < trace.size(); i++) {
      var from = trace.get(i);
      var to = trace.get(i + 1);
      if (flow.sequenceFlows().stream()
          .noneMatch(it -> it.sourceId().equals(from) && it.targetId().equals(to))) {
        return false;
      }
    }
    return true;
  }

  private static Limit days(int amount) {
    return new Limit(amount, LimitUnit.WORKING_DAY);
  }

  /** Tries every way of a flow without parallel branches, step by step. */
  private static final class EveryWay {
    private final Flow flow;
    private final Stretch stretch;
    private final Set<Place> seen = new HashSet<>();
    private int longest;

    private record Place(
        String node,
        Map<String, String> outcomes,
        Set<String> counted,
        Map<String, Integer> used,
        int sum) {}

    EveryWay(Flow flow, Stretch stretch) {
      this.flow = flow;
      this.stretch = stretch;
    }

    int longest() {
      go(new Place("start", Map.of(), Set.of(), Map.of(), 0));
      return longest;
    }

    private void go(Place place) {
      if (!seen.add(place)) {
        return;
      }
      if (flow.ending(place.node()).isPresent()) {
        longest = Math.max(longest, place.sum());
        return;
      }
      flow.step(place.node())
          .ifPresentOrElse(step -> work(place, step), () -> follow(place, decided(place)));
    }

    private void work(Place place, Step step) {
      var counted = new HashSet<>(place.counted());
      var limit = step.limit();
      int sum = place.sum() + (limit != null && counted.add(step.id()) ? limit.amount() : 0);
      if (stretch.ends().test(step, step.outcomes().getFirst())) {
        longest = Math.max(longest, sum);
        return;
      }
      for (var outcome : step.outcomes()) {
        var outcomes = new HashMap<>(place.outcomes());
        outcomes.put(step.id(), outcome.code());
        var used = new HashMap<>(place.used());
        int times = used.merge(step.id() + outcome.code(), 1, Integer::sum);
        if (outcome.atMost() == null) {
          follow(new Place(step.id(), outcomes, counted, place.used(), sum), null);
        } else if (times <= outcome.atMost()) {
          follow(new Place(step.id(), outcomes, Set.of(), used, sum), null);
        }
      }
    }

    private String decided(Place place) {
      return flow.gateways().stream()
          .filter(it -> it.id().equals(place.node()))
          .map(Gateway::decidedBy)
          .findFirst()
          .map(place.outcomes()::get)
          .orElse(null);
    }

    private void follow(Place place, String outcome) {
      for (var arrow : flow.sequenceFlows()) {
        if (arrow.sourceId().equals(place.node())
            && (outcome == null || outcome.equals(arrow.outcome()))) {
          go(
              new Place(
                  arrow.targetId(), place.outcomes(), place.counted(), place.used(), place.sum()));
        }
      }
    }
  }

  @Property(tries = 60)
  void shouldCompareDaysByTheRealCalendar(
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll @IntRange(min = -3, max = 12) int slack,
      @ForAll boolean workingDays) {
    var unit = workingDays ? LimitUnit.WORKING_DAY : LimitUnit.CALENDAR_DAY;
    var other = workingDays ? LimitUnit.CALENDAR_DAY : LimitUnit.WORKING_DAY;
    int about = workingDays ? amount * 7 / 5 : amount * 5 / 7;
    var limit = new Limit(amount, unit);
    var bound = new Limit(Math.max(1, about + slack), other);
    var last = LocalDate.of(2026, 12, 31);

    boolean longer =
        LocalDate.of(2001, 1, 1)
            .datesUntil(last.plusDays(1))
            .filter(start -> !date(start, bound).isAfter(last))
            .anyMatch(start -> date(start, limit).isAfter(date(start, bound)));

    assertThat(LimitComparison.longer(limit, bound, CALENDAR).isPresent()).isEqualTo(longer);
  }

  private static LocalDate date(LocalDate start, Limit limit) {
    return Deadline.of(start, limit, List.of(), CALENDAR).date();
  }
}
