package org.heliostat.catalogue.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The merged cells of a sheet: what stands in the first cell of a range counts for all of it. */
record MergedCells(List<Range> ranges) {
  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

  /** Rows counted from 1, columns from 0, both ends included. */
  record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    static Range parse(String reference) throws UnreadableTableException {
      var matcher = RANGE.matcher(reference);
      if (!matcher.matches()) {
        throw new UnreadableTableException(
            "合并单元格“%s”无法识别，请重新保存文件".formatted(reference),
            "The merged cells '%s' are not understood; save the file again".formatted(reference));
      }
      return new Range(
          Integer.parseInt(matcher.group(2)),
          column(matcher.group(1)),
          Integer.parseInt(matcher.group(4)),
          column(matcher.group(3)));
    }

    private static int column(String letters) {
      return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }
  }

  MergedCells {
    ranges = List.copyOf(ranges);
  }

  /** The same rows, each with the merged cells that reach into it. */
  List<TableRow> fill(List<TableRow> rows) {
    if (ranges.isEmpty()) {
      return rows;
    }
    var filled = new TreeMap<Integer, TableRow>();
    rows.forEach(row -> filled.put(row.number(), row));
    for (var range : ranges) {
      var first = filled.get(range.firstRow());
      if (first != null) {
        var cell = first.cell(range.firstColumn());
        // Rows in which nothing else stands are no rows of the table.
        filled
            .subMap(range.firstRow(), true, range.lastRow(), true)
            .replaceAll((number, row) -> filled(row, range, cell));
      }
    }
    return List.copyOf(filled.values());
  }

  private static TableRow filled(TableRow row, Range range, Cell cell) {
    List<Cell> cells = new ArrayList<>(row.cells());
    int last = Math.min(range.lastColumn(), TableReader.MOST_COLUMNS - 1);
    for (int column = range.firstColumn(); column <= last; column++) {
      while (cells.size() <= column) {
        cells.add(Cell.EMPTY);
      }
      cells.set(column, cell);
    }
    return new TableRow(row.number(), cells);
  }
}
