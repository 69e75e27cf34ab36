package org.heliostat.power;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks one field by the rules of its form-js component. */
final class FieldCheck {
  /** Long input and a careless pattern together could keep a thread busy for ever. */
  private static final int MAX_PATTERN_INPUT = 2_000;

  private static final int MAX_TEXT = 20_000;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

  private final List<FormFault> faults = new ArrayList<>();

  List<FormFault> faults() {
    return faults;
  }

  void check(JsonNode component, JsonNode value, String key) {
    var type = component.path("type").asText();
    if (isEmpty(value) || type.equals("checkbox") && value.isBoolean() && !value.asBoolean()) {
      requireValue(component, key);
      return;
    }
    switch (type) {
      case "textfield", "textarea" -> checkText(component, value, key);
      case "number" -> checkNumber(component, value, key);
      case "checkbox" -> {
        if (!value.isBoolean()) {
          wrongType(component, key);
        }
      }
      case "select", "radio" -> checkOption(component, value, key);
      case "checklist", "taglist" -> checkOptions(component, value, key);
      case "datetime" -> checkTime(component, value, key);
      default -> {}
    }
  }

  void wrongType(JsonNode component, String key) {
    add(
        component,
        key,
        "WRONG_TYPE",
        "“%s”的填写方式不对，请按表单重新填写",
        "'%s' is not of the right kind; fill it in again");
  }

  private void requireValue(JsonNode component, String key) {
    boolean hidden = component.path("conditional").has("hide");
    if (component.path("validate").path("required").asBoolean(false) && !hidden) {
      add(component, key, "REQUIRED", "请填写“%s”", "Fill in '%s'");
    }
  }

  private void checkText(JsonNode component, JsonNode value, String key) {
    if (!value.isTextual()) {
      wrongType(component, key);
      return;
    }
    var text = value.asText();
    int length = text.codePointCount(0, text.length());
    var rules = component.path("validate");
    int least = rules.path("minLength").asInt(0);
    int most = Math.min(rules.path("maxLength").asInt(MAX_TEXT), MAX_TEXT);
    if (length < least) {
      var limits = new Object[] {label(component, key), least};
      add(
          key,
          "TOO_SHORT",
          "“%s”至少要有 %d 个字".formatted(limits),
          "'%s' needs at least %d characters".formatted(limits));
    }
    if (length > most) {
      var limits = new Object[] {label(component, key), most};
      add(
          key,
          "TOO_LONG",
          "“%s”最多 %d 个字".formatted(limits),
          "'%s' takes at most %d characters".formatted(limits));
      return;
    }
    boolean fits =
        switch (rules.path("validationType").asText("")) {
          case "email" -> EMAIL.matcher(text).matches();
          case "phone" -> PHONE.matcher(text).matches();
          default -> fitsPattern(rules.path("pattern").asText(""), text);
        };
    if (!fits) {
      add(component, key, "PATTERN", "“%s”格式不对，请检查", "'%s' does not have the right form; check it");
    }
  }

  /** form-js tests whether the pattern occurs anywhere, as JavaScript does. */
  private static boolean fitsPattern(String pattern, String text) {
    if (pattern.isEmpty()) {
      return true;
    }
    if (text.length() > MAX_PATTERN_INPUT) {
      return false;
    }
    try {
      return Pattern.compile(pattern).matcher(text).find();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the form has a pattern that is no pattern: " + pattern, e);
    }
  }

  private void checkNumber(JsonNode component, JsonNode value, String key) {
    boolean asText = component.path("serializeToString").asBoolean(false);
    BigDecimal number;
    try {
      if (asText ? !value.isTextual() : !value.isNumber()) {
        wrongType(component, key);
        return;
      }
      number = asText ? new BigDecimal(value.asText()) : value.decimalValue();
    } catch (NumberFormatException e) {
      wrongType(component, key);
      return;
    }
    var digits = component.path("decimalDigits");
    if (digits.isInt() && number.stripTrailingZeros().scale() > digits.asInt()) {
      var limits = new Object[] {label(component, key), digits.asInt()};
      add(
          key,
          "PATTERN",
          "“%s”最多保留 %d 位小数".formatted(limits),
          "'%s' takes at most %d decimal places".formatted(limits));
    }
    var least = component.path("validate").path("min");
    var most = component.path("validate").path("max");
    if (isStatedNumber(least) && number.compareTo(decimal(least)) < 0) {
      var limits = new Object[] {label(component, key), least.asText()};
      add(
          key,
          "TOO_SMALL",
          "“%s”不能小于 %s".formatted(limits),
          "'%s' cannot be less than %s".formatted(limits));
    }
    if (isStatedNumber(most) && number.compareTo(decimal(most)) > 0) {
      var limits = new Object[] {label(component, key), most.asText()};
      add(
          key,
          "TOO_LARGE",
          "“%s”不能大于 %s".formatted(limits),
          "'%s' cannot be more than %s".formatted(limits));
    }
  }

  private static boolean isStatedNumber(JsonNode bound) {
    return bound.isNumber() || bound.isTextual() && !bound.asText().isBlank();
  }

  private static BigDecimal decimal(JsonNode bound) {
    return bound.isNumber() ? bound.decimalValue() : new BigDecimal(bound.asText());
  }

  private void checkOption(JsonNode component, JsonNode value, String key) {
    if (!value.isValueNode()) {
      wrongType(component, key);
    } else if (component.path("values").isArray() && !options(component).contains(value)) {
      notAnOption(component, key);
    }
  }

  private void checkOptions(JsonNode component, JsonNode value, String key) {
    if (!value.isArray()) {
      wrongType(component, key);
      return;
    }
    if (!component.path("values").isArray()) {
      return;
    }
    var options = options(component);
    for (var chosen : value) {
      if (!options.contains(chosen)) {
        notAnOption(component, key);
        return;
      }
    }
  }

  private static Set<JsonNode> options(JsonNode component) {
    Set<JsonNode> options = new HashSet<>();
    component.path("values").forEach(option -> options.add(option.path("value")));
    return options;
  }

  private void notAnOption(JsonNode component, String key) {
    add(component, key, "NOT_AN_OPTION", "“%s”请从列出的选项中选择", "Choose '%s' from the options listed");
  }

  private void checkTime(JsonNode component, JsonNode value, String key) {
    var text = value.asText();
    List<Function<String, Object>> readings =
        switch (component.path("subtype").asText("date")) {
          case "time" -> List.of(LocalTime::parse, OffsetTime::parse);
          case "datetime" -> List.of(LocalDateTime::parse, OffsetDateTime::parse);
          default -> List.of(LocalDate::parse);
        };
    if (!value.isTextual() || readings.stream().noneMatch(reading -> reads(reading, text))) {
      wrongType(component, key);
    }
  }

  private static boolean reads(Function<String, Object> reading, String text) {
    try {
      reading.apply(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.asText().isBlank()
        || value.isArray() && value.isEmpty();
  }

  private void add(JsonNode component, String key, String code, String chinese, String english) {
    var label = label(component, key);
    add(key, code, chinese.formatted(label), english.formatted(label));
  }

  private void add(String key, String code, String chinese, String english) {
    faults.add(new FormFault(key, code, chinese, english));
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
