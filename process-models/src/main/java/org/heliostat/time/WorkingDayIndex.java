package org.heliostat.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;

/**
 * Counts working days by arithmetic on weeks, set right by the days that are not what their weekday
 * says. Whether 5 days are counted or 36,500, a question costs one binary search over those days.
 */
final class WorkingDayIndex {
  /** 1 January 1970 was a Thursday: the third day after a Monday. */
  private static final int MONDAY_TO_EPOCH = 3;

  /** Days worked or off against their weekday, in order, as epoch days. */
  private final long[] exceptions;

  /** At index i what the first i of them add to the weekdays. */
  private final int[] added;

  /** Working days up to each of them, itself included, from a common beginning on. */
  private final long[] reached;

  WorkingDayIndex(NavigableMap<LocalDate, SpecialDay> specialDays) {
    var against =
        specialDays.entrySet().stream()
            .filter(entry -> entry.getValue().working() == isWeekend(entry.getKey()))
            .toList();
    exceptions = against.stream().mapToLong(entry -> entry.getKey().toEpochDay()).toArray();
    added = new int[exceptions.length + 1];
    reached = new long[exceptions.length];
    for (int i = 0; i < exceptions.length; i++) {
      added[i + 1] = added[i] + (against.get(i).getValue().working() ? 1 : -1);
      reached[i] = weekdaysUpTo(exceptions[i]) + added[i + 1];
    }
  }

  /** Working days between two days, both included; {@code to} is not before {@code from}. */
  int between(LocalDate from, LocalDate to) {
    return Math.toIntExact(upTo(to.toEpochDay()) - upTo(from.toEpochDay() - 1));
  }

  /** The n-th working day on or after a day. */
  LocalDate nth(LocalDate onOrAfter, int n) {
    long wanted = upTo(onOrAfter.toEpochDay() - 1) + n;
    int next = firstReaching(wanted);
    long day = weekday(wanted - added[next]);
    return LocalDate.ofEpochDay(next < exceptions.length ? Math.min(day, exceptions[next]) : day);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private long upTo(long day) {
    int found = Arrays.binarySearch(exceptions, day);
    return weekdaysUpTo(day) + added[found >= 0 ? found + 1 : -found - 1];
  }

  /** The first exception by which so many working days are reached; their number if none is. */
  private int firstReaching(long wanted) {
    int low = 0;
    int high = reached.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reached[middle] >= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static long weekdaysUpTo(long day) {
    long sinceMonday = day + MONDAY_TO_EPOCH;
    return 5 * Math.floorDiv(sinceMonday, 7) + Math.min(Math.floorMod(sinceMonday, 7) + 1, 5);
  }

  /** The weekday by which so many are reached: what {@link #weekdaysUpTo} asks, the other way. */
  private static long weekday(long wanted) {
    return 7 * Math.floorDiv(wanted - 1, 5) + Math.floorMod(wanted - 1, 5) - MONDAY_TO_EPOCH;
  }
}
