package org.heliostat.power;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * Checks what was filled into a form, on the server, by the rules that the form itself states in
 * form-js terms. A field hidden under a condition is not required here, since only the browser
 * evaluates conditions; all its other rules hold.
 */
public final class FormCheck {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private FormCheck() {}

  /**
   * Checks data against a form.
   *
   * @param formJsSchema the form, as JSON
   * @param dataJson the data, a JSON object; keys that the form does not know are refused
   * @return every fault, in the order of the form, unknown keys last; empty when all is well
   * @throws IllegalArgumentException when the schema is not a form
   */
  public static List<FormFault> check(String formJsSchema, String dataJson) {
    var components = schema(formJsSchema).path("components");
    if (!components.isArray()) {
      throw new IllegalArgumentException("the schema has no components");
    }
    JsonNode data;
    try {
      data = JSON.readTree(dataJson);
    } catch (JsonProcessingException e) {
      data = JSON.missingNode();
    }
    if (!data.isObject()) {
      return List.of(
          new FormFault(
              "",
              "NOT_JSON",
              "表单数据不是 JSON 对象，请重新填写后提交",
              "The form data is not a JSON object; fill in the form again"));
    }
    var form = new FormData(data);
    form.checkAll(components, data, "");
    return form.faults();
  }

  private static JsonNode schema(String formJsSchema) {
    try {
      return JSON.readTree(formJsSchema);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the schema is not JSON", e);
    }
  }
}
