package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;

/**
 * Limits one after the other, with forks and joins but without loops.
 *
 * <p>In one unit they are added up. In different units what they take depends on when they begin,
 * so every start of the announced years is tried. From each start the latest end is found going
 * forward once, because whatever begins later never ends earlier. Only the last day of the whole
 * rolls to a working day, as with a single limit.
 */
final class LimitPlan {
  /**
   * A part of the plan.
   *
   * @param before the parts after which it comes, all with lower numbers; none at the beginning
   * @param limits what it takes, in order
   * @param last whether the plan may end with it
   */
  record Part(List<Integer> before, List<Limit> limits, boolean last) {}

  /**
   * What was found.
   *
   * @param part the part with which the plan ends too late
   * @param way the parts that lead there, itself included, in order
   */
  record Late(Overrun.Measure measure, List<Integer> way) {}

  private final List<Part> parts;

  LimitPlan(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** The ways through the plan that may take longer than a limit; the longest of them. */
  Optional<Late> longerThan(Limit bound, WorkingCalendar calendar) {
    Set<LimitUnit> units = EnumSet.of(bound.unit());
    parts.forEach(part -> part.limits().forEach(limit -> units.add(limit.unit())));
    return units.size() == 1 ? inOneUnit(bound) : onTheCalendar(bound, units, calendar);
  }

  private Optional<Late> inOneUnit(Limit bound) {
    var ends = new long[parts.size()];
    int last = latest(ends, 0, (sum, limit) -> sum + limit.amount());
    if (last < 0 || ends[last] <= bound.amount()) {
      return Optional.empty();
    }
    var sum = new Overrun.Measure.Sum(Math.toIntExact(ends[last]), bound.unit());
    return Optional.of(new Late(sum, way(last, ends)));
  }

  private Optional<Late> onTheCalendar(
      Limit bound, Set<LimitUnit> units, WorkingCalendar calendar) {
    var minutes = LegalMinutes.of(calendar);
    var ends = new long[parts.size()];
    for (long start : minutes.starts(units, bound)) {
      int last = latest(ends, start, minutes::after);
      if (last < 0) {
        return Optional.empty();
      }
      long deadline = minutes.deadline(start, bound);
      long end = minutes.rolled(ends[last]);
      if (ends[last] > deadline || bound.unit() != LimitUnit.HOUR && end > deadline) {
        var days =
            new Overrun.Measure.Days(
                LegalMinutes.date(start), LegalMinutes.date(end), LegalMinutes.date(deadline));
        return Optional.of(new Late(days, way(last, ends)));
      }
    }
    return Optional.empty();
  }

  /** When something begun at a time has taken its limit. */
  @FunctionalInterface
  interface Clock {
    long after(long start, Limit limit);
  }

  /** Fills in when each part ends at the latest; gives the last part of the longest way. */
  private int latest(long[] ends, long start, Clock clock) {
    int last = -1;
    for (int i = 0; i < ends.length; i++) {
      var part = parts.get(i);
      long at = part.before().isEmpty() ? start : Long.MIN_VALUE;
      for (int before : part.before()) {
        at = Math.max(at, ends[before]);
      }
      for (var limit : part.limits()) {
        at = clock.after(at, limit);
      }
      ends[i] = at;
      if (part.last() && (last < 0 || at > ends[last])) {
        last = i;
      }
    }
    return last;
  }

  private List<Integer> way(int last, long[] ends) {
    List<Integer> way = new ArrayList<>(List.of(last));
    while (!parts.get(way.getFirst()).before().isEmpty()) {
      var before = parts.get(way.getFirst()).before();
      int latest = before.getFirst();
      for (int candidate : before) {
        latest = ends[candidate] > ends[latest] ? candidate : latest;
      }
      way.addFirst(latest);
    }
    return way;
  }
}
