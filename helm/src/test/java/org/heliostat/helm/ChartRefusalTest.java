package org.heliostat.helm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ChartRefusalTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image.registry",
        "elasticsearch.url",
        "engine.grpcAddress",
        "engine.restAddress",
        "identity.issuer",
        "secrets.existingSecret",
        "files.s3.endpoint",
        "files.s3.bucket",
        "files.s3.existingSecret",
        "documents.existingClaim",
        "documents.verifyUrl",
        "ingress.host",
        "ingress.tls.existingSecret"
      })
  void shouldNameAMissingValue(String missing) {
    var chart = chart("full", "{%s: ''}".formatted(missing));

    assertThatThrownBy(chart::render)
        .hasMessageContaining("缺少 %s:".formatted(missing))
        .hasMessageContaining("%s is missing: ".formatted(missing));
  }

  @Test
  void shouldNameEveryMissingValueAtOnce() {
    var chart = Chart.with(temporary, Chart.YAML.readTree("{}"));

    assertThatThrownBy(chart::render)
        .hasMessageContaining("image.registry is missing")
        .hasMessageContaining("elasticsearch.url is missing")
        .hasMessageContaining("engine.grpcAddress is missing")
        .hasMessageContaining("engine.restAddress is missing")
        .hasMessageContaining("identity.issuer is missing")
        .hasMessageContaining("secrets.existingSecret is missing")
        .hasMessageContaining("files.existingClaim is missing")
        .hasMessageContaining("documents.existingClaim is missing")
        .hasMessageContaining("documents.verifyUrl is missing");
  }

  @Test
  void shouldKeepFilesInOnePlace() {
    var chart = chart("full", "{files.existingClaim: claim}");

    assertThatThrownBy(chart::render)
        .hasMessageContaining("files.existingClaim and files.s3 are both given");
  }

  @Test
  void shouldRefuseAnOldKubernetes() {
    var chart = Chart.with("minimal");

    assertThatThrownBy(() -> chart.text("1.24.0"))
        .hasMessageContaining("chart requires kubeVersion");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "elasticsearch.url             | elasticsearch:9200",
        "elasticsearch.url             | https://elasticsearch",
        "elasticsearch.url             | https://elasticsearch:9200/path",
        "elasticsearch.url             | https://elastic:changeme@elasticsearch:9200",
        "exporter.url                  | https://elastic:changeme@elasticsearch:9200",
        "engine.grpcAddress            | zeebe:26500",
        "identity.issuer               | login.example.org",
        "secrets.existingSecret        | Not A Name",
        "secrets.peopleKey             | c2VjcmV0",
        "files.folder                  | /files",
        "files.s3.secretKey            | c2VjcmV0",
        "files.s3.endpoint             | https://key:secret@s3.example.org",
        "files.s3.bucket               | Not_A_Bucket",
        "files.maxMegabytes            | 0",
        "files.virusScan               | clamd",
        "runAsUser                     | 0",
        "api.replicas                  | -1",
        "api.replicas                  | two",
        "api.replica                   | 2",
        "api.image.digest              | sha256:short",
        "api.resources                 | null",
        "workers.disruptionBudget.maxUnavailable | 0",
        "exporter.flushMillis          | 0",
        "exporter.batchSize            | 0",
        "exporter.jarPath              | heliostat-exporter.jar",
        "image.pullPolicy              | Sometimes",
        "service.port                  | 70000",
        "networkPolicy.enabled         | 'maybe'",
        "elasticSearch                 | {}"
      })
  void shouldRefuseWhatTheSchemaForbids(String value, String given) {
    var chart = chart("minimal", "{%s: %s}".formatted(value, given));

    assertThatThrownBy(chart::render).hasMessageContaining("values don't meet the specifications");
  }

  /** A scenario with one value changed, given as its dotted path and a YAML value. */
  private Chart chart(String scenario, String change) {
    var entry = Chart.YAML.readTree(change).properties().iterator().next();
    var path = entry.getKey().split("\\.");
    JsonNode nested = entry.getValue();
    for (int i = path.length - 1; i >= 0; i--) {
      nested = Chart.YAML.createObjectNode().set(path[i], nested);
    }
    var values =
        Chart.YAML.readerForUpdating(Chart.with(scenario).scenario()).<JsonNode>readValue(nested);
    return Chart.with(temporary, values);
  }
}
