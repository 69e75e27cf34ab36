package org.heliostat.time;

import java.time.LocalTime;

/**
 * One stretch of a working day during which an agency is open.
 *
 * @param from first minute
 * @param to end, not included; later than {@code from}
 */
public record OpeningHours(LocalTime from, LocalTime to) {
  public OpeningHours {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "opening hours end after they begin, not %s to %s".formatted(from, to));
    }
  }

  /** Seconds of this stretch that lie between two times of the day. */
  long secondsBetween(LocalTime start, LocalTime end) {
    int first = Math.max(from.toSecondOfDay(), start.toSecondOfDay());
    int last = Math.min(to.toSecondOfDay(), end.toSecondOfDay());
    return Math.max(0, last - first);
  }
}
