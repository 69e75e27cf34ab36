package org.heliostat.check.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the cells of a decision table: {@code -}, numbers, comparisons such as {@code < 5}, ranges
 * such as {@code [1..5)}, texts in quotes, {@code true} and {@code false}, several of them with
 * commas between, and {@code not(...)} around them. Anything else of FEEL is refused.
 */
final class UnaryTests {
  private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
  private static final Pattern EXACT = Pattern.compile(NUMBER);
  private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*" + NUMBER);
  private static final Pattern BETWEEN =
      Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\])\\[])");
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
  private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

  private UnaryTests() {}

  /**
   * Reads a cell.
   *
   * @param place where it stands, for the message
   * @throws FlawedTable when it is anything else than stated above, or does not fit the type
   */
  static Condition read(String cell, InputType type, Place place) throws FlawedTable {
    var text = cell.strip();
    if (text.isEmpty() || text.equals("-")) {
      return Condition.ANYTHING;
    }
    var not = NOT.matcher(text);
    boolean negated = not.matches();
    List<Condition.Range> ranges = new ArrayList<>();
    Set<String> words = new HashSet<>();
    for (var test : split(negated ? not.group(1) : text)) {
      switch (type) {
        case NUMBER, WHOLE_NUMBER -> ranges.add(range(test, cell, place));
        case TEXT -> words.add(text(test, cell, place));
        case TRUTH -> words.add(truth(test, cell, place));
      }
    }
    return new Condition(false, ranges, words, negated);
  }

  /** At commas outside quotes. */
  private static List<String> split(String tests) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < tests.length(); i++) {
      char c = tests.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        parts.add(tests.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(tests.substring(from).strip());
    return parts;
  }

  private static Condition.Range range(String test, String cell, Place place) throws FlawedTable {
    var exact = EXACT.matcher(test);
    if (exact.matches()) {
      var number = new BigDecimal(exact.group(1));
      return new Condition.Range(number, true, number, true);
    }
    var compared = COMPARED.matcher(test);
    if (compared.matches()) {
      var number = new BigDecimal(compared.group(2));
      boolean with = compared.group(1).endsWith("=");
      return compared.group(1).startsWith("<")
          ? new Condition.Range(null, false, number, with)
          : new Condition.Range(number, with, null, false);
    }
    var between = BETWEEN.matcher(test);
    if (between.matches()) {
      var range =
          new Condition.Range(
              new BigDecimal(between.group(2)),
              between.group(1).equals("["),
              new BigDecimal(between.group(3)),
              between.group(4).equals("]"));
      if (range.isEmpty()) {
        throw new FlawedTable(
            "%s的区间“%s”是空的，请更正".formatted(place.chinese(), test),
            "The range '%s' %s holds no number; correct it".formatted(test, place.english()));
      }
      return range;
    }
    throw unsupported(cell, place);
  }

  private static String text(String test, String cell, Place place) throws FlawedTable {
    var text = TEXT.matcher(test);
    if (text.matches()) {
      return text.group(1);
    }
    throw unsupported(cell, place);
  }

  private static String truth(String test, String cell, Place place) throws FlawedTable {
    if (test.equals("true") || test.equals("false")) {
      return test;
    }
    throw unsupported(cell, place);
  }

  private static FlawedTable unsupported(String cell, Place place) {
    return new FlawedTable(
        "%s的条件“%s”无法检查，请改用数值、区间、带引号的文字、true、false 或者 not（...）"
            .formatted(place.chinese(), cell.strip()),
        "The condition '%s' %s cannot be judged; use numbers, ranges, texts in quotes, true, false"
                .formatted(cell.strip(), place.english())
            + " or not(...)");
  }
}
