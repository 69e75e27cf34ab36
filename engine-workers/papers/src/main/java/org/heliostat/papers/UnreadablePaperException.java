package org.heliostat.papers;

/** A sealed paper was changed, moved, or sealed with another key. */
public final class UnreadablePaperException extends RuntimeException {
  UnreadablePaperException(String ref, Throwable cause) {
    super("paper %s cannot be opened: changed, or sealed with another key".formatted(ref), cause);
  }
}
