package org.heliostat.readmodel;

/** The store did not answer, or not as it should. Nothing can be said about what was written. */
public final class StoreUnavailableException extends RuntimeException {
  StoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  StoreUnavailableException(String message) {
    super(message);
  }
}
