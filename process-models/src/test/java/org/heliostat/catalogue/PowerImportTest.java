package org.heliostat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Fault;
import org.heliostat.power.Fee;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerImportTest {
  private static final PowerImport IMPORT = new PowerImport(TemplateLibrary.all());
  private static final CatalogueRow ROW =
      CatalogueRow.of(CatalogueData.read(PowerLibrary.load("320681-CG", "QD-XK-0001")));

  @TempDir private Path folder;

  @Test
  void shouldMakeAPowerOfTheFittingTemplate() throws IOException {
    var outcome = run(false, row("QD-CF-0001", PowerCategory.PENALTY, 80, "320681-CG", ""));

    assertThat(outcome.made()).containsExactly("QD-CF-0001");
    var place = folder.resolve("320681-CG/QD-CF-0001");
    var power = stored();
    assertThat(CatalogueRow.of(power))
        .isEqualTo(row("QD-CF-0001", PowerCategory.PENALTY, 80, "320681-CG", ""));
    assertThat(power.flow().step("legalReview")).isPresent();
    assertThat(place.resolve("public.bpmn")).exists();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("TEMPLATE-");
        assertThat(file.getParent()).isEqualTo(place);
      }
    }
  }

  @Test
  void shouldFollowTheTemplateThatARowNames() {
    var row = row("QD-QT-0001", PowerCategory.OTHER, 10, "320681-CG", "");
    var filing = CatalogueData.read(TemplateLibrary.of(PowerCategory.FILING, Procedure.GENERAL));

    run(false, row.withTemplate(filing.code()));

    assertThat(stored().flow().steps().stream().map(Step::id))
        .containsExactlyElementsOf(filing.flow().steps().stream().map(Step::id).toList());
    assertThat(IMPORT.rows(List.of(stored()))).containsExactly(row.withTemplate(filing.code()));
  }

  @Test
  void shouldReportATemplateThatIsNotThereAndGoOn() {
    var outcome = run(false, ROW.withTemplate("TEMPLATE-XX-0001"), row("QD-XK-0002", 10));

    assertThat(outcome.made()).containsExactly("QD-XK-0002");
    assertThat(outcome.faults()).extracting(RowFault::row).containsExactly(1);
  }

  @Test
  void shouldReportAProcedureTheLawDoesNotKnow() {
    var row = row("QD-ZS-0001", PowerCategory.LEVY, 10, "320681-CG", "");
    var outcome =
        run(
            false,
            new CatalogueRow(
                row.code(),
                row.name(),
                row.category(),
                Procedure.SIMPLE,
                row.agency(),
                row.acceptingAgency(),
                row.implementingBody(),
                row.supervisionPhone(),
                row.promised(),
                row.statutory(),
                row.legalBases(),
                row.materials(),
                row.fees(),
                ""));

    assertThat(outcome.faults())
        .singleElement()
        .extracting(RowFault::messageEnglish)
        .asString()
        .contains("LEVY");
  }

  @Test
  void shouldReportAPromiseTooShortForTheSteps() {
    var outcome = run(false, row("QD-CF-0002", PowerCategory.PENALTY, 20, "320681-CG", ""));

    assertThat(outcome.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.messageEnglish()).contains("at least"));
    assertThat(folder.resolve("320681-CG")).doesNotExist();
  }

  @Test
  void shouldReportWhatAFileCannotSay() {
    var odd = row("QD-XK-0002", 10);
    var outcome = run(false, withName(odd, "控制\u0000字符"));

    assertThat(outcome.faults()).hasSize(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldLeaveAloneWhatIsThere() {
    run(false, row("QD-XK-0002", 10));
    var before = new PowerFiles(folder).all();

    var again = run(false, row("QD-XK-0002", 10));
    assertThat(again.unchanged()).containsExactly("QD-XK-0002");

    var differing = run(false, row("QD-XK-0002", 12));
    assertThat(differing.replaced()).isEmpty();
    assertThat(differing.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.message()).contains("承诺时限", "--replace");
              assertThat(fault.messageEnglish()).contains("promised");
            });
    assertThat(new PowerFiles(folder).all()).isEqualTo(before);
  }

  @Test
  void shouldKeepTheDrawnFlowWhenItReplaces() {
    var drawn = PowerLibrary.load("320681-CG", "QD-XK-0001");
    new PowerFiles(folder).put(folder.resolve("320681-CG/QD-XK-0001"), drawn);

    assertThat(run(false, ROW).unchanged()).containsExactly("QD-XK-0001");
    var outcome = run(true, withName(ROW, "另一名称"));

    assertThat(outcome.replaced()).containsExactly("QD-XK-0001");
    assertThat(stored().name()).isEqualTo("另一名称");
    assertThat(stored().flow()).isEqualTo(CatalogueData.read(drawn).flow());
  }

  @Test
  void shouldDrawAnewWhenTheCategoryChanges() {
    run(false, row("QD-XK-0002", 10));

    run(true, row("QD-XK-0002", PowerCategory.FILING, 5, "320681-CG", ""));

    assertThat(stored().flow().steps().stream().map(Step::id))
        .containsExactlyElementsOf(
            CatalogueData.read(TemplateLibrary.of(PowerCategory.FILING, Procedure.GENERAL))
                .flow()
                .steps()
                .stream()
                .map(Step::id)
                .toList());
  }

  @Test
  void shouldMoveAPowerToItsNewAgency() {
    run(false, row("QD-XK-0002", 10));

    run(true, row("QD-XK-0002", PowerCategory.PERMIT, 10, "320681-SW", ""));

    assertThat(folder.resolve("320681-CG/QD-XK-0002")).doesNotExist();
    assertThat(folder.resolve("320681-SW/QD-XK-0002")).isDirectory();
    assertThat(stored().agency()).isEqualTo(new AgencyCode("320681-SW"));
  }

  @Test
  void shouldReplaceAFaultyFileOnlyWhenAsked() throws IOException {
    run(false, row("QD-XK-0002", 10));
    var file = folder.resolve("320681-CG/QD-XK-0002/power.bpmn");
    Files.writeString(file, "<broken");

    assertThat(run(false, row("QD-XK-0002", 10)).faults()).hasSize(1);
    assertThat(file).hasContent("<broken");
    assertThat(PowerFolder.read(folder).faulty()).hasSize(1);

    assertThat(run(true, row("QD-XK-0002", 10)).replaced()).hasSize(1);
    assertThat(stored().code()).isEqualTo("QD-XK-0002");
  }

  /** A form in another encoding would be garbled for good. */
  @Test
  void shouldTakeNoFileForAPowersThatIsNotUtf8() throws IOException {
    run(false, row("QD-XK-0002", 10));
    var form = folder.resolve("320681-CG/QD-XK-0002/siteVisit.form");
    var text = Files.readString(form);
    Files.write(form, text.getBytes(Charset.forName("GB18030")));

    assertThat(PowerFolder.read(folder).faulty().values())
        .singleElement()
        .satisfies(
            faults -> {
              assertThat(faults).extracting(Fault::code).containsExactly("WRONG_ENCODING");
              assertThat(faults.getFirst().message()).contains("siteVisit.form");
            });
    assertThat(run(false, row("QD-XK-0002", 10)).faults()).hasSize(1);
    assertThat(form).hasBinaryContent(text.getBytes(Charset.forName("GB18030")));

    assertThat(run(true, row("QD-XK-0002", 10)).replaced()).hasSize(1);
    assertThat(form).hasContent(text);
  }

  @Test
  void shouldReportACodeThatLiesInTwoFolders() {
    run(false, row("QD-XK-0002", 10));
    var there = Objects.requireNonNull(new PowerFiles(folder).all().getFirst().source());
    new PowerFiles(folder).put(folder.resolve("elsewhere/QD-XK-0002"), there);

    var read = PowerFolder.read(folder);

    assertThat(read.powers()).hasSize(1);
    assertThat(read.faulty()).hasSize(1);
  }

  private PowerImport.Outcome run(boolean replace, CatalogueRow... rows) {
    var numbered = new TreeMap<Integer, CatalogueRow>();
    for (var row : rows) {
      numbered.put(numbered.size() + 1, row);
    }
    return IMPORT.run(new Catalogue(numbered, List.of()), folder, replace, (done, of) -> {});
  }

  private Power stored() {
    var read = PowerFolder.read(folder);
    assertThat(read.faulty()).isEmpty();
    assertThat(read.powers()).hasSize(1);
    return read.powers().getFirst();
  }

  private static CatalogueRow row(String code, int promised) {
    return row(code, PowerCategory.PERMIT, promised, "320681-CG", "");
  }

  private static CatalogueRow row(
      String code, PowerCategory category, int promised, String agency, String template) {
    var unit = category == PowerCategory.PENALTY ? LimitUnit.CALENDAR_DAY : LimitUnit.WORKING_DAY;
    return new CatalogueRow(
        code,
        ROW.name(),
        category,
        Procedure.GENERAL,
        new AgencyCode(agency),
        ROW.acceptingAgency(),
        ROW.implementingBody(),
        ROW.supervisionPhone(),
        new Limit(promised, unit),
        new Limit(90, unit),
        ROW.legalBases(),
        ROW.materials(),
        List.of(new Fee("甲", "乙")),
        template);
  }

  private static CatalogueRow withName(CatalogueRow row, String name) {
    return new CatalogueRow(
        row.code(),
        name,
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
        row.template());
  }
}
