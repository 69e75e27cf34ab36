package org.heliostat.catalogue.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** Reads tables that anyone may have sent. */
public final class TableReader {
  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 50_000_000;

  /** The most rows with something in them. */
  public static final int MOST_ROWS = 100_000;

  /** The most columns. */
  public static final int MOST_COLUMNS = 200;

  private TableReader() {}

  /**
   * Reads a table: the first sheet of an Excel workbook (xlsx), or text with commas, semicolons or
   * tabs in UTF-8, UTF-16 with a byte order mark, or GB18030.
   *
   * @param file told apart by what is in it, not by its name
   * @param headings how many of some texts are headings; the separator that yields most wins
   * @return the rows with something in them. Formulas are not worked out; a merged cell counts for
   *     every cell it covers
   * @throws UnreadableTableException when the file is not such a table, or is over a limit
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static List<TableRow> read(Path file, ToIntFunction<List<String>> headings)
      throws UnreadableTableException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge();
      }
      var start = start(file);
      if (start.length == 0) {
        throw new UnreadableTableException("文件是空的", "The file is empty");
      }
      if (startsWith(start, 'P', 'K', 3, 4)) {
        return Workbook.read(file);
      }
      if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
        throw new UnreadableTableException(
            "这是旧版 Excel(xls)文件或者加了密码的文件，请另存为不加密的 xlsx 或 CSV",
            "This is an old Excel file (xls), or one with a password; save it as plain xlsx or"
                + " CSV");
      }
      return SeparatedText.read(Decoding.decode(Files.readAllBytes(file)), headings);
    } catch (NoSuchFileException e) {
      throw new UnreadableTableException("找不到文件 " + file, "There is no file " + file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  static UnreadableTableException tooLarge() {
    return new UnreadableTableException(
        "文件过大(解压后也算在内)，最大 %,d 字节，请拆分".formatted(MOST_BYTES),
        "The file is too large, packed or unpacked; at most %,d bytes are taken, split it"
            .formatted(MOST_BYTES));
  }

  static UnreadableTableException tooManyRows() {
    return new UnreadableTableException(
        "超过 %,d 行，请拆分".formatted(MOST_ROWS),
        "There are more than %,d rows; split the file".formatted(MOST_ROWS));
  }

  static UnreadableTableException tooManyColumns(long row) {
    return new UnreadableTableException(
        "第 %d 行超过 %d 列，请检查分隔符".formatted(row, MOST_COLUMNS),
        "Row %d has more than %d columns; check the separators".formatted(row, MOST_COLUMNS));
  }

  private static byte[] start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(4);
    }
  }

  private static boolean startsWith(byte[] start, int... expected) {
    if (start.length < expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((start[i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
