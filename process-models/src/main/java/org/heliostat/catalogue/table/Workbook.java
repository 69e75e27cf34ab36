package org.heliostat.catalogue.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook. */
final class Workbook {
  private Workbook() {}

  static List<TableRow> read(Path file) throws UnreadableTableException {
    try {
      var merged = WorkbookParts.check(file);
      try (var workbook = new ReadableWorkbook(file.toFile());
          var rows = workbook.getFirstSheet().openStream()) {
        return merged.fill(rows(rows));
      }
    } catch (IOException | RuntimeException e) {
      throw new UnreadableTableException(
          "Excel 文件不完整或者已损坏，请重新保存(%s)".formatted(e.getMessage()),
          "The Excel file is cut off or damaged; save it again (%s)".formatted(e.getMessage()),
          e);
    }
  }

  private static List<TableRow> rows(Stream<Row> stream) throws UnreadableTableException {
    List<TableRow> rows = new ArrayList<>();
    for (var it = stream.iterator(); it.hasNext(); ) {
      var row = row(it.next());
      if (!row.isBlank()) {
        rows.add(row);
      }
      if (rows.size() > TableReader.MOST_ROWS) {
        throw TableReader.tooManyRows();
      }
    }
    return rows;
  }

  private static TableRow row(Row row) throws UnreadableTableException {
    int columns = row.getCellCount();
    while (columns > 0 && isBlank(row, columns - 1)) {
      columns--;
    }
    if (columns > TableReader.MOST_COLUMNS) {
      throw TableReader.tooManyColumns(row.getRowNum());
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(cell(row.getOptionalCell(i).orElse(null)));
    }
    return new TableRow(row.getRowNum(), cells);
  }

  private static boolean isBlank(Row row, int column) {
    return row.getOptionalCell(column).map(cell -> cell.getType() == CellType.EMPTY).orElse(true);
  }

  private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
    if (cell == null) {
      return Cell.EMPTY;
    }
    return switch (cell.getType()) {
      case EMPTY -> Cell.EMPTY;
      case STRING, BOOLEAN -> Cell.of(cell.getText());
      case NUMBER -> Cell.of(number(cell.getRawValue()));
      case FORMULA -> Cell.refused(CellProblem.FORMULA);
      case ERROR -> Cell.refused(CellProblem.ERROR_VALUE);
    };
  }

  /** Telephone numbers must not come out as 5.13E10. */
  private static String number(String raw) {
    return new BigDecimal(raw).stripTrailingZeros().toPlainString();
  }
}
