package org.heliostat.check.rule;

import java.util.List;
import org.heliostat.check.staffing.Staffing;
import org.heliostat.power.Power;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a power is judged by beside its own files.
 *
 * @param calendar which days the agency works
 * @param templates the powers that others are drawn from
 * @param staffing who holds which post; {@code null} when that is not known, so that nothing is
 *     said about it
 */
public record Surroundings(
    WorkingCalendar calendar, List<Power> templates, @Nullable Staffing staffing) {
  public Surroundings {
    templates = List.copyOf(templates);
  }

  /** The national calendar, no templates, and an agency of which nothing is known. */
  public static Surroundings usual() {
    return new Surroundings(WorkingCalendar.national(), List.of(), null);
  }

  /** The same with templates. */
  public Surroundings withTemplates(List<Power> others) {
    return new Surroundings(calendar, others, staffing);
  }

  /** The same with the people of an agency. */
  public Surroundings withStaffing(Staffing people) {
    return new Surroundings(calendar, templates, people);
  }
}
