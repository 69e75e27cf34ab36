package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Text within a cell that holds several things. A backslash before a sign of the format makes it
 * plain text; {@code \n} is a new line, and <code>&#92;u00A0</code> any character that would be
 * lost.
 */
final class CellText {
  /** What stands between the things in a cell; a new line does too. */
  static final String SEPARATORS = ";\uFF1B";

  /** Between the name and the rate of a fee. */
  static final String COLONS = ":\uFF1A";

  /** All that a backslash can make plain. */
  private static final String SIGNS = "\\》【】" + SEPARATORS + COLONS;

  private CellText() {}

  /**
   * Text as it is written into a cell.
   *
   * @param signs those that mean something in this cell
   */
  static String escaped(String text, String signs) {
    var escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean atEdge = i == 0 || i == text.length() - 1;
      if (c == '\\' || signs.indexOf(c) >= 0) {
        escaped.append('\\').append(c);
      } else if (c == '\n') {
        escaped.append("\\n");
      } else if (Character.isISOControl(c) || atEdge && isBlank(c)) {
        escaped.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** What was written by {@link #escaped}; a backslash before anything else is itself. */
  static String plain(String escaped) {
    var plain = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c != '\\' || i + 1 == escaped.length()) {
        plain.append(c);
        continue;
      }
      char next = escaped.charAt(i + 1);
      if (next == 'n') {
        plain.append('\n');
        i++;
      } else if (next == 'u' && isCode(escaped, i + 2)) {
        plain.append((char) HexFormat.fromHexDigits(escaped, i + 2, i + 6));
        i += 5;
      } else if (SIGNS.indexOf(next) >= 0) {
        plain.append(next);
        i++;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The parts of a cell, still escaped, without white space around; none is empty. */
  static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\n' || SEPARATORS.indexOf(c) >= 0) {
        parts.add(cell.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(cell.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /** Where one of some signs stands that no backslash makes plain text; -1 when nowhere. */
  static int indexOf(String escaped, String signs, int from) {
    for (int i = from; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\') {
        i++;
      } else if (signs.indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isCode(String text, int from) {
    return from + 4 <= text.length()
        && text.substring(from, from + 4).chars().allMatch(HexFormat::isHexDigit);
  }
}
