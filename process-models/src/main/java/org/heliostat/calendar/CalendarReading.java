package org.heliostat.calendar;

import java.util.List;

/** What came of reading a calendar file. */
public sealed interface CalendarReading {
  /** The file is right. */
  record Readable(CalendarFile file) implements CalendarReading {}

  /**
   * The file is not.
   *
   * @param faults every fault found, in the order of the file; never empty
   */
  record Faulty(List<CalendarFault> faults) implements CalendarReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
