package org.heliostat.check.decision;

import org.jspecify.annotations.Nullable;

/** What kind of values an input takes. */
enum InputType {
  NUMBER,
  WHOLE_NUMBER,
  TEXT,
  TRUTH;

  /** The type of a {@code typeRef}; {@code null} when it is another one. */
  static @Nullable InputType of(@Nullable String typeRef) {
    if (typeRef == null) {
      return null;
    }
    return switch (typeRef.substring(typeRef.indexOf(':') + 1)) {
      case "number", "double" -> NUMBER;
      case "integer", "long" -> WHOLE_NUMBER;
      case "string" -> TEXT;
      case "boolean" -> TRUTH;
      default -> null;
    };
  }
}
