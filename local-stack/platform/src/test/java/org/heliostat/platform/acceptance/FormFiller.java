package org.heliostat.platform.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in what a form asks for, as somebody in a hurry would: the least that is taken. */
final class FormFiller {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WORDS = "经现场核对，情况属实，未发现其他问题，予以如实记录。";

  private FormFiller() {}

  static Map<String, Object> fill(String schema, LocalDate today) {
    try {
      return fill(JSON.readTree(schema), today);
    } catch (IOException e) {
      throw new AssertionError("not a form: " + schema, e);
    }
  }

  static Map<String, Object> fill(JsonNode schema, LocalDate today) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : schema.path("components")) {
      if (field.path("validate").path("required").asBoolean()) {
        values.put(field.path("key").asText(), value(field, today));
      }
    }
    return values;
  }

  private static Object value(JsonNode field, LocalDate today) {
    return switch (field.path("type").asText()) {
      case "textfield", "textarea" -> WORDS;
      case "number" -> field.path("validate").path("min").asInt(1);
      case "radio", "select" -> field.path("values").path(0).path("value").asText();
      case "checklist" -> List.of(field.path("values").path(0).path("value").asText());
      case "checkbox" -> true;
      case "datetime" -> today.toString();
      default -> throw new AssertionError("no idea how to fill in " + field);
    };
  }
}
