package org.heliostat.catalogue.table;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running text of ours as a formula when they open a CSV file: such text is
 * written with an apostrophe before it, which is taken off again on reading.
 */
final class FormulaGuard {
  private static final Pattern TO_GUARD =
      Pattern.compile("(?s)'*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\t\\r\\n].*");

  private FormulaGuard() {}

  static String guarded(String text) {
    return TO_GUARD.matcher(text).matches() ? "'" + text : text;
  }

  static String unguarded(String text) {
    return text.startsWith("'") && TO_GUARD.matcher(text).matches() ? text.substring(1) : text;
  }

  /** A plus or minus may begin a telephone number; these begin nothing else. */
  static boolean isFormula(String text) {
    return text.startsWith("=") || text.startsWith("@");
  }
}
