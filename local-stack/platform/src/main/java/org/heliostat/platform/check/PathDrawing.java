package org.heliostat.platform.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heliostat.check.CheckReport.Element;

/** Draws a run in ASCII: {@code (start) -> [task] -> <gateway> --outcome--> [task] -> (end)}. */
final class PathDrawing {
  private static final int WIDTH = 96;

  private PathDrawing() {}

  /**
   * Draws a run.
   *
   * @param trace ids of the elements passed
   * @param elements what they stand for
   * @return lines of at most 96 columns, unless one name alone is wider
   */
  static List<String> of(List<String> trace, Map<String, Element> elements) {
    List<String> pieces = new ArrayList<>();
    var arrow = "";
    for (var id : trace) {
      var element = elements.getOrDefault(id, new Element("", "", id));
      if (element.type().equals("sequenceFlow")) {
        arrow = element.name().isBlank() ? " -> " : " --%s--> ".formatted(element.name());
      } else {
        pieces.add((pieces.isEmpty() ? "" : arrow) + shape(element.type(), element.label()));
        arrow = " -> ";
      }
    }
    return wrapped(pieces);
  }

  private static String shape(String type, String name) {
    if (type.endsWith("Gateway")) {
      return "<" + name + ">";
    }
    return type.endsWith("Event") ? "(" + name + ")" : "[" + name + "]";
  }

  private static List<String> wrapped(List<String> pieces) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (var piece : pieces) {
      if (!line.isEmpty() && columns(line) + columns(piece) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder("  " + piece.stripLeading());
      } else {
        line.append(piece);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Chinese characters are two columns wide. */
  private static int columns(CharSequence text) {
    return text.codePoints()
        .map(
            c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c > 0xFF00 ? 2 : 1)
        .sum();
  }
}
