package org.heliostat.power;

import java.util.List;

/** What came of reading a power's file. */
public sealed interface PowerReading {
  /** The file states a whole power. */
  record Readable(Power power) implements PowerReading {}

  /**
   * The file does not.
   *
   * @param faults every fault found, in the order of their lines; never empty
   */
  record Faulty(List<Fault> faults) implements PowerReading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
