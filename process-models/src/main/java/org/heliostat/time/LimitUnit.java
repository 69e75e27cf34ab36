package org.heliostat.time;

/** How a limit is counted. */
public enum LimitUnit {
  /** Days on which agencies work (Licensing Law Art. 82, Penalty Law Art. 85). */
  WORKING_DAY,
  /** Every day counts; only the last one rolls to the next working day. */
  CALENDAR_DAY,
  /** From the instant, around the clock. */
  HOUR
}
