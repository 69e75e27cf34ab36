package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.MaterialEntry;
import org.junit.jupiter.api.Test;

class VariablesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

  @Test
  void shouldReadText() {
    var variables = new Variables(Map.of("by", "leader", "empty", "", "number", 7));

    assertThat(variables.text("by")).isEqualTo("leader");
    assertThat(variables.text("empty")).isNull();
    assertThat(variables.text("number")).isNull();
    assertThat(variables.text("absent")).isNull();
    assertThat(variables.textOr("by", "engine")).isEqualTo("leader");
    assertThat(variables.textOr("number", "engine")).isEqualTo("engine");
  }

  @Test
  void shouldReadListsOfText() {
    var variables =
        new Variables(Map.of("findings", Arrays.asList("A", 7, null, "B"), "text", "A,B"));

    assertThat(variables.texts("findings")).containsExactly("A", "B");
    assertThat(variables.texts("text")).isEmpty();
    assertThat(variables.texts("absent")).isEmpty();
  }

  /** One that it refuses would hold up every record after it. */
  @Test
  void shouldTakeNoTimeThatTheStoreCannotKeep() {
    for (var day : List.of("+10000-01-01", "+999999999-12-31", "9999-01-01", "-0001-01-01", "x")) {
      var variables =
          new Variables(Map.of("from", "2026-03-02", "to", day, "at", day + "T00:00:00Z"));

      assertThat(variables.days("from", "to")).as(day).isNull();
      assertThat(variables.days("to", "to")).as(day).isNull();
      assertThat(variables.instant("at")).as(day).isEmpty();
    }
    assertThat(new Variables(Map.of("at", "2026-03-02T00:00:00Z")).instant("at")).isPresent();
  }

  @Test
  void shouldReadMaterials() {
    var whole =
        Map.of(
            "requirementId",
            "design",
            "format",
            "pdf",
            "bytes",
            5_000_000_000L,
            "sha256",
            "ab",
            "nameRef",
            "ref",
            "fileId",
            "f1");
    var withoutName =
        Map.of("requirementId", "identity", "format", "png", "bytes", 7, "sha256", "cd");

    assertThat(materials(List.of(whole, withoutName)))
        .containsExactly(
            new MaterialEntry("design", "pdf", 5_000_000_000L, "ab", NOON, "ref", "f1"),
            new MaterialEntry("identity", "png", 7, "cd", NOON, null, null));
  }

  @Test
  void shouldLeaveOutWhatIsNoMaterial() {
    assertThat(materials("design")).isEmpty();
    assertThat(materials(Map.of("requirementId", "design"))).isEmpty();
    assertThat(materials(Arrays.asList("design", 7, null, List.of()))).isEmpty();
    assertThat(new Variables(Map.of()).materials(NOON)).isEmpty();
  }

  @Test
  void shouldLeaveOutAMaterialThatAnswersNoRequirement() {
    assertThat(materials(List.of(Map.of("format", "pdf", "bytes", 1, "sha256", "ab")))).isEmpty();
  }

  @Test
  void shouldReadAMaterialWithPartsOfAnotherTypeAsWithoutThem() {
    var item = new HashMap<String, Object>();
    item.put("requirementId", "design");
    item.put("format", null);
    item.put("bytes", "many");
    item.put("nameRef", 7);
    item.put("fileId", 8);

    assertThat(materials(List.of(item)))
        .containsExactly(new MaterialEntry("design", "", 0, "", NOON, null, null));
  }

  private static List<MaterialEntry> materials(Object value) {
    return new Variables(Map.of(EngineNames.MATERIALS, value)).materials(NOON);
  }
}
