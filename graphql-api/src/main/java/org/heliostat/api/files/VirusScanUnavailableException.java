package org.heliostat.api.files;

import org.jspecify.annotations.Nullable;

/** The scanner does not answer, or cannot look through this file. */
final class VirusScanUnavailableException extends RuntimeException {
  VirusScanUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
