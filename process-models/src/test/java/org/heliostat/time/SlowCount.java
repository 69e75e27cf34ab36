package org.heliostat.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.heliostat.time.Deadline.Suspension;

/** Legal time counted day by day and minute by minute: slow, but plainly what the rules say. */
public final class SlowCount {
  private SlowCount() {}

  public static LocalDate deadline(
      LocalDate start, Limit limit, List<Suspension> suspensions, WorkingCalendar calendar) {
    var day = start;
    int left = limit.amount();
    while (left > 0) {
      day = day.plusDays(1);
      if (counts(day, limit.unit(), suspensions, calendar)) {
        left--;
      }
    }
    while (!counts(day, LimitUnit.WORKING_DAY, suspensions, calendar)) {
      day = day.plusDays(1);
    }
    return day;
  }

  static int consumed(
      LocalDate start,
      LimitUnit unit,
      List<Suspension> suspensions,
      WorkingCalendar calendar,
      LocalDate today) {
    int consumed = 0;
    for (var day = start.plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
      consumed += counts(day, unit, suspensions, calendar) ? 1 : 0;
    }
    return consumed;
  }

  static long businessMinutes(WorkingCalendar calendar, LocalDateTime from, LocalDateTime to) {
    long minutes = 0;
    for (var day = from.toLocalDate(); !day.isAfter(to.toLocalDate()); day = day.plusDays(1)) {
      if (!calendar.isWorkingDay(day)) {
        continue;
      }
      for (var hours : calendar.openingHours()) {
        var minute = day.atTime(hours.from());
        for (; minute.isBefore(day.atTime(hours.to())); minute = minute.plusMinutes(1)) {
          minutes += !minute.isBefore(from) && minute.isBefore(to) ? 1 : 0;
        }
      }
    }
    return minutes;
  }

  private static boolean counts(
      LocalDate day, LimitUnit unit, List<Suspension> suspensions, WorkingCalendar calendar) {
    boolean suspended =
        suspensions.stream()
            .anyMatch(
                suspension ->
                    !day.isBefore(suspension.from())
                        && (suspension.to() == null || !day.isAfter(suspension.to())));
    return !suspended && (unit == LimitUnit.CALENDAR_DAY || calendar.isWorkingDay(day));
  }
}
