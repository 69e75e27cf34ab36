package org.heliostat.calendar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.power.AgencyCode;
import org.heliostat.time.WorkingCalendar;

/**
 * The calendar of every agency. Orders hold for the agency that gave them and all below it; where
 * two of them speak of the same day, of the hours or of the zone, the nearest has the last word. An
 * agency under no order has the calendar that all rest on. Immutable and safe to share.
 */
public final class WorkingCalendars {
  private final WorkingCalendar base;
  private final Map<AgencyCode, WorkingCalendar> local;

  private WorkingCalendars(WorkingCalendar base, Map<AgencyCode, WorkingCalendar> local) {
    this.base = base;
    this.local = Map.copyOf(local);
  }

  /**
   * @param base what all rest on, usually {@link WorkingCalendar#national}
   * @param files at most one for each agency, in any order
   * @throws IllegalArgumentException when there are two for the same agency
   */
  public static WorkingCalendars of(WorkingCalendar base, Collection<CalendarFile> files) {
    var byAgency = new HashMap<AgencyCode, CalendarFile>();
    for (var file : files) {
      if (byAgency.putIfAbsent(file.agency(), file) != null) {
        throw new IllegalArgumentException(
            "two calendar files for agency %s; join them into one".formatted(file.agency()));
      }
    }
    var local = new HashMap<AgencyCode, WorkingCalendar>();
    for (var agency : byAgency.keySet()) {
      var calendar = base;
      for (var above : agency.lineage().reversed()) {
        var file = byAgency.get(above);
        calendar = file == null ? calendar : file.change(calendar);
      }
      local.put(agency, calendar);
    }
    return new WorkingCalendars(base, local);
  }

  /** The calendar of an agency: that of the nearest one up its tree that has orders. */
  public WorkingCalendar of(AgencyCode agency) {
    for (var code : agency.lineage()) {
      var calendar = local.get(code);
      if (calendar != null) {
        return calendar;
      }
    }
    return base;
  }
}
