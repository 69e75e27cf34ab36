package org.heliostat.api.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** JSON objects as text and back. The text of equal objects is equal. */
public final class JsonText {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private JsonText() {}

  /** As text. */
  public static String of(Map<String, ?> object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
  }

  /**
   * From text.
   *
   * @throws IllegalArgumentException when it is not one JSON object; the message holds none of it
   */
  public static Map<String, Object> parse(String text) {
    try {
      return MAPPER.readValue(text, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON object");
    }
  }
}
