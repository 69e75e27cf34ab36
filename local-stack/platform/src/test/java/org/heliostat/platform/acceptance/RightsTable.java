package org.heliostat.platform.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.heliostat.servers.Repository;

/** Who may do what, as it stands in {@code docs/rights.md}: there and nowhere else. */
record RightsTable(List<Row> rows) {
  static final String ALLOWED = "可";
  static final String NO_ROW = "无";
  private static final String REFUSED = "不可 ";
  private static final String SECOND_BUREAU = "320681-SW";
  private static final String AS_HERE = "同本局";
  private static final List<String> POSTS =
      List.of("policy-officer", "window-clerk", "case-handler", "legal-reviewer", "leader");

  /**
   * One row.
   *
   * @param field as in the schema, {@code Query.case}, or method and path of an address
   * @param situation in Chinese; empty when there is only one
   * @param verdicts what is to come of it, by account
   */
  record Row(String field, String situation, Map<String, String> verdicts) {
    /** Those who may do it. */
    List<String> allowed() {
      return accounts(ALLOWED::equals);
    }

    /** Those who may not. */
    List<String> refused() {
      return accounts(verdict -> !verdict.equals(ALLOWED));
    }

    private List<String> accounts(Predicate<String> which) {
      return verdicts.entrySet().stream()
          .filter(cell -> which.test(cell.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }

    /** By what the row is known. */
    String name() {
      return (field + " " + situation).strip();
    }
  }

  static String refused(String code) {
    return REFUSED + code;
  }

  static RightsTable read() {
    var file = Repository.around(Path.of("")).root().resolve("docs").resolve("rights.md");
    var rows = new ArrayList<Row>();
    var accounts = List.<String>of();
    try {
      for (var line : Files.readAllLines(file)) {
        var cells = cells(line);
        if (cells.size() > 2 && cells.getFirst().isEmpty()) {
          accounts = cells.subList(2, cells.size()).stream().map(RightsTable::quoted).toList();
        } else if (cells.size() > 2 && cells.getFirst().startsWith("`")) {
          rows.add(row(cells, accounts));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RightsTable(List.copyOf(rows));
  }

  private static List<String> cells(String line) {
    return line.startsWith("|")
        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList()
        : List.of();
  }

  private static String quoted(String cell) {
    return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`'));
  }

  private static Row row(List<String> cells, List<String> columns) {
    var field = quoted(cells.getFirst());
    if (cells.size() != columns.size() + 2) {
      throw new AssertionError("%s has %d cells".formatted(field, cells.size()));
    }
    var verdicts = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      var verdict = cells.get(i + 2);
      if (columns.get(i).equals(SECOND_BUREAU)) {
        POSTS.forEach(
            post ->
                verdicts.put("sw-" + post, verdict.equals(AS_HERE) ? verdicts.get(post) : verdict));
      } else {
        verdicts.put(columns.get(i), verdict);
      }
    }
    return new Row(
        field, cells.get(1).split(" · ")[0].strip(), Collections.unmodifiableMap(verdicts));
  }
}
