package org.heliostat.readmodel;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Sort values and identity of a document, as opaque text. */
final class Cursor {
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

  static List<FieldValue> decode(String cursor, int size) {
    try {
      var json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var values = new ArrayList<FieldValue>();
      for (JsonNode value : DocumentJson.mapper().readTree(json)) {
        values.add(
            value.isIntegralNumber()
                ? FieldValue.of(value.longValue())
                : value.isNull() ? FieldValue.NULL : FieldValue.of(value.textValue()));
      }
      if (values.size() == size) {
        return values;
      }
    } catch (IllegalArgumentException | JsonProcessingException e) {
      throw new IllegalArgumentException("'after' is not a cursor of this list", e);
    }
    throw new IllegalArgumentException("'after' is not a cursor of this list");
  }
}
