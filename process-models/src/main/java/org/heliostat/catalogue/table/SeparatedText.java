package org.heliostat.catalogue.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables as text, with commas, semicolons or tabs between the cells (RFC 4180). */
final class SeparatedText {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int ROWS_TO_LOOK_AT = 10;

  private SeparatedText() {}

  static List<TableRow> read(String text, ToIntFunction<List<String>> headings)
      throws UnreadableTableException {
    List<TableRow> rows = new ArrayList<>();
    long last = 0;
    try (var parser = CSVParser.parse(text, format(separator(text, headings)))) {
      for (var line : parser) {
        last = line.getRecordNumber();
        var row = row(line);
        if (!row.isBlank()) {
          rows.add(row);
        }
        if (rows.size() > TableReader.MOST_ROWS) {
          throw TableReader.tooManyRows();
        }
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new UnreadableTableException(
          "第 %d 行的引号不成对，文件可能不完整，请重新导出".formatted(last + 1),
          "The quotes in row %d do not match, so the file may be cut off; export it again"
              .formatted(last + 1),
          e);
    }
  }

  private static TableRow row(CSVRecord line) throws UnreadableTableException {
    if (line.size() > TableReader.MOST_COLUMNS) {
      throw TableReader.tooManyColumns(line.getRecordNumber());
    }
    return new TableRow(
        Math.toIntExact(line.getRecordNumber()), line.stream().map(SeparatedText::cell).toList());
  }

  /** Spreadsheets run what begins with these signs; where it is meant as text, it is guarded. */
  private static Cell cell(String raw) {
    return FormulaGuard.isFormula(raw)
        ? Cell.refused(CellProblem.FORMULA)
        : Cell.of(FormulaGuard.unguarded(raw));
  }

  private static char separator(String text, ToIntFunction<List<String>> headings) {
    char best = SEPARATORS.getFirst();
    int most = -1;
    for (char separator : SEPARATORS) {
      int found = mostHeadings(text, separator, headings);
      if (found > most) {
        most = found;
        best = separator;
      }
    }
    return best;
  }

  private static int mostHeadings(
      String text, char separator, ToIntFunction<List<String>> headings) {
    int most = -1;
    try (var parser = CSVParser.parse(text, format(separator))) {
      for (var line : parser) {
        most = Math.max(most, headings.applyAsInt(line.stream().map(String::strip).toList()));
        if (line.getRecordNumber() == ROWS_TO_LOOK_AT) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      // Not this separator, or a fault that reading with the best one will report.
      return most;
    }
    return most;
  }

  private static CSVFormat format(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
  }
}
