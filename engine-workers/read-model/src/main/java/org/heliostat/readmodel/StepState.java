package org.heliostat.readmodel;

/** Where one run of a step stands. */
public enum StepState {
  OPEN,
  CLAIMED,
  COMPLETED,
  TERMINATED;

  /** Whether there is still work to do. */
  public boolean isOpen() {
    return this == OPEN || this == CLAIMED;
  }
}
