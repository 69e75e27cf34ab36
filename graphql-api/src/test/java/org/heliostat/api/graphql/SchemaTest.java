package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliostat.api.RunningApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = RunningApi.start();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"staffEndpoint", "publicEndpoint"})
  void shouldAnswerEveryFieldAsDeclared(String endpoint) {
    var report = api.bean(endpoint, GraphqlEndpoint.class).report();

    assertThat(report.unmappedFields()).isEmpty();
    assertThat(report.unmappedRegistrations()).isEmpty();
    assertThat(report.unmappedArguments()).isEmpty();
    assertThat(report.skippedTypes()).isEmpty();
    assertThat(report.fieldNullnessErrors()).isEmpty();
    assertThat(report.argumentNullnessErrors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"staffEndpoint", "publicEndpoint"})
  void shouldPrintTheSchemaForPublication(String endpoint) throws IOException {
    var schema = api.bean(endpoint, GraphqlEndpoint.class).schema();
    var printed =
        new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectives(false))
            .print(schema);

    var folder = Files.createDirectories(Path.of("target", "schema"));
    Files.writeString(folder.resolve(endpoint.replace("Endpoint", "") + ".graphql"), printed);

    assertThat(printed).contains("type Query").contains("deadline(");
  }
}
