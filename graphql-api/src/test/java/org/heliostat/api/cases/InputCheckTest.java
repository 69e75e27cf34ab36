package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.heliostat.api.cases.Inputs.MaterialInput;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.papers.Applicant;
import org.heliostat.power.MaterialRequirement;
import org.junit.jupiter.api.Test;

class InputCheckTest {
  private static final String SHA256 = "ab".repeat(32);
  private static final MaterialRequirement FIRST = SampleCase.POWER.materials().getFirst();
  private static final String FILE = "件." + FIRST.formats().first().toUpperCase();

  private static List<No> check(MaterialInput... materials) {
    return new InputCheck()
        .materials(SampleCase.POWER.power(), List.of(materials), "materials")
        .found();
  }

  @Test
  void shouldAcceptFitMaterials() {
    assertThat(check(new MaterialInput(FIRST.id(), FILE, 1_000, SHA256))).isEmpty();
    assertThat(check()).isEmpty();
  }

  @Test
  void shouldNameEverythingUnfitAtOnce() {
    var found =
        check(
            new MaterialInput("nope", FILE, 1, SHA256),
            new MaterialInput(FIRST.id(), "a.exe", 1.5, "zz"),
            new MaterialInput(FIRST.id(), FILE, 1e12, SHA256));

    assertThat(found).extracting(No::code).containsOnly(RefusalCode.MATERIAL_UNFIT);
    assertThat(found)
        .extracting(No::field)
        .containsExactly(
            "materials[0].requirementId",
            "materials[1].fileName",
            "materials[1].bytes",
            "materials[1].sha256",
            "materials[2].requirementId",
            "materials[2].bytes");
  }

  @Test
  void shouldNotLookAtFarTooManyFiles() {
    var file = new MaterialInput("nope", FILE, 1, SHA256);

    assertThat(check(Collections.nCopies(201, file).toArray(MaterialInput[]::new)))
        .extracting(No::field)
        .containsExactly("materials");
  }

  @Test
  void shouldCheckTheApplicantWithoutRepeatingWhatWasWritten() {
    var found =
        new InputCheck()
            .applicant(
                new Applicant(Applicant.Kind.ORGANISATION, "", "91350100M000100Y44", "电话", " "))
            .found();

    assertThat(found)
        .extracting(No::field)
        .containsExactlyInAnyOrder(
            "applicant.name", "applicant.address", "applicant.phone", "applicant.identityNo");
    assertThat(found.toString()).doesNotContain("91350100M000100Y44");
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
