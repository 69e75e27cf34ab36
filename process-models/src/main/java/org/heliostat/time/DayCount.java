package org.heliostat.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that count: those after a start, less the suspended ones. Works on stretches of days, so
 * its cost depends on the number of suspensions, not on their length or the limit's.
 */
final class DayCount {
  private final WorkingCalendar calendar;
  private final boolean workingDaysOnly;

  /** In order, apart from each other; only the last may be without an end. */
  private final List<DayRange> stretches;

  /**
   * @param start the day of the event, itself not counted
   * @param suspended days not counted, in order of their beginning, overlapping or not
   */
  DayCount(WorkingCalendar calendar, LimitUnit unit, LocalDate start, List<DayRange> suspended) {
    this.calendar = calendar;
    this.workingDaysOnly = unit == LimitUnit.WORKING_DAY;
    this.stretches = without(suspended, start.plusDays(1));
  }

  private static List<DayRange> without(List<DayRange> suspended, LocalDate firstDay) {
    var stretches = new ArrayList<DayRange>();
    var next = firstDay;
    for (var range : suspended) {
      if (range.from().isAfter(next)) {
        stretches.add(new DayRange(next, range.from().minusDays(1)));
      }
      if (range.to() == null) {
        return stretches;
      }
      var after = range.to().plusDays(1);
      next = after.isAfter(next) ? after : next;
    }
    stretches.add(new DayRange(next, null));
    return stretches;
  }

  /** Counted days before a day. */
  int before(LocalDate day) {
    int count = 0;
    for (var stretch : stretches) {
      var end = day.minusDays(1);
      count += days(stretch.from(), min(end, stretch.to()));
    }
    return count;
  }

  /** The n-th counted day; {@code null} when an open suspension comes before it. */
  @Nullable LocalDate nth(int n) {
    int wanted = n;
    for (var stretch : stretches) {
      var end = stretch.to();
      if (end == null || days(stretch.from(), end) >= wanted) {
        return workingDaysOnly
            ? calendar.workingDay(stretch.from(), wanted)
            : stretch.from().plusDays(wanted - 1L);
      }
      wanted -= days(stretch.from(), end);
    }
    return null;
  }

  /**
   * The last day of a limit: the n-th counted day, or, where that one is no working day, the next
   * working day on which the clock is not suspended; {@code null} when an open suspension comes
   * before it.
   */
  @Nullable LocalDate lastDay(int n) {
    var nth = nth(n);
    if (nth == null) {
      return null;
    }
    for (var stretch : stretches) {
      var from = stretch.from().isBefore(nth) ? nth : stretch.from();
      var candidate = calendar.workingDay(from, 1);
      if (stretch.to() == null || !candidate.isAfter(stretch.to())) {
        return candidate;
      }
    }
    return null;
  }

  private int days(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return 0;
    }
    return workingDaysOnly
        ? calendar.workingDays(from, to)
        : Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  private static LocalDate min(LocalDate day, @Nullable LocalDate other) {
    return other == null || day.isBefore(other) ? day : other;
  }
}
