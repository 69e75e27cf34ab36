package org.heliostat.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that a record has and its index has not would stop every write; so both are compared. */
class IndexMappingTest {
  static List<Index<?>> indices() {
    return Index.ALL;
  }

  @ParameterizedTest
  @MethodSource("indices")
  void shouldBeStrictAndHaveExactlyTheFieldsOfTheRecord(Index<?> index) throws IOException {
    var problems = new ArrayList<String>();

    compare(index.name(), index.type(), mapping(index), problems);

    assertThat(problems)
        .as("differences between %s and indices/%s.json", index.type(), index.name())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("indices")
  void shouldBeSortableByItsIdentity(Index<?> index) throws IOException {
    var identity = mapping(index).path("properties").path(index.idField());

    assertThat(identity.path("type").asText()).isIn("keyword", "long");
    assertThat(identity.path("doc_values").asBoolean(true)).isTrue();
  }

  @Test
  void shouldNameEachIndexOnce() {
    assertThat(Index.ALL).extracting(Index::name).doesNotHaveDuplicates();
  }

  private static void compare(String path, Class<?> type, JsonNode mapping, List<String> problems) {
    if (!mapping.path("dynamic").asText().equals("strict")) {
      problems.add(path + " is not strict");
    }
    var properties = mapping.path("properties");
    var components = List.of(type.getRecordComponents());
    properties
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (components.stream().noneMatch(it -> it.getName().equals(name))) {
                problems.add("%s.%s is in the mapping alone".formatted(path, name));
              }
            });
    for (var component : components) {
      var property = properties.path(component.getName());
      var here = path + "." + component.getName();
      var single = single(component);
      if (property.isMissingNode()) {
        problems.add(here + " is in the record alone");
      } else if (single.isRecord()) {
        compare(here, single, property, problems);
      } else if (!property.path("type").asText().equals(typeName(single))) {
        problems.add("%s should be of type %s".formatted(here, typeName(single)));
      }
    }
  }

  private static Class<?> single(RecordComponent component) {
    return component.getType() == List.class
        ? Specimens.elementType(component)
        : component.getType();
  }

  private static String typeName(Class<?> type) {
    if (type == Instant.class || type == LocalDate.class) {
      return "date";
    } else if (type == long.class) {
      return "long";
    }
    return Arrays.asList(int.class, Integer.class).contains(type) ? "integer" : "keyword";
  }

  private static JsonNode mapping(Index<?> index) throws IOException {
    try (var json =
        IndexMappingTest.class.getResourceAsStream("indices/%s.json".formatted(index.name()))) {
      assertThat(json).as("the file of index %s", index.name()).isNotNull();
      return new ObjectMapper().readTree(json).path("mappings");
    }
  }
}
