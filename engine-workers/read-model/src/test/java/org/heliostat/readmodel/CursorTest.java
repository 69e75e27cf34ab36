package org.heliostat.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void shouldGiveBackSortValues() {
    var values =
        List.of(
            FieldValue.of(1_772_415_000_000L),
            FieldValue.of(Long.MIN_VALUE),
            FieldValue.of("受理 \"one\""),
            FieldValue.of(""),
            FieldValue.NULL);

    var decoded = Cursor.decode(Cursor.encode(values), values.size());

    assertThat(decoded).hasSameSizeAs(values);
    assertThat(decoded.get(0).longValue()).isEqualTo(1_772_415_000_000L);
    assertThat(decoded.get(1).longValue()).isEqualTo(Long.MIN_VALUE);
    assertThat(decoded.get(2).stringValue()).isEqualTo("受理 \"one\"");
    assertThat(decoded.get(3).stringValue()).isEmpty();
    assertThat(decoded.get(4).isNull()).isTrue();
  }

  @Test
  void shouldBeFitForAnAddress() {
    assertThat(Cursor.encode(List.of(FieldValue.of("设置???>>>")))).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "%%%", "bm90IGpzb24", "////", "0", "null", "受理"})
  void shouldRefuseWhatIsNoCursorAtAll(String cursor) {
    refused(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"a\":1,\"b\":\"x\"}",
        "\"ab\"",
        "7",
        "[",
        "[]",
        "[1]",
        "[1,\"x\",2]",
        "[1,\"x\"]]",
        "[1,\"x\"] {}",
        "[[1],\"x\"]",
        "[{\"range\":{}},\"x\"]",
        "[1.5,\"x\"]",
        "[true,\"x\"]",
        "[99999999999999999999999999,\"x\"]"
      })
  void shouldRefuseWhatIsNotAListOfSortValues(String json) {
    refused(inDisguise(json));
  }

  @Test
  void shouldRefuseADeepNest() {
    refused(inDisguise("[".repeat(100_000)));
  }

  @Test
  void shouldRefuseTheCursorOfAnotherList() {
    refused(Cursor.encode(List.of(FieldValue.of(1), FieldValue.of("a"), FieldValue.of("b"))));
  }

  private static String inDisguise(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String cursor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cursor.decode(cursor, 2))
        .withMessageContaining("'after' is not a cursor of this list");
  }
}
