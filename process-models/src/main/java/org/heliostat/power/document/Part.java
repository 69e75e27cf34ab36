package org.heliostat.power.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template, in document order. */
public sealed interface Part {
  /**
   * An element.
   *
   * @param tag its name, for instance {@code p}
   * @param style its class; empty when it has none
   * @param parts what is in it
   */
  record Element(String tag, String style, List<Part> parts) implements Part {
    public Element {
      parts = List.copyOf(parts);
    }
  }

  /** Text as it will be printed. */
  record Text(String text) implements Part {}

  /**
   * A place for a fact of the case.
   *
   * @param path names the fact, for instance {@code party.name}
   * @param line where it stands, counted from 1
   */
  record Placeholder(String path, int line) implements Part {}

  /**
   * Parts that are printed on a condition.
   *
   * @param path names a fact
   * @param value the code that the fact must have; {@code null} when it is enough that there is one
   * @param line where it stands, counted from 1
   * @param then printed when it holds
   * @param otherwise printed when it does not
   */
  record Condition(
      String path, @Nullable String value, int line, List<Part> then, List<Part> otherwise)
      implements Part {
    public Condition {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }
  }
}
