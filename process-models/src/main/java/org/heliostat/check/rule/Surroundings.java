package org.heliostat.check.rule;

import java.time.LocalDate;
import java.util.List;
import org.heliostat.check.staffing.Staffing;
import org.heliostat.law.LawRegistry;
import org.heliostat.power.Power;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a power is judged by beside its own files.
 *
 * @param calendar which days the agency works
 * @param laws the laws that powers rest on
 * @param today the day on which those laws must be in force
 * @param templates the powers that others are drawn from
 * @param staffing who holds which post; {@code null} when that is not known, so that nothing is
 *     said about it
 */
public record Surroundings(
    WorkingCalendar calendar,
    LawRegistry laws,
    LocalDate today,
    List<Power> templates,
    @Nullable Staffing staffing) {
  public Surroundings {
    templates = List.copyOf(templates);
  }

  /**
   * The national calendar, the laws that come with the platform, today in its zone, no templates,
   * and an agency of which nothing is known.
   */
  public static Surroundings usual() {
    var calendar = WorkingCalendar.national();
    return new Surroundings(
        calendar, LawRegistry.official(), LocalDate.now(calendar.zone()), List.of(), null);
  }

  /** The same on another day. */
  public Surroundings on(LocalDate day) {
    return new Surroundings(calendar, laws, day, templates, staffing);
  }

  /** The same with templates. */
  public Surroundings withTemplates(List<Power> others) {
    return new Surroundings(calendar, laws, today, others, staffing);
  }

  /** The same with the people of an agency. */
  public Surroundings withStaffing(Staffing people) {
    return new Surroundings(calendar, laws, today, templates, people);
  }
}
