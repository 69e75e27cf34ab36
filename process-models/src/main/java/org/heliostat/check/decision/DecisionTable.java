package org.heliostat.check.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heliostat.power.xml.UnreadableXmlException;
import org.jspecify.annotations.Nullable;

/**
 * A decision table for a fine. Rows must exclude each other (hit policy UNIQUE) and leave nothing
 * out, and what they give must lie within the law.
 *
 * <p>Inputs are judged by samples: one value for each way in which the cells of a column can tell
 * values apart. Two rows overlap exactly if each column has a sample that fits both. Gaps are
 * looked for column by column, keeping the rows that still fit; whatever leads to the same rows is
 * looked at once.
 */
public final class DecisionTable {
  private static final int MOST_SETS_OF_ROWS = 100_000;
  private static final int MOST_OVERLAPS = 10;

  private final List<Column> columns;
  private final List<List<Value>> samples;
  private final List<Fine> fines;

  /**
   * What a row gives, in yuan.
   *
   * @param least never negative
   */
  record Fine(BigDecimal least, BigDecimal most) {}

  /**
   * @param fines what the rows give, in order
   */
  DecisionTable(List<Column> columns, List<Fine> fines) {
    this.columns = List.copyOf(columns);
    this.samples = this.columns.stream().map(Column::samples).toList();
    this.fines = List.copyOf(fines);
  }

  /**
   * Judges a decision.
   *
   * @param dmn the file
   * @param decisionId the decision in it
   * @param least the smallest fine the law allows, in yuan
   * @param most the largest
   * @return what is wrong; one flaw when the table cannot be read
   */
  public static List<Flaw> flaws(String dmn, String decisionId, int least, int most) {
    try {
      var table = DecisionTableReader.read(dmn, decisionId);
      List<Flaw> flaws = new ArrayList<>();
      table.addOverlaps(flaws);
      table.addGap(flaws);
      table.addUnlawful(flaws, least, most);
      return List.copyOf(flaws);
    } catch (FlawedTable e) {
      return List.of(e.flaw());
    } catch (UnreadableXmlException e) {
      return List.of(
          new Flaw(
              "裁量基准表不是可读的 DMN 文件（第%d行），请重新保存".formatted(e.line()),
              "This is no readable DMN file (line %d); save it again".formatted(e.line())));
    }
  }

  private void addOverlaps(List<Flaw> flaws) {
    int found = 0;
    for (int first = 0; first < fines.size(); first++) {
      for (int second = first + 1; second < fines.size() && found < MOST_OVERLAPS; second++) {
        var example = common(first, second);
        if (example != null) {
          found++;
          flaws.add(
              new Flaw(
                  "第%d行与第%d行重叠，例如%s，请改为互不重叠".formatted(first + 1, second + 1, told(example)),
                  "Rows %d and %d overlap, for instance at %s; let them exclude each other"
                      .formatted(first + 1, second + 1, told(example))));
        }
      }
    }
  }

  private @Nullable List<Value> common(int first, int second) {
    List<Value> example = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var both =
          samples.get(i).stream()
              .filter(it -> it.fits(column.cells().get(first)))
              .filter(it -> it.fits(column.cells().get(second)))
              .findFirst();
      if (both.isEmpty()) {
        return null;
      }
      example.add(both.get());
    }
    return example;
  }

  private void addGap(List<Flaw> flaws) throws FlawedTable {
    var all = new BitSet();
    all.set(0, fines.size());
    var gap = gap(0, all, new ArrayList<>(), new HashSet<>());
    if (gap != null) {
      flaws.add(
          new Flaw(
              "没有一行适用于%s，请补充".formatted(told(gap)),
              "No row fits %s; add one".formatted(told(gap))));
    }
  }

  private record Looked(int column, BitSet rows) {}

  private @Nullable List<Value> gap(int number, BitSet rows, List<Value> chosen, Set<Looked> looked)
      throws FlawedTable {
    if (number == columns.size()) {
      return rows.isEmpty() ? List.copyOf(chosen) : null;
    }
    if (!looked.add(new Looked(number, rows))) {
      return null;
    }
    if (looked.size() > MOST_SETS_OF_ROWS) {
      throw new FlawedTable("裁量基准表太大，无法检查是否完整，请拆分", "The table is too large to judge; divide it");
    }
    var column = columns.get(number);
    for (var sample : samples.get(number)) {
      var left = (BitSet) rows.clone();
      rows.stream().filter(row -> !sample.fits(column.cells().get(row))).forEach(left::clear);
      chosen.add(sample);
      var gap = gap(number + 1, left, chosen, looked);
      if (gap != null) {
        return gap;
      }
      chosen.removeLast();
    }
    return null;
  }

  private void addUnlawful(List<Flaw> flaws, int least, int most) {
    for (int row = 0; row < fines.size(); row++) {
      var fine = fines.get(row);
      if (fine.least().compareTo(fine.most()) > 0) {
        flaws.add(
            new Flaw(
                "第%d行的罚款下限%s元高于上限%s元，请更正".formatted(row + 1, fine.least(), fine.most()),
                "In row %d the smallest fine of %s yuan is above the largest of %s; correct it"
                    .formatted(row + 1, fine.least(), fine.most())));
      } else if (fine.least().compareTo(BigDecimal.valueOf(least)) < 0
          || fine.most().compareTo(BigDecimal.valueOf(most)) > 0) {
        flaws.add(
            new Flaw(
                "第%d行的罚款%s元至%s元超出法定幅度%d元至%d元，请更正"
                    .formatted(row + 1, fine.least(), fine.most(), least, most),
                "Row %d gives fines of %s to %s yuan, outside the %d to %d of the law; correct it"
                    .formatted(row + 1, fine.least(), fine.most(), least, most)));
      }
    }
  }

  private String told(List<Value> values) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      told.add(columns.get(i).name() + " = " + values.get(i).feel());
    }
    return String.join(", ", told);
  }
}
