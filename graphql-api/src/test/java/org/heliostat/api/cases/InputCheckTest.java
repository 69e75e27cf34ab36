package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.api.cases.Inputs.DaysInput;
import org.heliostat.api.cases.Inputs.EvidenceAttachInput;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.papers.Applicant;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.readmodel.FileDocument;
import org.heliostat.readmodel.FileScan;
import org.heliostat.readmodel.FileState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputCheckTest {
  private static final String CASE = "QD-XK-0001-0000-0000-0000-0";
  private static final MaterialRequirement FIRST = SampleCase.POWER.materials().getFirst();
  private static final String NAME = "件.exe";
  private static final long MOST = FIRST.maxMegabytes() * 1_000_000L;

  private static final Map<String, FileDocument> FILES =
      Map.of(
          "fit", file("fit", FIRST.formats().first(), MOST, FileState.LOOSE, null),
          "large", file("large", FIRST.formats().first(), MOST + 1, FileState.LOOSE, null),
          "program", file("program", "exe", 1, FileState.LOOSE, null),
          "mine", file("mine", FIRST.formats().first(), 1, FileState.ATTACHED, CASE),
          "taken", file("taken", FIRST.formats().first(), 1, FileState.ATTACHED, "another"),
          "claimed", file("claimed", FIRST.formats().first(), 1, FileState.CLAIMED, "another"),
          "video", file("video", "mp4", 1, FileState.LOOSE, null));

  private static FileDocument file(
      String id, String format, long bytes, FileState state, String caseNo) {
    return new FileDocument(
        id,
        "ab".repeat(32),
        bytes,
        format,
        "portal",
        SampleCase.AT,
        FileScan.NOT_SCANNED,
        state,
        caseNo,
        null,
        1);
  }

  private static Optional<FileDocument> find(String fileId) {
    return Optional.ofNullable(FILES.get(fileId));
  }

  private static List<No> check(MaterialInput... materials) {
    return new InputCheck()
        .materials(
            SampleCase.POWER.power(), List.of(materials), InputCheckTest::find, CASE, "materials")
        .found();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02, 2026-03-02, true",
    "2021-03-02, 2026-03-02, true",
    "2026-03-02, 2026-03-01, false",
    "2026-03-02, 2026-03-03, false",
    "2021-03-01, 2026-03-02, false",
    "1990-01-01, 2025-12-31, false"
  })
  void shouldTakeDaysThatAnActCanHaveBeenDoneOn(LocalDate from, LocalDate to, boolean fits) {
    var found =
        new InputCheck().days("actedOn", new DaysInput(from, to), LocalDate.of(2026, 3, 2)).found();

    assertThat(found.isEmpty()).isEqualTo(fits);
  }

  @Test
  void shouldNotTakeReportsOfWhatIsToCome() {
    var now = SampleCase.AT;

    assertThat(new InputCheck().foundAt("foundAt", now.plusSeconds(300), now).found()).isEmpty();
    assertThat(new InputCheck().foundAt("foundAt", now.plusSeconds(900), now).found()).hasSize(1);
  }

  @Test
  void shouldAcceptFitMaterialsWhateverTheyAreCalled() {
    assertThat(check(new MaterialInput(FIRST.id(), NAME, "fit"))).isEmpty();
    assertThat(check(new MaterialInput(FIRST.id(), NAME, "mine"))).isEmpty();
    assertThat(check()).isEmpty();
  }

  @Test
  void shouldNameEverythingUnfitAtOnce() {
    var found =
        check(
            new MaterialInput("nope", NAME, "fit"),
            new MaterialInput(FIRST.id(), "", "somebody else's"),
            new MaterialInput(FIRST.id(), NAME, "large"));

    assertThat(found).extracting(No::code).containsOnly(RefusalCode.MATERIAL_UNFIT);
    assertThat(found)
        .extracting(No::field)
        .containsExactly(
            "materials[0].requirementId",
            "materials[1].fileName",
            "materials[1].fileId",
            "materials[2].requirementId",
            "materials[2].fileId");
  }

  @Test
  void shouldSayWhatAFileIsAndWhatItShouldBe() {
    assertThat(check(new MaterialInput(FIRST.id(), "申请书.pdf", "program")))
        .singleElement()
        .satisfies(
            no -> {
              assertThat(no.chinese()).contains("exe", FIRST.formats().first());
              assertThat(no.english()).contains("exe", FIRST.formats().first());
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken", "claimed"})
  void shouldNotTakeAFileOfAnotherCase(String fileId) {
    assertThat(check(new MaterialInput(FIRST.id(), NAME, fileId)))
        .singleElement()
        .satisfies(no -> assertThat(no.english()).contains("another case"));
  }

  @Test
  void shouldNotLookAtFarTooManyFiles() {
    var file = new MaterialInput("nope", NAME, "fit");

    assertThat(check(Collections.nCopies(201, file).toArray(MaterialInput[]::new)))
        .extracting(No::field)
        .containsExactly("materials");
  }

  @ParameterizedTest(name = "{0} called {1}: {2}")
  @CsvSource({
    "video, 现场.mp4,",
    "fit, 笔录,",
    "program, 现场.mp4, EVIDENCE_UNFIT fileId",
    "unheard-of, 现场.mp4, EVIDENCE_UNFIT fileId",
    "taken, 现场.mp4, EVIDENCE_UNFIT fileId",
    "video, '', EVIDENCE_UNFIT fileName"
  })
  void shouldTakeTextPicturesSoundAndVideoAsEvidence(String fileId, String name, String found) {
    var evidence = new EvidenceAttachInput("1", "r", fileId, name, null);

    assertThat(new InputCheck().evidence(evidence, InputCheckTest::find, CASE).found())
        .extracting(no -> no.code() + " " + no.field())
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void shouldCheckTheApplicantWithoutRepeatingWhatWasWritten() {
    var found =
        new InputCheck()
            .applicant(
                new Applicant(Applicant.Kind.ORGANISATION, "", "91350100M000100Y44", "电话", " "),
                true)
            .found();

    assertThat(found)
        .extracting(No::field)
        .containsExactlyInAnyOrder(
            "applicant.name", "applicant.address", "applicant.phone", "applicant.identityNo");
    assertThat(found.toString()).doesNotContain("91350100M000100Y44");
  }

  @Test
  void shouldBeContentWithANameWhereTheAgencyBeginsTheCase() {
    var stranger = new Applicant(Applicant.Kind.NATURAL_PERSON, "姓名不详的摊主", "", "", "");
    var wrong = new Applicant(Applicant.Kind.NATURAL_PERSON, "张三", "110105194912310021", "x", "");

    assertThat(new InputCheck().applicant(stranger, false).found()).isEmpty();
    assertThat(new InputCheck().applicant(stranger, true).found()).hasSize(3);
    assertThat(new InputCheck().applicant(wrong, false).found())
        .extracting(No::field)
        .containsExactly("applicant.phone", "applicant.identityNo");
  }

  @Test
  void shouldWantARequestIdThatCanBeKept() {
    assertThat(new InputCheck().clientRequestId("r-1").found()).isEmpty();
    assertThat(new InputCheck().clientRequestId(" ").found()).hasSize(1);
    assertThat(new InputCheck().clientRequestId("a\nb").found()).hasSize(1);
    assertThat(new InputCheck().clientRequestId("x".repeat(101)).found()).hasSize(1);
  }

  @Test
  void shouldKeepPersonalDataThroughJson() {
    var applicant =
        new Applicant(Applicant.Kind.NATURAL_PERSON, "张三", "11010519491231002X", "1380", "启东");

    assertThat(Applicant.ofJson(applicant.toJson())).isEqualTo(applicant);
    assertThat(applicant.toString()).isEqualTo("Applicant[***]");
  }
}
