package org.heliostat.catalogue.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TableReaderTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  private interface Drawing {
    void on(Worksheet sheet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void shouldReadTextInTheEncodingsOfExcel(String charset) throws Exception {
    var file = text("甲,乙\r\n一,二\r\n", Charset.forName(charset));

    assertThat(texts(file)).containsExactly(List.of("甲", "乙"), List.of("一", "二"));
  }

  @Test
  void shouldTakeTheByteOrderMarkForNoHeading() throws Exception {
    assertThat(texts(text("\uFEFF甲,乙\n", StandardCharsets.UTF_8)))
        .containsExactly(List.of("甲", "乙"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void shouldFindTheSeparatorByTheHeadings(String separator) throws Exception {
    var file = text("甲%1$s乙\n\"x,y\"%1$s\"a;b\tc\"\n".formatted(separator), StandardCharsets.UTF_8);

    assertThat(texts(file)).containsExactly(List.of("甲", "乙"), List.of("x,y", "a;b\tc"));
  }

  @Test
  void shouldCountRowsAsASpreadsheetDoes() throws Exception {
    var rows = read(text("甲\n\n\"一\n二\"\n三\n", StandardCharsets.UTF_8));

    assertThat(rows).extracting(TableRow::number).containsExactly(1, 3, 4);
  }

  @Test
  void shouldNotTakeFormulasFromText() throws Exception {
    var row =
        read(text("甲,=cmd|' /C calc'!A0,@SUM(1),'=1+1,+86-513\n", StandardCharsets.UTF_8))
            .getFirst();

    assertThat(row.cells()).extracting(Cell::text).containsExactly("甲", "", "", "=1+1", "+86-513");
    assertThat(row.cell(1).problem()).isEqualTo(CellProblem.FORMULA);
    assertThat(row.cell(2).problem()).isEqualTo(CellProblem.FORMULA);
  }

  @Test
  void shouldNotTakeFormulasAndErrorsFromWorkbooks() throws Exception {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "甲");
              sheet.formula(0, 1, "WEBSERVICE(\"http://127.0.0.1/\")");
              sheet.value(0, 2, 51312345678L);
            });

    var row = read(file).getFirst();

    assertThat(row.cell(1).problem()).isEqualTo(CellProblem.FORMULA);
    assertThat(row.cell(2).text()).isEqualTo("51312345678");
  }

  @Test
  void shouldCountAMergedCellForEachItCovers() throws Exception {
    var file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "标题");
              sheet.range(0, 0, 0, 1).merge();
              sheet.value(1, 0, "部门");
              sheet.value(1, 1, "一");
              sheet.value(2, 1, "二");
              sheet.range(1, 0, 2, 0).merge();
              sheet.range(5, 0, 1_000_000, 1).merge();
            });

    assertThat(texts(file))
        .containsExactly(List.of("标题", "标题"), List.of("部门", "一"), List.of("部门", "二"));
  }

  @Test
  void shouldRefuseOneCellThatIsTooLongAndGoOn() throws Exception {
    var rows = read(text("甲,%s\n乙,一\n".formatted("长".repeat(10_000_000)), StandardCharsets.UTF_8));

    assertThat(rows.getFirst().cell(1).problem()).isEqualTo(CellProblem.TOO_LONG);
    assertThat(rows.get(1).cell(1).text()).isEqualTo("一");
  }

  @Test
  void shouldRefuseOneCellOfAWorkbookThatIsTooLong() throws Exception {
    var file =
        changed(
            SHEET,
            xml ->
                xml.replace(
                    "<sheetData>",
                    "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                        .formatted("长".repeat(10_000_000))),
            sheet -> sheet.value(1, 0, "乙"));

    var rows = read(file);

    assertThat(rows.getFirst().cell(0).problem()).isEqualTo(CellProblem.TOO_LONG);
    assertThat(rows.get(1).cell(0).text()).isEqualTo("乙");
  }

  @Test
  void shouldRefuseControlCharacters() throws Exception {
    var row = read(text("甲\u0007,\uFFFE,乙\n", StandardCharsets.UTF_8)).getFirst();

    assertThat(row.cell(0).problem()).isEqualTo(CellProblem.BAD_CHARACTER);
    assertThat(row.cell(1).problem()).isEqualTo(CellProblem.BAD_CHARACTER);
    assertThat(row.cell(2).text()).isEqualTo("乙");
  }

  @Test
  void shouldRefuseAMillionRowsOfText() throws IOException {
    refuses(text("甲,乙\n" + "一,二\n".repeat(1_000_000), StandardCharsets.UTF_8), "100,000");
  }

  @Test
  void shouldRefuseAMillionRowsOfAWorkbook() throws IOException {
    var rows = new StringBuilder("<sheetData>");
    for (int i = 1; i <= 1_000_000; i++) {
      rows.append("<row r=\"").append(i).append("\"><c><v>1</v></c></row>");
    }

    refuses(
        changed(
            SHEET, xml -> xml.replace("<sheetData>", rows), sheet -> sheet.value(1_000_000, 0, 1)),
        "100,000");
  }

  /** Each part unpacks to half a gigabyte; what the archive says of its sizes does not matter. */
  @ParameterizedTest
  @ValueSource(
      strings = {SHEET, "xl/sharedStrings.xml", "xl/media/picture.png", "[Content_Types].xml"})
  void shouldRefuseABomb(String part) throws IOException {
    var bomb = folder.resolve("bomb.xlsx");
    var parts = parts(workbook(sheet -> sheet.value(0, 0, "甲")));
    try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      for (var entry : parts.entrySet()) {
        if (!entry.getKey().equals(part)) {
          put(zip, entry.getKey(), entry.getValue());
        }
      }
      zip.putNextEntry(new ZipEntry(part));
      zip.write("<a>".getBytes(StandardCharsets.UTF_8));
      var spaces = new byte[1_000_000];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 500; i++) {
        zip.write(spaces);
      }
      zip.write("</a>".getBytes(StandardCharsets.UTF_8));
    }

    refuses(bomb, "50,000,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {SHEET, "xl/workbook.xml", "xl/sharedStrings.xml", "[Content_Types].xml"})
  void shouldRefuseADocumentType(String part) throws IOException {
    var secret = Files.writeString(folder.resolve("secret"), "geheim");
    var file =
        changed(
            part,
            xml ->
                xml.replaceFirst(
                        "\\?>",
                        "?><!DOCTYPE x [<!ENTITY s SYSTEM \"%s\">]>".formatted(secret.toUri()))
                    .replace("甲", "&s;"),
            sheet -> sheet.value(0, 0, "甲"));

    refuses(file, "damaged");
  }

  @Test
  void shouldRefuseAWorkbookThatIsCutOff() throws IOException {
    var whole = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "甲")));
    for (int length : new int[] {5, 100, whole.length / 2, whole.length - 1}) {
      refuses(Files.write(folder.resolve("part"), Arrays.copyOf(whole, length)), "cut off");
    }
  }

  @Test
  void shouldRefuseTextThatIsCutOff() throws IOException {
    refuses(text("甲,乙\n一,\"二", StandardCharsets.UTF_8), "row 2");
    var whole = "甲,乙\n一,二".getBytes(StandardCharsets.UTF_8);
    refuses(Files.write(folder.resolve("part"), Arrays.copyOf(whole, whole.length - 1)), "cut off");
  }

  @Test
  void shouldRefuseWhatIsNoTable() throws IOException {
    refuses(Files.createFile(folder.resolve("empty")), "empty");
    refuses(folder.resolve("nowhere"), "no file");
    refuses(
        Files.write(folder.resolve("noise"), new byte[] {(byte) 0xFF, 0x30, (byte) 0x80, 0x31}),
        "encoding");
    refuses(Files.write(folder.resolve("zero"), new byte[] {0x41, 0, 0x42, 0}), "zero");
    refuses(
        Files.write(
            folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
        "xls");
    refuses(text("甲" + ",".repeat(300) + "\n", StandardCharsets.UTF_8), "columns");
  }

  private void refuses(Path file, String english) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining(english)
        .satisfies(e -> assertThat(((UnreadableTableException) e).chinese()).isNotBlank());
  }

  private static List<TableRow> read(Path file) throws UnreadableTableException {
    return TableReader.read(
        file, texts -> (int) texts.stream().filter(List.of("甲", "乙")::contains).count());
  }

  private static List<List<String>> texts(Path file) throws UnreadableTableException {
    return read(file).stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
  }

  private Path text(String text, Charset charset) throws IOException {
    return Files.write(Files.createTempFile(folder, "table", ".csv"), text.getBytes(charset));
  }

  private Path workbook(Drawing drawing) throws IOException {
    var file = Files.createTempFile(folder, "table", ".xlsx");
    try (var out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "test", "1.0")) {
      drawing.on(workbook.newWorksheet("清单"));
    }
    return file;
  }

  /** A workbook with one of its parts changed. */
  private Path changed(String part, UnaryOperator<String> change, Drawing drawing)
      throws IOException {
    var parts = parts(workbook(drawing));
    assertThat(parts).containsKey(part);
    var file = Files.createTempFile(folder, "changed", ".xlsx");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entry : parts.entrySet()) {
        var content = entry.getValue();
        if (entry.getKey().equals(part)) {
          content =
              change
                  .apply(new String(content, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
          assertThat(content).isNotEqualTo(entry.getValue());
        }
        put(zip, entry.getKey(), content);
      }
    }
    return file;
  }

  private static Map<String, byte[]> parts(Path file) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        try (var in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return parts;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
