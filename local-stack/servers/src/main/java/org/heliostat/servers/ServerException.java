package org.heliostat.servers;

import org.jspecify.annotations.Nullable;

/** A server cannot be fetched, started or stopped; the message says why and what helps. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerException(String message) {
    super(message);
  }

  public ServerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
