package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.POWER;

  @Test
  void shouldUseTheNamespaceOfThePowerFiles() {
    assertThat(vocabulary.uri()).isEqualTo("https://heliostat.org/schema/power/1");
    assertThat(vocabulary.prefix()).isEqualTo("power");
    assertThat(vocabulary.elements())
        .containsOnlyKeys(
            "definition",
            "legalBasis",
            "material",
            "fee",
            "step",
            "outcome",
            "riskPoint",
            "supervisionPoint",
            "discretion",
            "end",
            "deployed",
            "form",
            "decision",
            "document",
            "publicFlow");
    assertThat(vocabulary.extensions())
        .containsOnlyKeys("bpmn:sequenceFlow", "bpmn:exclusiveGateway");
  }

  @Test
  void shouldKnowTheSameValuesAsTheRecords() {
    assertThat(literals("definition", "category")).isEqualTo(names(PowerCategory.values()));
    assertThat(literals("definition", "procedure")).isEqualTo(names(Procedure.values()));
    assertThat(literals("definition", "limitUnit")).isEqualTo(names(LimitUnit.values()));
    assertThat(literals("step", "limitUnit")).isEqualTo(names(LimitUnit.values()));
    assertThat(literals("step", "kind")).isEqualTo(names(StepKind.values()));
    assertThat(literals("riskPoint", "level")).isEqualTo(names(RiskLevel.values()));
    assertThat(literals("end", "result")).isEqualTo(names(CaseResult.values()));
  }

  private List<String> literals(String element, String attribute) {
    return vocabulary.elements().get(element).attribute(attribute).literals();
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
