package org.heliostat.check.rule;

import java.time.LocalDate;
import org.heliostat.law.LawRegistry;
import org.heliostat.time.WorkingCalendar;

/**
 * What a power is judged by beside its own files.
 *
 * @param calendar which days the agency works
 * @param laws the laws that powers rest on
 * @param today the day on which those laws must be in force
 */
public record Surroundings(WorkingCalendar calendar, LawRegistry laws, LocalDate today) {
  /** The national calendar, the laws that come with the platform, and today in its zone. */
  public static Surroundings usual() {
    var calendar = WorkingCalendar.national();
    return new Surroundings(calendar, LawRegistry.official(), LocalDate.now(calendar.zone()));
  }

  /** The same on another day. */
  public Surroundings on(LocalDate day) {
    return new Surroundings(calendar, laws, day);
  }
}
