package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which days an agency works and when it is open. Immutable and safe to share.
 *
 * <p>Weekends are off, public holidays are off, make-up Saturdays and Sundays (调休) are worked
 * (Licensing Law Art. 82, Penalty Law Art. 85). A year whose holidays have not been announced has
 * weekends only; {@link #isAnnounced} tells.
 *
 * <p>Counting costs the same for 5 days and for 36,500.
 */
public final class WorkingCalendar {
  private static final WorkingCalendar NATIONAL = national(NationalSchedule.OFFICIAL);

  private final Set<Integer> announcedYears;
  private final NavigableMap<LocalDate, SpecialDay> specialDays;
  private final WorkingDayIndex index;
  private final ZoneId zone;
  private final List<OpeningHours> openingHours;

  private WorkingCalendar(
      Set<Integer> announcedYears,
      NavigableMap<LocalDate, SpecialDay> specialDays,
      WorkingDayIndex index,
      ZoneId zone,
      List<OpeningHours> openingHours) {
    this.announcedYears = announcedYears;
    this.specialDays = specialDays;
    this.index = index;
    this.zone = zone;
    this.openingHours = openingHours;
  }

  private static WorkingCalendar national(NationalSchedule schedule) {
    return new WorkingCalendar(
        schedule.announcedYears(),
        schedule.days(),
        new WorkingDayIndex(schedule.days()),
        ZoneId.of("Asia/Shanghai"),
        List.of(
            new OpeningHours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
            new OpeningHours(LocalTime.of(13, 30), LocalTime.of(17, 30))));
  }

  /**
   * The national calendar: the announced schedules, Asia/Shanghai, open 09:00 to 12:00 and 13:30 to
   * 17:30.
   */
  public static WorkingCalendar national() {
    return NATIONAL;
  }

  /**
   * The national calendar as it was before the schedule of a year was announced: that year and
   * those after it have weekends only. Beside {@link #national} it shows what an announcement
   * moves.
   */
  public static WorkingCalendar nationalBefore(int year) {
    return national(NationalSchedule.OFFICIAL.before(year));
  }

  /** The last year whose schedule the platform knows. */
  public static int lastAnnouncedYear() {
    return Collections.max(NationalSchedule.OFFICIAL.announcedYears());
  }

  /** This calendar with more days off, whatever they were before. */
  public WorkingCalendar withHolidays(Set<LocalDate> days, CalendarOrder order) {
    return with(days, SpecialDay.localHoliday(order));
  }

  /** This calendar with more working days, whatever they were before. */
  public WorkingCalendar withWorkingDays(Set<LocalDate> days, CalendarOrder order) {
    return with(days, SpecialDay.localWorkingDay(order));
  }

  /** This calendar in another zone. */
  public WorkingCalendar withZone(ZoneId other) {
    return new WorkingCalendar(announcedYears, specialDays, index, other, openingHours);
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
    return new WorkingCalendar(announcedYears, specialDays, index, zone, List.copyOf(hours));
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
    return special == null ? !WorkingDayIndex.isWeekend(day) : special.working();
  }

  /** Whether the State Council's holiday schedule of this year is known. */
  public boolean isAnnounced(int year) {
    return announcedYears.contains(year);
  }

  /** The years between two days, both included, whose holidays are not known yet. */
  public List<Integer> unannouncedYears(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(year -> !isAnnounced(year))
        .boxed()
        .toList();
  }

  /** Whether all years between two days, both included, are announced. */
  boolean isAnnounced(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!isAnnounced(year)) {
        return false;
      }
    }
    return true;
  }

  /** Working days between two days, both included; 0 when {@code to} is before {@code from}. */
  public int workingDays(LocalDate from, LocalDate to) {
    return to.isBefore(from) ? 0 : index.between(from, to);
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
    return index.nth(onOrAfter, n);
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
      var first = last != null && goesOn(last, special, day) ? holidays.removeLast().from() : day;
      holidays.add(new Holiday(special.name(), special.englishName(), first, day, special.order()));
    }
    return holidays;
  }

  private static boolean goesOn(Holiday holiday, SpecialDay special, LocalDate day) {
    return holiday.name().equals(special.name())
        && Objects.equals(holiday.order(), special.order())
        && holiday.to().plusDays(1).equals(day);
  }

  /** The Saturdays and Sundays that are worked between two days, both included, in order. */
  public List<LocalDate> workedWeekends(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return List.of();
    }
    return specialDays.subMap(from, true, to, true).entrySet().stream()
        .filter(entry -> entry.getValue().working() && WorkingDayIndex.isWeekend(entry.getKey()))
        .map(NavigableMap.Entry::getKey)
        .toList();
  }

  private WorkingCalendar with(Set<LocalDate> days, SpecialDay as) {
    var changed = new TreeMap<>(specialDays);
    days.forEach(day -> changed.put(day, as));
    return new WorkingCalendar(
        announcedYears,
        Collections.unmodifiableNavigableMap(changed),
        new WorkingDayIndex(changed),
        zone,
        openingHours);
  }

  private long openSeconds(LocalDate day, LocalTime from, LocalTime to) {
    return isWorkingDay(day) ? openSeconds(from, to) : 0;
  }

  private long openSeconds(LocalTime from, LocalTime to) {
    long seconds = 0;
    for (var hours : openingHours) {
      seconds += hours.secondsBetween(from, to);
    }
    return seconds;
  }
}
