package org.heliostat.check.run;

import java.time.LocalDate;
import java.util.List;
import org.heliostat.time.LimitUnit;

/**
 * Limits that take longer than another limit allows.
 *
 * @param trace ids of the nodes passed on the way, from the start on; empty when none is needed to
 *     see it
 * @param measure by how much
 */
public record Overrun(List<String> trace, Measure measure) {
  public Overrun {
    trace = List.copyOf(trace);
  }

  /** How an overrun shows. */
  public sealed interface Measure {
    /**
     * All limits are counted in one unit.
     *
     * @param amount their sum
     */
    record Sum(int amount, LimitUnit unit) implements Measure {}

    /**
     * Units differ, so that it depends on the calendar.
     *
     * @param start the latest announced day of which it is true
     * @param end when the limits have run out
     * @param deadline when they should have
     */
    record Days(LocalDate start, LocalDate end, LocalDate deadline) implements Measure {}
  }
}
