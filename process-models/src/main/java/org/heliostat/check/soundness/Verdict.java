package org.heliostat.check.soundness;

/** Whether a property holds. */
public enum Verdict {
  /** For every run. */
  HOLDS,
  /** A run, or an activity that no run reaches, shows that it does not. */
  BROKEN,
  /** The model was too large to look at every run. */
  UNDECIDED
}
