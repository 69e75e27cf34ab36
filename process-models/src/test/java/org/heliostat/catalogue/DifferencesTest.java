package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.Procedure;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final Power POWER =
      CatalogueData.read(PowerLibrary.load("320681-CG", "QD-XK-0001"));
  private static final CatalogueRow ROW = CatalogueRow.of(POWER);

  @Test
  void shouldFindNoneWhereBothSayTheSame() {
    assertThat(Differences.between(List.of(ROW.withTemplate("TEMPLATE-QT-0001")), List.of(POWER)))
        .isEmpty();
  }

  @Test
  void shouldFindWhatIsAbolishedButRunning() {
    assertThat(Differences.between(List.of(), List.of(POWER)))
        .containsExactly(new Difference.StillRunning(POWER))
        .allSatisfy(it -> assertThat(it.message()).contains("QD-XK-0001", "仍在运行"));
  }

  @Test
  void shouldFindWhatIsAnnouncedButMissing() {
    assertThat(Differences.between(List.of(ROW), List.of()))
        .containsExactly(new Difference.Missing(ROW))
        .allSatisfy(it -> assertThat(it.messageEnglish()).contains("QD-XK-0001", "not running"));
  }

  @Test
  void shouldFindEverythingThatDiffers() {
    var announced =
        new CatalogueRow(
            ROW.code(),
            "另一名称",
            PowerCategory.APPROVAL,
            Procedure.SIMPLE,
            new AgencyCode("320681-ZJ"),
            new AgencyCode("320681-ZJ-01"),
            "另一主体",
            "0513-54321",
            new Limit(48, LimitUnit.HOUR),
            new Limit(30, LimitUnit.CALENDAR_DAY),
            List.of(new LegalBasis("另一法", "第九条")),
            List.of(),
            List.of(),
            "");

    var found = Differences.between(List.of(announced), List.of(POWER));

    assertThat(found)
        .allMatch(Difference.Unlike.class::isInstance)
        .extracting(it -> ((Difference.Unlike) it).column())
        .containsExactly(
            "名称", "类别", "程序", "部门代码", "受理机构代码", "实施主体", "监督电话", "承诺时限", "法定时限", "法律依据", "申请材料",
            "收费标准");
    assertThat(found)
        .contains(
            new Difference.Unlike("QD-XK-0001", "承诺时限", "promised", "48小时", "10工作日"),
            new Difference.Unlike("QD-XK-0001", "法定时限", "statutory", "30自然日", "20工作日"));
  }

  /** The same number of days counted in another way is another limit. */
  @Test
  void shouldTellWorkingDaysFromCalendarDays() {
    var announced =
        new CatalogueRow(
            ROW.code(),
            ROW.name(),
            ROW.category(),
            ROW.procedure(),
            ROW.agency(),
            ROW.acceptingAgency(),
            ROW.implementingBody(),
            ROW.supervisionPhone(),
            new Limit(ROW.promised().amount(), LimitUnit.CALENDAR_DAY),
            new Limit(ROW.statutory().amount(), LimitUnit.CALENDAR_DAY),
            ROW.legalBases(),
            ROW.materials(),
            ROW.fees(),
            "");

    assertThat(Differences.between(List.of(announced), List.of(POWER))).hasSize(2);
  }

  @Test
  void shouldOrderByCode() throws Exception {
    var rows = CataloguesTest.rows("qidong");

    assertThat(Differences.between(rows, List.of()))
        .extracting(Difference::code)
        .isSorted()
        .hasSize(123);
  }
}
