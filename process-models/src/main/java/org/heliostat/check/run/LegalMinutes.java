package org.heliostat.check.run;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.WorkingCalendar;

/**
 * Limits on the real calendar, in minutes since 1970 of the agency's wall clock. Working days of
 * the announced years are numbered once for each calendar, so that counting takes one look-up.
 */
final class LegalMinutes {
  private static final int DAY = 24 * 60;
  private static final int HOUR = 60;
  private static final Map<WorkingCalendar, LegalMinutes> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final int closeOfBusiness;
  private final int opening;
  private final int firstDay;

  /** By day since the first: how many working days there are up to it, itself included. */
  private final int[] numberOfDay;

  /** By number less one: the working day. */
  private final int[] dayOfNumber;

  /** Holds no calendar itself: it is the value of a weak map. */
  private LegalMinutes(WorkingCalendar calendar) {
    this.closeOfBusiness = minute(calendar.closeOfBusiness());
    this.opening = minute(calendar.openingHours().getFirst().from());
    var years = IntStream.rangeClosed(1990, 2100).filter(calendar::isAnnounced).toArray();
    int first = years.length == 0 ? 2000 : years[0];
    int last = years.length == 0 ? 2030 : years[years.length - 1];
    this.firstDay = epochDay(LocalDate.of(first, 1, 1));
    this.numberOfDay = new int[epochDay(LocalDate.of(last, 12, 31)) - firstDay + 1];
    List<Integer> working = new ArrayList<>();
    for (int i = 0; i < numberOfDay.length; i++) {
      if (calendar.isWorkingDay(LocalDate.ofEpochDay(firstDay + i))) {
        working.add(firstDay + i);
      }
      numberOfDay[i] = working.size();
    }
    this.dayOfNumber = working.stream().mapToInt(Integer::intValue).toArray();
  }

  static LegalMinutes of(WorkingCalendar calendar) {
    return KNOWN.computeIfAbsent(calendar, LegalMinutes::new);
  }

  /** When something begun at a time has taken its limit, not rolled to a working day. */
  long after(long start, Limit limit) {
    long day = Math.floorDiv(start, (long) DAY);
    return switch (limit.unit()) {
      case WORKING_DAY -> closeOf(workingDay(day + 1, limit.amount()));
      case CALENDAR_DAY -> closeOf(day + limit.amount());
      case HOUR -> start + (long) HOUR * limit.amount();
    };
  }

  /** The end of a limit: a last day off rolls to the next working day. */
  long rolled(long end) {
    long day = Math.floorDiv(end, (long) DAY);
    long rolled = workingDay(day, 1);
    return rolled == day ? end : closeOf(rolled);
  }

  /** The deadline of a limit. */
  long deadline(long start, Limit limit) {
    long end = after(start, limit);
    return limit.unit() == LimitUnit.CALENDAR_DAY ? rolled(end) : end;
  }

  /**
   * The times at which a case may start, latest first: every announced day, and where hours count,
   * every time of the working day at which it can make a difference, since only full hours after
   * opening, opening and close lead to another day or another hour.
   *
   * @param longest stretches that do not end within the announced years are left out, unless none
   *     does
   */
  List<Long> starts(Collection<LimitUnit> units, Limit longest) {
    List<Long> starts = new ArrayList<>();
    long end = (long) (firstDay + numberOfDay.length) * DAY;
    for (int i = numberOfDay.length - 1; i >= 0; i--) {
      for (int minute : times(units)) {
        starts.add((long) (firstDay + i) * DAY + minute);
      }
    }
    var within = starts.stream().filter(start -> deadline(start, longest) < end).toList();
    return within.isEmpty() ? starts : within;
  }

  private List<Integer> times(Collection<LimitUnit> units) {
    List<Integer> times = new ArrayList<>(List.of(closeOfBusiness));
    if (units.contains(LimitUnit.HOUR)) {
      int fullHour = (closeOfBusiness - 1) / HOUR * HOUR;
      for (; fullHour > opening; fullHour -= HOUR) {
        times.add(fullHour);
      }
      times.add(opening);
    }
    return times;
  }

  static LocalDate date(long minutes) {
    return LocalDate.ofEpochDay(Math.floorDiv(minutes, (long) DAY));
  }

  /** The n-th working day on or after a day; beyond the announced years weekends alone are off. */
  private long workingDay(long onOrAfter, int n) {
    int i = (int) (onOrAfter - firstDay);
    if (i >= 0 && i < numberOfDay.length) {
      int before = i == 0 ? 0 : numberOfDay[i - 1];
      if (before + n <= dayOfNumber.length) {
        return dayOfNumber[before + n - 1];
      }
      return weekdays(firstDay + numberOfDay.length, before + n - dayOfNumber.length);
    }
    return weekdays(onOrAfter, n);
  }

  private static long weekdays(long onOrAfter, int n) {
    long day = onOrAfter + (long) (n - 1) / 5 * 7;
    int left = (n - 1) % 5;
    for (day = weekday(day); left > 0; left--) {
      day = weekday(day + 1);
    }
    return day;
  }

  private static long weekday(long day) {
    int ofWeek = LocalDate.ofEpochDay(day).getDayOfWeek().getValue();
    return ofWeek <= 5 ? day : day + 8 - ofWeek;
  }

  private long closeOf(long day) {
    return day * DAY + closeOfBusiness;
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static int epochDay(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
