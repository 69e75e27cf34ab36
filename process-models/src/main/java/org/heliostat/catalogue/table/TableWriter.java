package org.heliostat.catalogue.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/** Writes tables that Excel opens. */
public final class TableWriter {
  private static final String EXCEL = ".xlsx";
  private static final String SEPARATED = ".csv";
  private static final int COLUMN_WIDTH = 24;

  private TableWriter() {}

  /** Tells whether a table can be written to a file of this name. */
  public static boolean knows(Path file) {
    var name = name(file);
    return name.endsWith(EXCEL) || name.endsWith(SEPARATED);
  }

  /**
   * Writes a table, whole or not at all; an older file of the name is replaced.
   *
   * @param file named {@code .xlsx} for a workbook, {@code .csv} for text with commas in UTF-8 with
   *     a byte order mark, by which Excel knows it
   * @param rows the first holds the headings
   * @throws IllegalArgumentException when the name ends otherwise
   * @throws UncheckedIOException when the file cannot be written
   */
  public static void write(Path file, List<List<String>> rows) {
    if (!knows(file)) {
      throw new IllegalArgumentException(file + " must be named .xlsx or .csv");
    }
    try {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      var begun = Files.createTempFile(folder, ".heliostat", ".part");
      try {
        try (var out = Files.newOutputStream(begun)) {
          if (name(file).endsWith(EXCEL)) {
            writeWorkbook(out, rows);
          } else {
            writeSeparated(out, rows);
          }
        }
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(begun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static String name(Path file) {
    return file.toString().toLowerCase(Locale.ROOT);
  }

  private static void writeSeparated(OutputStream out, List<List<String>> rows) throws IOException {
    var text = new StringBuilder("\uFEFF");
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var row : rows) {
        printer.printRecord(row.stream().map(FormulaGuard::guarded));
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void writeWorkbook(OutputStream out, List<List<String>> rows) throws IOException {
    try (var workbook = new Workbook(out, "Heliostat", "1.0")) {
      var sheet = workbook.newWorksheet("权力清单");
      sheet.freezePane(2, 1);
      for (int row = 0; row < rows.size(); row++) {
        var cells = rows.get(row);
        for (int column = 0; column < cells.size(); column++) {
          if (row == 0) {
            sheet.width(column, COLUMN_WIDTH);
            sheet.style(row, column).bold().set();
          }
          if (!cells.get(column).isEmpty()) {
            sheet.value(row, column, cells.get(column));
          }
        }
      }
    }
  }
}
