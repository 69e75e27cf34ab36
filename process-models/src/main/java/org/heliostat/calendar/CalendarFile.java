package org.heliostat.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heliostat.power.AgencyCode;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.OpeningHours;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What one agency's orders change of the calendar, for itself and all agencies below it. Nothing
 * changes without a reason and the document that ordered it.
 *
 * @param agency whose orders these are
 * @param zone {@code null} to leave the zone as it is
 * @param openingHours {@code null} to leave the hours as they are
 * @param daysOff off whatever they were before
 * @param workingDays worked whatever they were before
 */
public record CalendarFile(
    AgencyCode agency,
    @Nullable Zone zone,
    @Nullable Opening openingHours,
    List<Days> daysOff,
    List<Days> workingDays) {

  public CalendarFile {
    daysOff = List.copyOf(daysOff);
    workingDays = List.copyOf(workingDays);
  }

  /** The zone in which an instant becomes a date. */
  public record Zone(ZoneId id, CalendarOrder order) {}

  /**
   * When the agency is open on a working day.
   *
   * @param hours in order; the end of the last is the close of business
   */
  public record Opening(List<OpeningHours> hours, CalendarOrder order) {
    public Opening {
      hours = List.copyOf(hours);
    }
  }

  /** Days from one to another, both included. */
  public record Days(LocalDate from, LocalDate to, CalendarOrder order) {
    Set<LocalDate> dates() {
      return from.datesUntil(to.plusDays(1)).collect(Collectors.toSet());
    }
  }

  /** A calendar with these changes. */
  WorkingCalendar change(WorkingCalendar calendar) {
    var changed = calendar;
    if (zone != null) {
      changed = changed.withZone(zone.id());
    }
    if (openingHours != null) {
      changed = changed.withOpeningHours(openingHours.hours());
    }
    for (var days : daysOff) {
      changed = changed.withHolidays(days.dates(), days.order());
    }
    for (var days : workingDays) {
      changed = changed.withWorkingDays(days.dates(), days.order());
    }
    return changed;
  }
}
