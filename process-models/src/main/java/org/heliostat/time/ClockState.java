package org.heliostat.time;

/** Where a clock stands. */
public enum ClockState {
  NOT_STARTED,
  RUNNING,
  SUSPENDED,
  OVERDUE,
  STOPPED
}
