package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Sort values and identity of a document, as opaque text. */
final class Cursor {
  private static final String REFUSAL = "'after' is not a cursor of this list";
  private static final ObjectReader JSON =
      DocumentJson.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Cursor() {}

  static String encode(List<FieldValue> sortValues) {
    var values = DocumentJson.mapper().createArrayNode();
    for (var value : sortValues) {
      if (value.isLong()) {
        values.add(value.longValue());
      } else if (value.isNull()) {
        values.addNull();
      } else {
        values.add(value._toJsonString());
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(values.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The sort values in a cursor, which may come from anyone.
   *
   * @param size how many the list has
   * @throws IllegalArgumentException when it is not one of ours
   */
  static List<FieldValue> decode(String cursor, int size) {
    try {
      var values = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
      if (values.isArray() && values.size() == size) {
        return values.valueStream().map(Cursor::sortValue).toList();
      }
    } catch (IllegalArgumentException | IOException e) {
      throw new IllegalArgumentException(REFUSAL, e);
    }
    throw new IllegalArgumentException(REFUSAL);
  }

  private static FieldValue sortValue(JsonNode value) {
    if (value.isNull()) {
      return FieldValue.NULL;
    } else if (value.isTextual()) {
      return FieldValue.of(value.textValue());
    } else if (value.isIntegralNumber() && value.canConvertToLong()) {
      return FieldValue.of(value.longValue());
    }
    throw new IllegalArgumentException("no list is sorted by a value like " + value.getNodeType());
  }
}
