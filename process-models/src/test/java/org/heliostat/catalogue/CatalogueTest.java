package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.heliostat.catalogue.table.UnreadableTableException;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Fee;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
  private static final String HEADINGS =
      "编码,名称,类别,程序,部门代码,受理机构代码,实施主体,监督电话,承诺时限,法定时限,时限单位,法律依据,申请材料,收费标准\n";
  private static final String GOOD =
      "QD-XK-0007,某许可,行政许可,,320681-CG,,某局,0513-12345,10,20,工作日,《某法》第一条,,\n";

  @TempDir private Path folder;

  @Test
  void shouldReadARow() throws Exception {
    var row =
        read(HEADINGS
                + "QD-CF-0007,某处罚,处罚,简易,320681-CG,320681-CG-01,某局,0513-12345,24小时,90,日,"
                + "《甲法》第一条;《乙条例》,\"申请书;图纸【可选,pdf/dwg,50MB,id=plan】\",工本费:10元")
            .rows()
            .get(2);

    assertThat(row)
        .isEqualTo(
            new CatalogueRow(
                "QD-CF-0007",
                "某处罚",
                PowerCategory.PENALTY,
                Procedure.SIMPLE,
                new AgencyCode("320681-CG"),
                new AgencyCode("320681-CG-01"),
                "某局",
                "0513-12345",
                new Limit(24, LimitUnit.HOUR),
                new Limit(90, LimitUnit.CALENDAR_DAY),
                List.of(new LegalBasis("甲法", "第一条"), new LegalBasis("乙条例", "")),
                List.of(
                    new MaterialRequirement(
                        "material1", "申请书", true, new TreeSet<>(List.of("jpg", "pdf", "png")), 20),
                    new MaterialRequirement(
                        "plan", "图纸", false, new TreeSet<>(List.of("dwg", "pdf")), 50)),
                List.of(new Fee("工本费", "10元")),
                ""));
  }

  @Test
  void shouldTakeFullWidthPunctuationToo() throws Exception {
    var row =
        read(HEADINGS
                + "QD-CF-0007,某处罚,处罚,,320681-CG,,某局,0513-12345,80,90,自然日,"
                + "《甲法》第一条\uFF1B《乙条例》第二条,申请书\uFF1B图纸【可选\uFF0C50MB】,工本费\uFF1A10元\uFF1B检测费\uFF1A20元")
            .rows()
            .get(2);

    assertThat(row.legalBases()).hasSize(2);
    assertThat(row.materials())
        .extracting(MaterialRequirement::maxMegabytes)
        .containsExactly(20, 50);
    assertThat(row.fees()).containsExactly(new Fee("工本费", "10元"), new Fee("检测费", "20元"));
  }

  @Test
  void shouldReadEnglishHeadingsBelowATitle() throws Exception {
    var catalogue =
        read(
            "List of powers\n\n"
                + "Code,Name,Category,Agency,Implementing body,Supervision"
                + " phone,Promised,Statutory,Limit unit,Legal bases,备注\n"
                + "QD-XK-0007,A"
                + " permit,PERMIT,320681-CG,Bureau,12345,10,20,WORKING_DAY,《某法》第一条,x\n");

    assertThat(catalogue.faults()).isEmpty();
    assertThat(catalogue.rows().get(4).acceptingAgency()).isEqualTo(new AgencyCode("320681-CG"));
  }

  /** What is changed in the good row, the column that is named for it, and a word of the reason. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QD-XK-0007 | QD-7 | 编码 | QD-XK-0001",
        "QD-XK-0007 | ../../etc | 编码 | QD-XK-0001",
        "某许可 | | 名称 | empty",
        "行政许可 | 行政认可 | 类别 | not known",
        "行政许可, | 行政许可,特别程序 | 程序 | not known",
        "320681-CG, | 启东城管, | 部门代码 | agency",
        "某局 | =HYPERLINK(1) | 实施主体 | formula",
        "0513-12345 | | 监督电话 | empty",
        "10,20 | 十,20 | 承诺时限 | limit",
        "10,20 | 0,20 | 承诺时限 | limit",
        "10,20 | 30,20 | 承诺时限 | longer",
        "10,20 | 10天,20 | 承诺时限 | working days",
        "10,20 | 10,99999 | 法定时限 | limit",
        "工作日 | 旬 | 时限单位 | not known",
        "《某法》第一条 | 某法第一条 | 法律依据 | legal basis",
        "《某法》第一条 | 《》第一条 | 法律依据 | legal basis",
        "《某法》第一条, | 《某法》第一条,图【重要】 | 申请材料 | 重要",
        "《某法》第一条, | 《某法》第一条,图【2000MB】 | 申请材料 | 1000",
        "《某法》第一条, | 《某法》第一条,图【id=a】;表【id=a】 | 申请材料 | twice",
      })
  void shouldNameRowAndColumnOfAFault(String old, String with, String column, String reason)
      throws Exception {
    assertThat(GOOD).contains(old);
    var faulty = GOOD.replace(old, with == null ? "" : with).replace(",\n", "\n");

    var catalogue = read(HEADINGS + faulty + GOOD.replace("0007", "0008"));

    assertThat(catalogue.rows()).containsOnlyKeys(3);
    assertThat(catalogue.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(2);
              assertThat(fault.column()).isEqualTo(column);
              assertThat(fault.messageEnglish()).contains(reason);
              assertThat(fault.message()).isNotBlank();
            });
  }

  @Test
  void shouldNameAllFaultsOfARowAtOnce() throws Exception {
    assertThat(read(HEADINGS + "x,,,,y\n").faults())
        .extracting(RowFault::column)
        .containsExactly("编码", "名称", "类别", "部门代码", "实施主体", "监督电话", "时限单位", "承诺时限", "法定时限", "法律依据");
  }

  @Test
  void shouldTakeACodeOnce() throws Exception {
    var catalogue = read(HEADINGS + GOOD + GOOD);

    assertThat(catalogue.rows()).containsOnlyKeys(2);
    assertThat(catalogue.faults()).extracting(RowFault::row).containsExactly(3);
  }

  @Test
  void shouldReportColumnsThatItDoesNotKnow() throws Exception {
    var catalogue = read(HEADINGS.replace("申请材料", "申请材枓") + GOOD);

    assertThat(catalogue.rows()).containsOnlyKeys(2);
    assertThat(catalogue.faults()).extracting(RowFault::column).containsExactly("申请材枓");
  }

  @Test
  void shouldRefuseHeadingsThatAreMissingOrRepeated() {
    assertThatThrownBy(() -> read(HEADINGS.replace("监督电话", "电话") + GOOD))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("supervisionPhone");
    assertThatThrownBy(() -> read(HEADINGS.replace("程序", "名称") + GOOD))
        .isInstanceOf(UnreadableTableException.class)
        .hasMessageContaining("columns 2 and 4");
    assertThatThrownBy(() -> read(GOOD)).isInstanceOf(UnreadableTableException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void shouldCarryOddCharacters(String ending) throws Exception {
    var odd = " \\n=1;\uFF1B:\uFF1A》【】'\"“,\uFF0C\t\r\n\r \u0085\u2028\u00A0\uFEFF 𠮷\\u0041 ";
    var row =
        new CatalogueRow(
            "QD-XK-0001",
            "=cmd" + odd,
            PowerCategory.PERMIT,
            Procedure.GENERAL,
            new AgencyCode("320681-CG"),
            new AgencyCode("320681"),
            "@" + odd,
            "-1",
            new Limit(30, LimitUnit.HOUR),
            new Limit(20, LimitUnit.WORKING_DAY),
            List.of(new LegalBasis(odd, odd), new LegalBasis("《" + odd, "")),
            List.of(new MaterialRequirement("m1", odd, false, new TreeSet<>(List.of("a1")), 1)),
            List.of(new Fee(odd, odd), new Fee("收费标准", "按件")),
            "");
    var file = folder.resolve("odd." + ending);

    Catalogue.write(file, List.of(row));

    var read = Catalogue.read(file);
    assertThat(read.faults()).isEmpty();
    assertThat(read.rows().values()).containsExactly(row);
  }

  @Test
  void shouldLeaveNothingInCsvThatASpreadsheetRuns() throws Exception {
    var file = folder.resolve("odd.csv");
    for (var start : List.of("=", "+", "-", "@", "\t=", "\r=", "\uFF1D")) {
      var row = read(HEADINGS + GOOD).rows().get(2);
      Catalogue.write(
          file,
          List.of(
              new CatalogueRow(
                  row.code(),
                  start + "cmd",
                  row.category(),
                  row.procedure(),
                  row.agency(),
                  row.acceptingAgency(),
                  row.implementingBody(),
                  row.supervisionPhone(),
                  row.promised(),
                  row.statutory(),
                  row.legalBases(),
                  row.materials(),
                  row.fees(),
                  row.template())));

      var written = Files.readString(file).lines().toList().get(1).split(",")[1];
      assertThat(written).doesNotContainPattern("^\"?[=+\\-@\uFF1D\t\r]");
    }
  }

  private Catalogue read(String text) throws IOException, UnreadableTableException {
    return Catalogue.read(Files.writeString(folder.resolve("catalogue.csv"), text));
  }
}
