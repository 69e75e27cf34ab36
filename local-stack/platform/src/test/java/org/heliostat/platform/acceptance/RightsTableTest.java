package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of rights and the two schemas name the same things. */
class RightsTableTest {
  private static final String PUBLIC = "public ";
  private static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

  private final List<String> named =
      RightsTable.read().rows().stream().map(RightsTable.Row::field).distinct().toList();

  @Test
  void shouldSayOfEveryFieldWhoMayUseIt() {
    assertThat(named).containsAll(roots("", schema("staff")));
    assertThat(named).containsAll(roots(PUBLIC, schema("public")));
  }

  @Test
  void shouldSpeakOfNoFieldThatIsInNoSchema() {
    var known =
        Stream.concat(
                fields("", schema("staff")).stream(), fields(PUBLIC, schema("public")).stream())
            .toList();
    assertThat(known).containsAll(named.stream().filter(field -> !field.contains(" /")).toList());
  }

  @Test
  void shouldKnowEachRowOnce() {
    assertThat(RightsTable.read().rows()).extracting(RightsTable.Row::name).doesNotHaveDuplicates();
  }

  private static List<String> roots(String prefix, TypeDefinitionRegistry schema) {
    return fields(prefix, schema).stream()
        .filter(field -> ROOTS.stream().anyMatch(root -> field.startsWith(prefix + root + ".")))
        .toList();
  }

  private static List<String> fields(String prefix, TypeDefinitionRegistry schema) {
    return Stream.concat(
            schema.getTypes(ObjectTypeDefinition.class).stream(),
            schema.objectTypeExtensions().values().stream()
                .flatMap(List<ObjectTypeExtensionDefinition>::stream))
        .flatMap(
            type ->
                type.getFieldDefinitions().stream()
                    .map(FieldDefinition::getName)
                    .map(field -> prefix + type.getName() + "." + field))
        .toList();
  }

  private static TypeDefinitionRegistry schema(String own) {
    return new SchemaParser().parse(text("shared") + text(own));
  }

  private static String text(String name) {
    var path = "/graphql/%s.graphqls".formatted(name);
    try (var in = RightsTableTest.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
