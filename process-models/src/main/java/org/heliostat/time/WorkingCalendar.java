package org.heliostat.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days an agency works and when it is open. Immutable and safe to share.
 *
 * <p>Weekends are off, public holidays are off, make-up Saturdays and Sundays (调休) are worked
 * (Licensing Law Art. 82, Penalty Law Art. 85). A year whose holidays have not been announced has
 * weekends only; {@link #isAnnounced} tells.
 *
 * <p>Counting costs the same for 5 days and for 500: working days are summed up once per year.
 */
public final class WorkingCalendar {
  private static final WorkingCalendar NATIONAL =
      new WorkingCalendar(
          NationalSchedule.OFFICIAL.days(),
          ZoneId.of("Asia/Shanghai"),
          List.of(
              new OpeningHours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
              new OpeningHours(LocalTime.of(13, 30), LocalTime.of(17, 30))));

  private final NavigableMap<LocalDate, SpecialDay> specialDays;
  private final ZoneId zone;
  private final List<OpeningHours> openingHours;

  /** By year: at index d the working days among its first d days. */
  private final ConcurrentHashMap<Integer, short[]> sums = new ConcurrentHashMap<>();

  private WorkingCalendar(
      NavigableMap<LocalDate, SpecialDay> specialDays,
      ZoneId zone,
      List<OpeningHours> openingHours) {
    this.specialDays = specialDays;
    this.zone = zone;
    this.openingHours = openingHours;
  }

  /**
   * The national calendar: the announced schedules, Asia/Shanghai, open 09:00 to 12:00 and 13:30 to
   * 17:30.
   */
  public static WorkingCalendar national() {
    return NATIONAL;
  }

  /** This calendar with more days off, whatever they were before. */
  public WorkingCalendar withHolidays(Set<LocalDate> days) {
    return with(days, SpecialDay.LOCAL_HOLIDAY);
  }

  /** This calendar with more working days, whatever they were before. */
  public WorkingCalendar withWorkingDays(Set<LocalDate> days) {
    return with(days, SpecialDay.LOCAL_WORKING_DAY);
  }

  /** This calendar in another zone. */
  public WorkingCalendar withZone(ZoneId other) {
    return new WorkingCalendar(specialDays, other, openingHours);
  }

  /**
   * This calendar with other opening hours; the end of the last is the close of business.
   *
   * @throws IllegalArgumentException when there are none, or they are not in order
   */
  public WorkingCalendar withOpeningHours(List<OpeningHours> hours) {
    if (hours.isEmpty()) {
      throw new IllegalArgumentException("an agency has opening hours: give at least one stretch");
    }
    for (int i = 1; i < hours.size(); i++) {
      if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
        throw new IllegalArgumentException(
            "opening hours are given in order and do not overlap, not " + hours);
      }
    }
    return new WorkingCalendar(specialDays, zone, List.copyOf(hours));
  }

  /** The zone in which an instant becomes a date. */
  public ZoneId zone() {
    return zone;
  }

  /** When the agency is open on a working day, in order. */
  public List<OpeningHours> openingHours() {
    return openingHours;
  }

  /** End of the last opening hours: the moment at which a deadline runs out. */
  public LocalTime closeOfBusiness() {
    return openingHours.getLast().to();
  }

  /** Whether the agency works on this day. */
  public boolean isWorkingDay(LocalDate day) {
    var special = specialDays.get(day);
    return special == null ? !isWeekend(day) : special.working();
  }

  /** Whether the State Council's holiday schedule of this year is known. */
  public boolean isAnnounced(int year) {
    return NationalSchedule.OFFICIAL.announcedYears().contains(year);
  }

  /** The years between two days, both included, whose holidays are not known yet. */
  public List<Integer> unannouncedYears(LocalDate from, LocalDate to) {
    var years = new ArrayList<Integer>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!isAnnounced(year)) {
        years.add(year);
      }
    }
    return years;
  }

  /** Working days between two days, both included; 0 when {@code to} is before {@code from}. */
  public int workingDays(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return 0;
    }
    int days = upTo(to) - upTo(from.minusDays(1));
    for (int year = from.minusDays(1).getYear(); year < to.getYear(); year++) {
      days += total(year);
    }
    return days;
  }

  /**
   * The n-th working day on or after a day.
   *
   * @param n at least 1
   */
  public LocalDate workingDay(LocalDate onOrAfter, int n) {
    if (n < 1) {
      throw new IllegalArgumentException("working days are numbered from 1, not " + n);
    }
    int year = onOrAfter.getYear();
    int wanted = sums(year)[onOrAfter.getDayOfYear() - 1] + n;
    while (wanted > total(year)) {
      wanted -= total(year);
      year++;
    }
    return LocalDate.ofYearDay(year, firstDayReaching(wanted, sums(year)));
  }

  /** Whole business minutes between two instants; 0 when {@code to} is not after {@code from}. */
  public long businessMinutes(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    var start = from.atZone(zone);
    var end = to.atZone(zone);
    var firstDay = start.toLocalDate();
    var lastDay = end.toLocalDate();
    if (firstDay.equals(lastDay)) {
      return openSeconds(firstDay, start.toLocalTime(), end.toLocalTime()) / 60;
    }
    long between = workingDays(firstDay.plusDays(1), lastDay.minusDays(1));
    long seconds =
        openSeconds(firstDay, start.toLocalTime(), LocalTime.MAX)
            + between * openSeconds(LocalTime.MIN, LocalTime.MAX)
            + openSeconds(lastDay, LocalTime.MIN, end.toLocalTime());
    return seconds / 60;
  }

  /** The holidays between two days, both included, cut off at them, in order. */
  public List<Holiday> holidays(LocalDate from, LocalDate to) {
    var holidays = new ArrayList<Holiday>();
    if (to.isBefore(from)) {
      return holidays;
    }
    for (var entry : specialDays.subMap(from, true, to, true).entrySet()) {
      var day = entry.getKey();
      var special = entry.getValue();
      if (special.working()) {
        continue;
      }
      var last = holidays.isEmpty() ? null : holidays.getLast();
      if (last != null && last.name().equals(special.name()) && last.to().plusDays(1).equals(day)) {
        holidays.removeLast();
        holidays.add(new Holiday(last.name(), last.englishName(), last.from(), day));
      } else {
        holidays.add(new Holiday(special.name(), special.englishName(), day, day));
      }
    }
    return holidays;
  }

  /** The Saturdays and Sundays that are worked between two days, both included, in order. */
  public List<LocalDate> workedWeekends(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return List.of();
    }
    return specialDays.subMap(from, true, to, true).entrySet().stream()
        .filter(entry -> entry.getValue().working() && isWeekend(entry.getKey()))
        .map(NavigableMap.Entry::getKey)
        .toList();
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private WorkingCalendar with(Set<LocalDate> days, SpecialDay as) {
    var changed = new TreeMap<>(specialDays);
    days.forEach(day -> changed.put(day, as));
    return new WorkingCalendar(Collections.unmodifiableNavigableMap(changed), zone, openingHours);
  }

  private long openSeconds(LocalDate day, LocalTime from, LocalTime to) {
    return isWorkingDay(day) ? openSeconds(from, to) : 0;
  }

  private long openSeconds(LocalTime from, LocalTime to) {
    return openingHours.stream().mapToLong(hours -> hours.secondsBetween(from, to)).sum();
  }

  private int upTo(LocalDate day) {
    return sums(day.getYear())[day.getDayOfYear()];
  }

  private int total(int year) {
    var sums = sums(year);
    return sums[sums.length - 1];
  }

  private short[] sums(int year) {
    return sums.computeIfAbsent(year, this::sumUp);
  }

  private short[] sumUp(int year) {
    var sums = new short[Year.of(year).length() + 1];
    for (int day = 1; day < sums.length; day++) {
      boolean works = isWorkingDay(LocalDate.ofYearDay(year, day));
      sums[day] = (short) (sums[day - 1] + (works ? 1 : 0));
    }
    return sums;
  }

  private static int firstDayReaching(int wanted, short[] sums) {
    int low = 1;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] >= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
