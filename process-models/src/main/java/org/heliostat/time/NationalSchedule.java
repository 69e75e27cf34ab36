package org.heliostat.time;

import com.tyme.holiday.LegalHoliday;
import com.tyme.solar.SolarDay;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The holiday schedules announced by the State Council, as tyme4j carries them.
 *
 * <p>A year is announced when both its Spring Festival and its National Day have days off in the
 * data: a few days of a neighbouring year's New Year do not announce a year. Days of years not
 * announced are left out.
 */
record NationalSchedule(NavigableMap<LocalDate, SpecialDay> days, Set<Integer> announcedYears) {
  private static final int LENGTH = 13;

  /** Date, 0 = worked or 1 = off, index of the name, distance to the holiday itself. */
  private static final Pattern ENTRY = Pattern.compile("\\d{8}[01]\\d[+-]\\d{2}");

  static final NationalSchedule OFFICIAL = parse(LegalHoliday.DATA);

  private static NationalSchedule parse(String data) {
    var days = new TreeMap<LocalDate, SpecialDay>();
    var withSpringFestival = new HashSet<Integer>();
    var withNationalDay = new HashSet<Integer>();
    for (int at = 0; at < data.length(); at += LENGTH) {
      var entry = entry(data.substring(at, Math.min(at + LENGTH, data.length())));
      var date = date(entry.getDay());
      days.put(date, SpecialDay.national(entry.getName(), entry.isWork()));
      if (!entry.isWork() && entry.getName().startsWith("春节")) {
        withSpringFestival.add(date.getYear());
      }
      if (!entry.isWork() && entry.getName().startsWith("国庆")) {
        withNationalDay.add(date.getYear());
      }
    }
    withSpringFestival.retainAll(withNationalDay);
    days.keySet().removeIf(day -> !withSpringFestival.contains(day.getYear()));
    return new NationalSchedule(
        Collections.unmodifiableNavigableMap(days), Set.copyOf(withSpringFestival));
  }

  /** What of it was known before the schedule of a year. */
  NationalSchedule before(int year) {
    return new NationalSchedule(
        new TreeMap<>(days.headMap(LocalDate.of(year, 1, 1), false)),
        announcedYears.stream()
            .filter(known -> known < year)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static LegalHoliday entry(String text) {
    if (!ENTRY.matcher(text).matches()) {
      throw new IllegalStateException("holiday data of an unknown form: " + text);
    }
    return new LegalHoliday(
        Integer.parseInt(text.substring(0, 4)),
        Integer.parseInt(text.substring(4, 6)),
        Integer.parseInt(text.substring(6, 8)),
        text);
  }

  private static LocalDate date(SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }
}
