package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.heliostat.api.RunningApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({"staffEndpoint, staff", "publicEndpoint, public"})
  void shouldPublishTheSchemaThatIsServed(String endpoint, String file) throws Exception {
    var address = "http://127.0.0.1:%d/schema/%s.graphqls".formatted(api.port(), file);
    try (var http = HttpClient.newHttpClient()) {
      var served =
          http.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(served.statusCode()).isEqualTo(200);
      var published = new SchemaParser().parse(served.body());
      assertThat(printed(UnExecutableSchemaGenerator.makeUnExecutableSchema(published)))
          .isEqualTo(printed(api.bean(endpoint, GraphqlEndpoint.class).schema()));
      assertThat(served.body())
          .isEqualTo(Files.readString(Path.of("target", "sdl", file + ".graphqls")));
    }
  }

  private static String printed(GraphQLSchema schema) {
    return new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectives(false))
        .print(schema);
  }
}
