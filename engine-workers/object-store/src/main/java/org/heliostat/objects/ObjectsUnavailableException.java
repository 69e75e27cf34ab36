package org.heliostat.objects;

import org.jspecify.annotations.Nullable;

/** The object store could not answer; what was asked may be tried again. */
public final class ObjectsUnavailableException extends RuntimeException {
  public ObjectsUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
