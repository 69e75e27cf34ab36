package org.heliostat.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.heliostat.catalogue.table.Cell;
import org.heliostat.catalogue.table.TableRow;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.jspecify.annotations.Nullable;

/**
 * The row of headings; titles may stand above it.
 *
 * @param row its number
 * @param columns where each column stands, counted from 0
 * @param faults columns that are not known
 */
record Headings(int row, Map<Column, Integer> columns, List<RowFault> faults) {
  private static final int ROWS_TO_LOOK_AT = 10;
  private static final int LEAST = 3;

  /** Columns that catalogues have for people; nothing in them concerns a power. */
  private static final Set<String> REMARKS = Set.of("序号", "备注");

  Headings {
    columns = Map.copyOf(columns);
    faults = List.copyOf(faults);
  }

  /** How many of the texts are headings. */
  static int count(List<String> texts) {
    return (int) texts.stream().map(Column::of).flatMap(Optional::stream).distinct().count();
  }

  static Headings find(List<TableRow> table) throws UnreadableTableException {
    var best = LEAST - 1;
    TableRow found = null;
    for (var row : table.subList(0, Math.min(ROWS_TO_LOOK_AT, table.size()))) {
      var count = count(row.cells().stream().map(Cell::text).toList());
      if (count > best) {
        best = count;
        found = row;
      }
    }
    return of(found);
  }

  private static Headings of(@Nullable TableRow row) throws UnreadableTableException {
    var cells = row == null ? List.<Cell>of() : row.cells();
    int number = row == null ? 0 : row.number();
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    List<RowFault> faults = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      var text = cells.get(i).text();
      var column = Column.of(text).orElse(null);
      if (column != null) {
        refuseRepeat(text, columns.putIfAbsent(column, i), i);
      } else if (!text.isEmpty() && !REMARKS.contains(text)) {
        faults.add(unknown(number, text));
      }
    }
    refuseMissing(columns.keySet());
    return new Headings(number, columns, faults);
  }

  private static RowFault unknown(int row, String heading) {
    return new RowFault(
        row,
        heading,
        "没有这一列，其内容不会导入；可用的列:" + known(),
        "There is no such column, so what stands in it is left out; the columns are: " + known());
  }

  private static void refuseRepeat(String heading, @Nullable Integer first, int again)
      throws UnreadableTableException {
    if (first != null) {
      throw new UnreadableTableException(
          "表头“%s”重复(第 %d 列和第 %d 列)，请删除一列".formatted(heading, first + 1, again + 1),
          "The heading '%s' stands in columns %d and %d; delete one"
              .formatted(heading, first + 1, again + 1));
    }
  }

  private static void refuseMissing(Set<Column> there) throws UnreadableTableException {
    var missing =
        Arrays.stream(Column.values())
            .filter(Column::isRequired)
            .filter(column -> !there.contains(column))
            .toList();
    if (!missing.isEmpty()) {
      throw new UnreadableTableException(
          "缺少表头:" + missing.stream().map(Column::chinese).collect(Collectors.joining("、")),
          "Headings are missing: "
              + missing.stream().map(Column::english).collect(Collectors.joining(", ")));
    }
  }

  private static String known() {
    return Arrays.stream(Column.values()).map(Column::chinese).collect(Collectors.joining("、"));
  }

  /** Where a column stands; {@code null} when the file does not have it. */
  @Nullable Integer at(Column column) {
    return columns.get(column);
  }
}
