package org.heliostat.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heliostat.power.document.FormFields;
import org.heliostat.power.document.FormFields.Field;
import org.jspecify.annotations.Nullable;

/** What was filled into a form, as a document prints it. */
final class FormText {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private FormText() {}

  /**
   * Adds the fields of a form.
   *
   * @param prefix of their paths, with a dot at its end
   * @param data a JSON object that was checked against the form when it was handed in
   */
  static void add(Facts facts, String prefix, @Nullable String schema, String data) {
    JsonNode values;
    try {
      values = JSON.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sealed form is no JSON");
    }
    FormFields.of(schema)
        .forEach(
            (key, field) -> {
              var value = values.at("/" + key.replace('.', '/'));
              facts.put(prefix + key, text(field, value), codes(field, value));
            });
  }

  private static @Nullable String text(Field field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return field.type().equals("checkbox") ? field.options().get("false") : null;
    }
    if (value.isArray()) {
      var labels = new ArrayList<String>();
      value.forEach(item -> labels.add(label(field, item.asText())));
      return String.join("、", labels);
    }
    var text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    return field.type().equals("datetime") ? date(text) : label(field, text);
  }

  private static String label(Field field, String code) {
    return field.options().getOrDefault(code, code);
  }

  private static String date(String text) {
    try {
      return ChineseText.date(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  private static Set<String> codes(Field field, JsonNode value) {
    if (field.options().isEmpty()) {
      return Set.of();
    }
    List<String> chosen = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> chosen.add(item.asText()));
    } else {
      chosen.add(value.isMissingNode() || value.isNull() ? "false" : value.asText());
    }
    return new HashSet<>(chosen);
  }
}
