package org.heliostat.workers;

/** The read model is behind the engine, as after an outage of the store. It will catch up. */
final class NotFoldedYetException extends RuntimeException {
  NotFoldedYetException(String what) {
    super(what + " is not folded this far yet");
  }
}
