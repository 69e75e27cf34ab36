package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.heliostat.check.run.Flows;
import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Overrun;
import org.heliostat.check.run.RandomFlows;
import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Flow;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;

/** Random flows with loops: what is fitted passes the check of the promise, and uses it up. */
class StepLimitsPropertiesTest {
  /** More than any promise below, so that there is always something to fit. */
  private static final Limit WAS = new Limit(61, LimitUnit.WORKING_DAY);

  @Property(tries = 1_500)
  void shouldTakeExactlyThePromiseOnTheLongestWay(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int days) throws CellFault {
    var promised = new Limit(days, LimitUnit.WORKING_DAY);
    var flow = RandomFlows.of(new Random(seed), 1);

    var fitted = StepLimits.fitted(flow, WAS, promised);

    assertThat(overrun(fitted, promised)).isEmpty();
    boolean counted = ways(fitted).stretchSteps().straight().stream().anyMatch(has(fitted));
    if (counted && days > 1 && !hasRounds(flow)) {
      assertThat(overrun(fitted, new Limit(days - 1, LimitUnit.WORKING_DAY)).map(Overrun::measure))
          .contains(new Overrun.Measure.Sum(days, LimitUnit.WORKING_DAY));
    }
  }

  @Property(tries = 100)
  void shouldHoldByTheCalendarWhereUnitsDiffer(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int amount) {
    var random = new Random(seed);
    var units = LimitUnit.values();
    var promised = new Limit(amount, units[random.nextInt(units.length)]);
    var flow =
        Flows.withLimits(
            RandomFlows.of(random, 1),
            step -> {
              var limit = step.limit();
              return limit == null || random.nextBoolean()
                  ? limit
                  : new Limit(limit.amount(), units[random.nextInt(units.length)]);
            });
    try {
      var fitted = StepLimits.fitted(flow, WAS, promised);

      assertThat(overrun(fitted, promised)).isEmpty();
      assertThatNoStepCouldHaveMore(flow, fitted, promised);
    } catch (CellFault tooShort) {
      var kept = Flows.withLimits(flow, step -> isKept(step, promised) ? step.limit() : null);
      int enough = enough(tooShort);
      assertThat(overrun(kept, new Limit(enough, promised.unit()))).isEmpty();
      assertThat(overrun(kept, new Limit(enough - 1, promised.unit()))).isPresent();
    }
  }

  private static void assertThatNoStepCouldHaveMore(Flow flow, Flow fitted, Limit promised) {
    for (var id : ways(flow).stretchSteps().straight()) {
      var drawn = flow.step(id).orElseThrow();
      var limit = fitted.step(id).orElseThrow().limit();
      if (limit != null && !isKept(drawn, promised)) {
        var more = new Limit(limit.amount() + 1, limit.unit());
        var longer = Flows.withLimits(fitted, step -> step.id().equals(id) ? more : step.limit());
        assertThat(overrun(longer, promised)).as("one more for %s", id).isPresent();
      }
    }
  }

  private static boolean isKept(Step step, Limit promised) {
    var limit = step.limit();
    return limit != null && limit.unit() != WAS.unit() && promised.unit() != LimitUnit.HOUR;
  }

  private static int enough(CellFault fault) {
    return Integer.parseInt(fault.english().replaceAll(".*at least (\\d+),.*", "$1"));
  }

  private static boolean hasRounds(Flow flow) {
    return flow.steps().stream()
        .flatMap(step -> step.outcomes().stream())
        .anyMatch(outcome -> outcome.atMost() != null);
  }

  private static Predicate<String> has(Flow flow) {
    return id -> flow.step(id).map(Step::limit).filter(Objects::nonNull).isPresent();
  }

  private static Optional<Overrun> overrun(Flow flow, Limit promised) {
    return ways(flow).longerThan(promised, WorkingCalendar.national());
  }

  private static LongestWay ways(Flow flow) {
    return LongestWay.of(flow, Runs.of(flow), Stretch.clock(flow));
  }
}
