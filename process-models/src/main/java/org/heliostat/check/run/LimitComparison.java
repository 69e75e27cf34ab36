package org.heliostat.check.run;

import java.util.List;
import java.util.Optional;
import org.heliostat.time.Limit;
import org.heliostat.time.WorkingCalendar;

/** Compares limits, in different units by the real calendar. */
public final class LimitComparison {
  private LimitComparison() {}

  /**
   * Tells how a limit may take longer than another, whenever it begins in the announced years.
   *
   * @return empty when it never does
   */
  public static Optional<Overrun> longer(Limit limit, Limit bound, WorkingCalendar calendar) {
    var plan = new LimitPlan(List.of(new LimitPlan.Part(List.of(), List.of(limit), true)));
    return plan.longerThan(bound, calendar).map(late -> new Overrun(List.of(), late.measure()));
  }
}
