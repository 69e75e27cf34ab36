package org.heliostat.power.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form that a document can quote: whatever holds one value or a few chosen ones.
 */
public final class FormFields {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");
  private static final Set<String> QUOTED =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "select",
          "radio",
          "checklist",
          "taglist",
          "datetime");

  private FormFields() {}

  /**
   * One field.
   *
   * @param label as people read it
   * @param type of the form-js component
   * @param required whether it always has a value
   * @param options what may be chosen, code and label; empty when anything may be written
   */
  public record Field(String label, String type, boolean required, Map<String, String> options) {
    public Field {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * The fields of a form by their dotted keys, in the order of the form.
   *
   * @param schema form-js as JSON; whatever is no form has no fields
   */
  public static Map<String, Field> of(@Nullable String schema) {
    var fields = new LinkedHashMap<String, Field>();
    if (schema != null) {
      try {
        collect(JSON.readTree(schema).path("components"), "", fields);
      } catch (JsonProcessingException e) {
        return Map.of();
      }
    }
    return fields;
  }

  private static void collect(JsonNode components, String prefix, Map<String, Field> fields) {
    for (var component : components) {
      var type = component.path("type").asText();
      if (type.equals("group")) {
        var path = component.path("path").asText("");
        collect(
            component.path("components"), path.isEmpty() ? prefix : prefix + path + '.', fields);
        continue;
      }
      var key = prefix + component.path("key").asText("");
      if (QUOTED.contains(type) && KEY.matcher(key).matches()) {
        fields.put(key, field(component, type, key));
      }
    }
  }

  private static Field field(JsonNode component, String type, String key) {
    var options = new LinkedHashMap<String, String>();
    for (var option : component.path("values")) {
      options.put(option.path("value").asText(), option.path("label").asText());
    }
    if (type.equals("checkbox")) {
      options.put("true", "是");
      options.put("false", "否");
    }
    boolean hidden = component.path("conditional").has("hide");
    boolean required =
        type.equals("checkbox") || component.path("validate").path("required").asBoolean(false);
    return new Field(label(component, key), type, required && !hidden, options);
  }

  private static String label(JsonNode component, String key) {
    for (var name : List.of("label", "dateLabel", "timeLabel")) {
      var label = component.path(name).asText("");
      if (!label.isEmpty()) {
        return label;
      }
    }
    return key;
  }
}
