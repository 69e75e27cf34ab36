package org.heliostat.power;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The words of the power namespace, from the moddle descriptor that the designer uses too.
 *
 * @param uri the namespace
 * @param prefix its usual prefix
 * @param elements the elements, by XML name
 * @param extensions the attributes it adds to BPMN elements, by XML name of the BPMN element
 */
record Vocabulary(
    String uri,
    String prefix,
    Map<String, ElementType> elements,
    Map<String, List<AttributeType>> extensions) {
  static final String RESOURCE = "/power-moddle.json";
  static final Vocabulary POWER = load();

  /**
   * An element of the namespace.
   *
   * @param name XML name, for instance {@code legalBasis}
   * @param allowedIn XML names of the elements whose facts it states, with the prefix {@code bpmn:}
   *     or {@code power:}
   * @param attributes in the order in which they are written
   * @param leastChildren XML name of each child element, and how many there must be
   */
  record ElementType(
      String name,
      List<String> allowedIn,
      List<AttributeType> attributes,
      Map<String, Integer> leastChildren) {
    @Nullable AttributeType attribute(String attribute) {
      return attributes.stream()
          .filter(type -> type.name().equals(attribute))
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * An attribute.
   *
   * @param type {@code String}, {@code Boolean}, {@code Integer} or the name of an enumeration
   * @param literals the values of an enumeration; else empty
   * @param format how a string must look; empty when it is free text
   */
  record AttributeType(
      String name, String type, List<String> literals, boolean required, String format) {}

  private static Vocabulary load() {
    try (var in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      return of(new ObjectMapper().readTree(Objects.requireNonNull(in, RESOURCE)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static Vocabulary of(JsonNode descriptor) {
    Map<String, List<String>> literals = new LinkedHashMap<>();
    for (var enumeration : descriptor.path("enumerations")) {
      literals.put(
          enumeration.path("name").asText(),
          stream(enumeration.path("literalValues")).map(it -> it.path("name").asText()).toList());
    }
    Map<String, ElementType> elements = new LinkedHashMap<>();
    Map<String, List<AttributeType>> extensions = new LinkedHashMap<>();
    for (var type : descriptor.path("types")) {
      var attributes =
          stream(type.path("properties"))
              .filter(property -> property.path("isAttr").asBoolean())
              .map(property -> attribute(property, literals))
              .toList();
      if (type.has("extends")) {
        type.path("extends")
            .forEach(extended -> extensions.put(xmlName(extended.asText()), attributes));
      } else {
        var element = element(type, attributes);
        elements.put(element.name(), element);
      }
    }
    return new Vocabulary(
        descriptor.path("uri").asText(), descriptor.path("prefix").asText(), elements, extensions);
  }

  private static ElementType element(JsonNode type, List<AttributeType> attributes) {
    Map<String, Integer> leastChildren = new LinkedHashMap<>();
    for (var property : type.path("properties")) {
      if (property.path("isMany").asBoolean()) {
        leastChildren.put(
            lowerFirst(property.path("type").asText()),
            property.path("meta").path("least").asInt(0));
      }
    }
    return new ElementType(
        lowerFirst(type.path("name").asText()),
        stream(type.path("meta").path("allowedIn")).map(it -> xmlName(it.asText())).toList(),
        attributes,
        leastChildren);
  }

  private static AttributeType attribute(JsonNode property, Map<String, List<String>> literals) {
    var type = property.path("type").asText();
    return new AttributeType(
        property.path("name").asText(),
        type,
        literals.getOrDefault(type, List.of()),
        property.path("meta").path("required").asBoolean(false),
        property.path("meta").path("format").asText(""));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** {@code bpmn:UserTask} is written {@code bpmn:userTask}. */
  private static String xmlName(String type) {
    int colon = type.indexOf(':') + 1;
    return type.substring(0, colon) + lowerFirst(type.substring(colon));
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
