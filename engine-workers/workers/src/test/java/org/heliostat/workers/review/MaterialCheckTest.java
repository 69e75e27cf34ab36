package org.heliostat.workers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.readmodel.MaterialEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialCheckTest {
  private static final List<MaterialRequirement> REQUIREMENTS = Cases.POWER.materials();

  @Test
  void shouldFindNothingWhereEverythingIsThere() {
    assertThat(MaterialCheck.check(REQUIREMENTS, Cases.soundMaterials())).isEmpty();
  }

  @Test
  void shouldNameEverythingMissingAtOnceInTheOrderOfTheCatalogue() {
    assertThat(MaterialCheck.check(REQUIREMENTS, List.of()))
        .containsExactly(
            "MATERIAL_MISSING:application",
            "MATERIAL_MISSING:identity",
            "MATERIAL_MISSING:siteRight",
            "MATERIAL_MISSING:design",
            "MATERIAL_MISSING:structure");
  }

  @ParameterizedTest(name = "{0} as {1} of {2} bytes: {3}")
  @CsvSource({
    "structure,     pdf, 50000000,",
    "structure,     pdf, 50000001, MATERIAL_SIZE:structure",
    "structure,     pdf, 0,        MATERIAL_SIZE:structure",
    "structure,     pdf, -1,       MATERIAL_SIZE:structure",
    "structure,     jpg, 1,        MATERIAL_FORMAT:structure",
    "structure,     PDF, 1,        MATERIAL_FORMAT:structure",
    "structure,     '',  1,        MATERIAL_FORMAT:structure",
    "structure,     exe, 50000001, MATERIAL_FORMAT:structure MATERIAL_SIZE:structure",
    "application,   pdf, 10000000,",
    "application,   pdf, 10000001, MATERIAL_SIZE:application",
    "identity,      png, 10000000,",
    "siteRight,     png, 1,        MATERIAL_FORMAT:siteRight",
    "authorization, jpg, 10000000,",
    "authorization, png, 1,        MATERIAL_FORMAT:authorization",
    "authorization, pdf, 10000001, MATERIAL_SIZE:authorization"
  })
  void shouldJudgeEachFile(String requirement, String format, long bytes, String findings) {
    var materials = with(Cases.material(requirement, format, bytes, "f"));

    assertThat(MaterialCheck.check(REQUIREMENTS, materials))
        .isEqualTo(findings == null ? List.of() : List.of(findings.split(" ")));
  }

  @Test
  void shouldFindOneFileHandedInForTwoRequirements() {
    var materials = with(Cases.material("design", "pdf", 1, "a"));

    assertThat(MaterialCheck.check(REQUIREMENTS, materials))
        .containsExactly("MATERIAL_DUPLICATE:design");
  }

  @Test
  void shouldNotMindWhatNobodyAskedFor() {
    var materials = with(Cases.material("holidayPhoto", "gif", 1, "f"));

    assertThat(MaterialCheck.check(REQUIREMENTS, materials)).isEmpty();
  }

  /** The sound materials, with this one in place of what answers the same requirement. */
  private static List<MaterialEntry> with(MaterialEntry material) {
    var materials = new ArrayList<>(Cases.soundMaterials());
    materials.removeIf(it -> it.requirementId().equals(material.requirementId()));
    materials.add(material);
    return materials;
  }
}
