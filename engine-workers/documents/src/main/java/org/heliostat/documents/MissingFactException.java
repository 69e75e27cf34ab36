package org.heliostat.documents;

import java.util.Set;

/** A document could not be made because the case lacks facts that its template quotes. */
public final class MissingFactException extends RuntimeException {
  MissingFactException(String template, Set<String> paths) {
    super("document %s lacks %s".formatted(template, String.join(", ", paths)));
  }
}
