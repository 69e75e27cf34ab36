package org.heliostat.platform.acceptance;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The official calendar, day by day and straight from the published schedule, so that the clock of
 * the platform is checked against something other than itself.
 */
final class SlowCalendar {
  private SlowCalendar() {}

  /** The n-th working day after a day; the day itself is never counted. */
  static LocalDate workingDay(LocalDate after, int n) {
    var day = after;
    for (int counted = 0; counted < n; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }

  /** The n-th day after a day, or the working day after that if it is none itself. */
  static LocalDate calendarDay(LocalDate after, int n) {
    var day = after.plusDays(n);
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  static boolean isWorkingDay(LocalDate day) {
    var special = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    if (special != null) {
      return special.isWork();
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Whether the days reach into a year whose National Day has not been announced. */
  static boolean isProvisional(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (LegalHoliday.fromYmd(year, 10, 1) == null) {
        return true;
      }
    }
    return false;
  }
}
