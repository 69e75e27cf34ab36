package org.heliostat.catalogue.table;

import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text what it says, without white space around; empty when it says nothing
 * @param problem why it cannot be taken; {@code null} when it can
 */
public record Cell(String text, @Nullable CellProblem problem) {
  static final Cell EMPTY = new Cell("", null);

  /** The most characters in one cell. Excel itself takes 32,767. */
  static final int MOST_CHARACTERS = 20_000;

  static Cell of(String raw) {
    if (raw.length() > MOST_CHARACTERS) {
      return refused(CellProblem.TOO_LONG);
    }
    var text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
    return text.codePoints().allMatch(Cell::isCarried)
        ? new Cell(text, null)
        : refused(CellProblem.BAD_CHARACTER);
  }

  static Cell refused(CellProblem problem) {
    return new Cell("", problem);
  }

  /** Tells whether a power's file can carry a character, and people can see it. */
  private static boolean isCarried(int c) {
    return c == '\n' || c == '\t' || c >= 0x20 && !Character.isISOControl(c) && isXml(c);
  }

  private static boolean isXml(int c) {
    return c <= 0xD7FF || c >= 0xE000 && c < 0xFFFD || c >= 0x10000;
  }
}
