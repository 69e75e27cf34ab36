package org.heliostat.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentJsonTest {
  private static final ObjectMapper JSON = DocumentJson.mapper();

  static List<Index<?>> indices() {
    return Index.ALL;
  }

  @ParameterizedTest
  @MethodSource("indices")
  void shouldGiveBackAFullDocument(Index<?> index) throws JsonProcessingException {
    var document = Specimens.full(index.type());

    assertThat(JSON.readValue(JSON.writeValueAsString(document), index.type())).isEqualTo(document);
  }

  @ParameterizedTest
  @MethodSource("indices")
  void shouldGiveBackADocumentWithNothingThatMayBeAbsent(Index<?> index)
      throws JsonProcessingException {
    var document = Specimens.bare(index.type());
    var json = JSON.writeValueAsString(document);

    assertThat(JSON.readValue(json, index.type())).isEqualTo(document);
    assertThat(json).doesNotContain("null");
  }

  @ParameterizedTest
  @MethodSource("indices")
  void shouldRefuseUnknownFields(Index<?> index) {
    ObjectNode json = JSON.valueToTree(Specimens.full(index.type()));
    json.put("stranger", true);

    assertThatThrownBy(() -> JSON.treeToValue(json, index.type()))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .hasMessageContaining("stranger");
  }

  @Test
  void shouldRefuseUnknownFieldsInsideToo() {
    ObjectNode json = JSON.valueToTree(Specimens.full(CaseDocument.class));
    ((ObjectNode) json.withArray("steps").get(0)).put("stranger", true);

    assertThatThrownBy(() -> JSON.treeToValue(json, CaseDocument.class))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .hasMessageContaining("stranger");
  }

  @Test
  void shouldWriteInstantsAsText() throws JsonProcessingException {
    var key = new SealedPaper("ref", "no", "applicant", "c2VhbGVk", Instant.EPOCH);

    assertThat(JSON.writeValueAsString(key)).contains("\"savedAt\":\"1970-01-01T00:00:00Z\"");
  }

  @Test
  void shouldReadAListThatIsAbsentAsEmpty() throws JsonProcessingException {
    ObjectNode json = JSON.valueToTree(Specimens.full(CaseDocument.class));
    json.remove(List.of("steps", "clock", "materials", "evidence", "acts", "incidents"));

    var document = JSON.treeToValue(json, CaseDocument.class);

    assertThat(document.steps()).isEmpty();
    assertThat(document.clock()).isEmpty();
    assertThat(document.materials()).isEmpty();
    assertThat(document.evidence()).isEmpty();
    assertThat(document.acts()).isEmpty();
    assertThat(document.incidents()).isEmpty();
  }
}
