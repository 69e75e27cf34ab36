package org.heliostat.readmodel;

/** The kinds of entries in a clock's ledger. */
public enum ClockAct {
  STARTED,
  SUSPENDED,
  RESUMED,
  EXTENDED,
  RECALCULATED,
  STOPPED
}
