package org.heliostat.check.rule;

import org.heliostat.time.WorkingCalendar;

/**
 * What a power is judged by beside its own files.
 *
 * @param calendar which days the agency works
 */
public record Surroundings(WorkingCalendar calendar) {
  /** The national calendar. */
  public static Surroundings usual() {
    return new Surroundings(WorkingCalendar.national());
  }
}
