package org.heliostat.check.soundness;

/** What makes a process sound. */
public enum Property {
  /** No sequence flow ever carries two tokens at once. */
  SAFE,
  /** Whatever has happened, the process can still come to its end. */
  OPTION_TO_COMPLETE,
  /** No end event is reached twice in one run. */
  PROPER_COMPLETION,
  /** Every activity is done in some run. */
  NO_DEAD_ACTIVITIES
}
