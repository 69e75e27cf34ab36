package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.heliostat.power.Flow;
import org.heliostat.power.Performer;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;

/**
 * How much time a stretch of a flow leaves at least, if every step may take its whole limit. Time
 * that the law gives to a party must fit into it, or whoever keeps the limits takes it away.
 *
 * <p>A step of a person that has no limit leaves as much time as it takes; a worker takes none. A
 * step that even the shortest way passes twice leaves its limit twice.
 */
public final class ShortestWay {
  private static final long NEVER = Long.MAX_VALUE;
  private static final int NOWHERE = -1;

  private final WayGraph ways;

  private ShortestWay(Flow flow, Runs runs, Stretch stretch) {
    this.ways = new WayGraph(flow.steps(), runs, stretch);
  }

  /** The ways that a stretch may take. */
  public static ShortestWay of(Flow flow, Runs runs, Stretch stretch) {
    return new ShortestWay(flow, runs, stretch);
  }

  /**
   * The shortest way, if it may be over before a limit is.
   *
   * @return empty too when there are too many ways to look at
   */
  public Optional<Overrun> shorterThan(Limit least, WorkingCalendar calendar) {
    if (!ways.isWhole()) {
      return Optional.empty();
    }
    Set<LimitUnit> units = EnumSet.of(least.unit());
    for (int point = 0; point < ways.size(); point++) {
      var limit = limit(point);
      if (ways.point(point).counting() && limit != null) {
        units.add(limit.unit());
      }
    }
    return units.size() == 1 ? inOneUnit(least) : onTheCalendar(least, units, calendar);
  }

  private Optional<Overrun> inOneUnit(Limit least) {
    var search = new Search(0, (sum, limit) -> sum + limit.amount());
    if (search.end >= least.amount()) {
      return Optional.empty();
    }
    var sum = new Overrun.Measure.Sum(Math.toIntExact(search.end), least.unit());
    return Optional.of(new Overrun(search.trace(), sum));
  }

  private Optional<Overrun> onTheCalendar(
      Limit least, Collection<LimitUnit> units, WorkingCalendar calendar) {
    var minutes = LegalMinutes.of(calendar);
    for (long start : minutes.starts(units, least)) {
      var search = new Search(start, minutes::after);
      long deadline = minutes.deadline(start, least);
      if (search.end == NEVER || minutes.rolled(search.end) >= deadline) {
        continue;
      }
      var days =
          new Overrun.Measure.Days(
              LegalMinutes.date(start),
              LegalMinutes.date(minutes.rolled(search.end)),
              LegalMinutes.date(deadline));
      return Optional.of(new Overrun(search.trace(), days));
    }
    return Optional.empty();
  }

  private @org.jspecify.annotations.Nullable Limit limit(int point) {
    var step = ways.step(point);
    return step == null || !ways.counts(step) ? null : step.limit();
  }

  /** Whether a point takes as much time as is needed. */
  private boolean isUnlimited(int point) {
    var step = ways.step(point);
    return step != null && step.performer() == Performer.PERSON && step.limit() == null;
  }

  /** The earliest end, found as Dijkstra does: whatever begins later never ends earlier. */
  private final class Search {
    private final LimitPlan.Clock clock;
    private final long[] ends = new long[ways.size()];
    private final int[] before = new int[ways.size()];
    private long end = NEVER;
    private int last = NOWHERE;

    Search(long start, LimitPlan.Clock clock) {
      this.clock = clock;
      Arrays.fill(ends, NEVER);
      Arrays.fill(before, NOWHERE);
      var open =
          new PriorityQueue<Integer>(
              Comparator.<Integer>comparingLong(point -> ends[point])
                  .thenComparing(point -> point));
      for (int point : beginnings()) {
        come(point, NOWHERE, start, open);
      }
      for (var point = open.poll(); point != null && last == NOWHERE; point = open.poll()) {
        if (ways.isLast(point)) {
          last = point;
          end = ends[point];
          return;
        }
        for (var edge : ways.edges(point)) {
          if (!edge.begins()) {
            come(edge.target(), point, ends[point], open);
          }
        }
      }
    }

    private void come(int point, int from, long at, PriorityQueue<Integer> open) {
      var limit = limit(point);
      long until = limit == null ? at : clock.after(at, limit);
      if (!isUnlimited(point) && until < ends[point]) {
        open.remove(point);
        ends[point] = until;
        before[point] = from;
        open.add(point);
      }
    }

    private Collection<Integer> beginnings() {
      Set<Integer> found = new TreeSet<>();
      if (ways.point(0).counting()) {
        found.add(0);
      }
      for (int from = 0; from < ways.size(); from++) {
        ways.edges(from).stream()
            .filter(WayGraph.Edge::begins)
            .map(WayGraph.Edge::target)
            .forEach(found::add);
      }
      return found;
    }

    List<String> trace() {
      List<Integer> way = new ArrayList<>();
      for (int point = last; point != NOWHERE; point = before[point]) {
        way.addFirst(point);
      }
      var trace = new ArrayList<>(ways.path(0, point -> point == way.getFirst(), point -> true));
      trace.addAll(way.subList(1, way.size()));
      return trace.stream().map(ways::id).toList();
    }
  }
}
