package org.heliostat.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChartTest {
  private static final List<String> DEPLOYMENTS =
      List.of("city-heliostat-api", "city-heliostat-workers");

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void shouldLintStrictly(String scenario, @TempDir Path temporary) throws IOException {
    var result = Chart.with(scenario).lint(temporary);

    assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    assertThat(result.getMessages()).noneMatch(it -> it.contains("WARN") || it.contains("ERROR"));
  }

  @Test
  void shouldInstallNoMoreThanNeededByDefault() {
    var manifests = Chart.with("minimal").render();

    assertThat(manifests.documents())
        .extracting(it -> it.path("kind").asString() + ' ' + it.at("/metadata/name").asString())
        .containsExactlyInAnyOrder(
            "ServiceAccount city-heliostat",
            "Deployment city-heliostat-api",
            "Deployment city-heliostat-workers",
            "PodDisruptionBudget city-heliostat-api",
            "PodDisruptionBudget city-heliostat-workers",
            "Service city-heliostat-api",
            "ConfigMap city-heliostat-exporter",
            "ConfigMap city-heliostat-exporter-guide");
    assertThat(manifests.documents())
        .allSatisfy(it -> assertThat(it.at("/metadata/namespace").asString()).isEqualTo("powers"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void shouldRunWithoutPrivileges(String scenario) {
    var manifests = Chart.with(scenario).render();

    for (var deployment : DEPLOYMENTS) {
      var pod = manifests.pod(deployment);
      assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
      assertThat(pod.at("/securityContext/seccompProfile/type").asString())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.path("containers")).hasSize(1);
      assertUnprivileged(pod.at("/containers/0/securityContext"));
      assertThat(pod.at("/containers/0/volumeMounts/0"))
          .isEqualTo(Chart.YAML.readTree("{name: tmp, mountPath: /tmp}"));
      assertThat(pod.at("/volumes/0/name").asString()).isEqualTo("tmp");
      assertThat(pod.at("/volumes/0").has("emptyDir")).isTrue();
      assertThat(pod.at("/containers/0/volumeMounts").findValuesAsString("mountPath"))
          .contains("/documents");
      assertThat(pod.path("volumes").findValuesAsString("claimName"))
          .contains("heliostat-documents");
    }
    var accounts = manifests.ofKind("ServiceAccount");
    assertThat(accounts)
        .singleElement()
        .satisfies(
            it -> assertThat(it.path("automountServiceAccountToken").asBoolean(true)).isFalse());
  }

  @Test
  void shouldLetThePlatformChooseTheUser(@TempDir Path temporary) {
    var values = (ObjectNode) Chart.with("minimal").scenario();
    values.putNull("runAsUser");

    var context =
        Chart.with(temporary, values).render().pod("city-heliostat-api").path("securityContext");

    assertThat(context.has("runAsUser")).isFalse();
    assertThat(context.path("runAsNonRoot").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void shouldStateResourcesAndProbes(String scenario) {
    var manifests = Chart.with(scenario).render();

    for (var deployment : DEPLOYMENTS) {
      var container = manifests.pod(deployment).at("/containers/0");
      assertThat(container.at("/resources/requests/cpu").isString()).isTrue();
      assertThat(container.at("/resources/requests/memory").isString()).isTrue();
      assertThat(container.at("/resources/limits/memory").isString()).isTrue();
      assertThat(container.at("/startupProbe/httpGet/path").asString())
          .isEqualTo("/actuator/health/liveness");
      assertThat(container.at("/livenessProbe/httpGet/path").asString())
          .isEqualTo("/actuator/health/liveness");
      assertThat(container.at("/readinessProbe/httpGet/path").asString())
          .isEqualTo("/actuator/health/readiness");
    }
  }

  @Test
  void shouldTellApiAndWorkersWhatTheyNeed() {
    var manifests = Chart.with("minimal").render();

    var shared =
        Map.of(
            "SERVER_ADDRESS", "0.0.0.0",
            "HELIOSTAT_ELASTICSEARCH_URL", "http://elasticsearch:9200",
            "HELIOSTAT_ENGINE_GRPCADDRESS", "http://zeebe-gateway:26500",
            "HELIOSTAT_ENGINE_RESTADDRESS", "http://zeebe-gateway:8080",
            "HELIOSTAT_PEOPLE_KEY", "heliostat-keys/people-key",
            "HELIOSTAT_DOCUMENTS_FOLDER", "/documents",
            "HELIOSTAT_DOCUMENTS_VERIFYURL", "https://heliostat.example.org/verify");
    var secrets = Map.of("HELIOSTAT_CASES_SECRET", "heliostat-keys/cases-secret");
    assertThat(manifests.environment("city-heliostat-api"))
        .containsAllEntriesOf(shared)
        .containsAllEntriesOf(secrets)
        .containsEntry("HELIOSTAT_IDENTITY_ISSUER", "https://login.example.org/realms/heliostat");
    assertThat(manifests.environment("city-heliostat-workers"))
        .containsAllEntriesOf(shared)
        .doesNotContainKeys("HELIOSTAT_CASES_SECRET");
  }

  @Test
  void shouldShowApiAndWorkersTheSameFolder() {
    var manifests = Chart.with("minimal").render();

    for (var deployment : DEPLOYMENTS) {
      assertThat(manifests.environment(deployment))
          .containsEntry("HELIOSTAT_FILES_FOLDER", "/files")
          .doesNotContainKey("HELIOSTAT_FILES_S3_BUCKET");
      var pod = manifests.pod(deployment);
      assertThat(pod.at("/volumes/1"))
          .isEqualTo(
              Chart.YAML.readTree(
                  "{name: files, persistentVolumeClaim: {claimName: heliostat-files}}"));
      assertThat(pod.at("/containers/0/volumeMounts/1/mountPath").asString()).isEqualTo("/files");
      assertThat(pod.at("/containers/0/volumeMounts/1/readOnly").asBoolean(false))
          .isEqualTo(deployment.endsWith("workers"));
    }
    assertThat(manifests.environment("city-heliostat-api"))
        .containsEntry("HELIOSTAT_FILES_MAXMEGABYTES", "500")
        .doesNotContainKey("HELIOSTAT_FILES_VIRUSSCAN");
  }

  @Test
  void shouldShowApiAndWorkersTheSameBucket() {
    var manifests = Chart.with("full").render();

    for (var deployment : DEPLOYMENTS) {
      assertThat(manifests.environment(deployment))
          .containsEntry("HELIOSTAT_FILES_S3_ENDPOINT", "https://s3.storage.svc")
          .containsEntry("HELIOSTAT_FILES_S3_REGION", "cn-east-1")
          .containsEntry("HELIOSTAT_FILES_S3_BUCKET", "heliostat-files")
          .containsEntry("HELIOSTAT_FILES_S3_ACCESSKEY", "heliostat-bucket/access-key")
          .containsEntry("HELIOSTAT_FILES_S3_SECRETKEY", "heliostat-bucket/secret-key")
          .doesNotContainKey("HELIOSTAT_FILES_FOLDER");
    }
    assertThat(manifests.environment("city-heliostat-api"))
        .containsEntry("HELIOSTAT_FILES_MAXMEGABYTES", "2000")
        .containsEntry("HELIOSTAT_FILES_VIRUSSCAN", "clamd.scan.svc:3310");
    assertThat(manifests.environment("city-heliostat-workers"))
        .doesNotContainKeys("HELIOSTAT_FILES_MAXMEGABYTES", "HELIOSTAT_FILES_VIRUSSCAN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void shouldCarryNoPlaintextSecret(String scenario) {
    var chart = Chart.with(scenario);
    var manifests = chart.render();

    assertThat(manifests.ofKind("Secret")).isEmpty();
    assertThat(chart.text("1.33.0")).doesNotContainPattern("://[^/\\s\"]*@");
    for (var deployment : DEPLOYMENTS) {
      for (JsonNode variable : manifests.pod(deployment).at("/containers/0/env")) {
        if (variable.path("name").asString().matches(".*(SECRET|KEY|PASSWORD|TOKEN).*")) {
          assertThat(variable.has("value")).as("%s", variable).isFalse();
          assertThat(variable.at("/valueFrom/secretKeyRef/key").isString()).isTrue();
        }
      }
    }
  }

  @Test
  void shouldTellTheBrokerHowToLoadTheExporter() {
    var manifests = Chart.with("full").render();

    var environment = manifests.get("ConfigMap", "city-heliostat-exporter").path("data");
    var prefix = "ZEEBE_BROKER_EXPORTERS_HELIOSTAT_";
    assertThat(environment)
        .isEqualTo(
            Chart.YAML.valueToTree(
                Map.of(
                    prefix + "CLASSNAME", "org.heliostat.exporter.HeliostatExporter",
                    prefix + "JARPATH", "/exporters/heliostat-exporter.jar",
                    prefix + "ARGS_URL", "https://elasticsearch.data.svc:9243",
                    prefix + "ARGS_FLUSHMILLIS", "50",
                    prefix + "ARGS_BATCHSIZE", "1000",
                    prefix + "ARGS_CACHEDCASES", "2000")));

    var guide = manifests.get("ConfigMap", "city-heliostat-exporter-guide").path("data");
    var exporter =
        Chart.YAML
            .readTree(guide.path("exporter.yml").asString())
            .at("/zeebe/broker/exporters/heliostat");
    assertThat(exporter.path("className")).isEqualTo(environment.path(prefix + "CLASSNAME"));
    assertThat(exporter.path("jarPath")).isEqualTo(environment.path(prefix + "JARPATH"));
    assertThat(exporter.at("/args/flushMillis").asInt()).isEqualTo(50);
    assertThat(exporter.at("/args/batchSize").asInt()).isEqualTo(1000);

    var pod = Chart.YAML.readTree(guide.path("broker-pod.yml").asString());
    var context = (ObjectNode) pod.at("/initContainers/0/securityContext");
    assertThat(context.remove("runAsUser").asInt()).isEqualTo(20001);
    assertUnprivileged(context);
    assertThat(pod.at("/initContainers/0/image").asString())
        .isEqualTo("images.example.org/heliostat/heliostat-exporter:0.1.0");
    assertThat(pod.at("/initContainers/0/volumeMounts/0/mountPath").asString())
        .isEqualTo("/exporters");
    assertThat(pod.at("/envFrom/0/configMapRef/name").asString())
        .isEqualTo("city-heliostat-exporter");
  }

  @Test
  void shouldExportToTheSameStoreWithTheStatedDefaults() {
    var data =
        Chart.with("minimal").render().get("ConfigMap", "city-heliostat-exporter").path("data");

    var prefix = "ZEEBE_BROKER_EXPORTERS_HELIOSTAT_ARGS_";
    assertThat(data.path(prefix + "URL").asString()).isEqualTo("http://elasticsearch:9200");
    assertThat(data.path(prefix + "FLUSHMILLIS").asString()).isEqualTo("100");
    assertThat(data.path(prefix + "BATCHSIZE").asString()).isEqualTo("500");
  }

  @Test
  void shouldTakeAnAddressWithALoginFromItsSecret(@TempDir Path temporary) {
    var values = (ObjectNode) Chart.with("minimal").scenario();
    values.putObject("elasticsearch").put("existingSecret", "store-login");

    var manifests = Chart.with(temporary, values).render();

    var address = "ZEEBE_BROKER_EXPORTERS_HELIOSTAT_ARGS_URL";
    for (var deployment : DEPLOYMENTS) {
      assertThat(manifests.environment(deployment))
          .containsEntry("HELIOSTAT_ELASTICSEARCH_URL", "store-login/elasticsearch-url");
    }
    assertThat(manifests.get("ConfigMap", "city-heliostat-exporter").path("data").has(address))
        .isFalse();
    var guide = manifests.get("ConfigMap", "city-heliostat-exporter-guide").path("data");
    assertThat(
            Chart.YAML
                .readTree(guide.path("exporter.yml").asString())
                .at("/zeebe/broker/exporters/heliostat/args/url")
                .asString())
        .isEqualTo("${" + address + "}");
    assertThat(Chart.YAML.readTree(guide.path("broker-pod.yml").asString()).at("/env/0"))
        .isEqualTo(
            Chart.YAML.readTree(
                """
                name: ZEEBE_BROKER_EXPORTERS_HELIOSTAT_ARGS_URL
                valueFrom: {secretKeyRef: {name: store-login, key: elasticsearch-url}}
                """));
  }

  @Test
  void shouldTakeEveryOption() {
    var manifests = Chart.with("full").render();

    assertThat(manifests.pod("city-heliostat-api").at("/containers/0/image").asString())
        .isEqualTo("images.example.org/heliostat/heliostat-api@sha256:" + "1".repeat(64));
    assertThat(manifests.pod("city-heliostat-workers").at("/containers/0/image").asString())
        .isEqualTo("images.example.org/heliostat/heliostat-workers:0.1.0");
    assertThat(manifests.pod("city-heliostat-api").at("/imagePullSecrets/0/name").asString())
        .isEqualTo("registry-login");
    assertThat(manifests.pod("city-heliostat-api").at("/serviceAccountName").asString())
        .isEqualTo("heliostat-runner");
    assertThat(manifests.environment("city-heliostat-api"))
        .containsEntry("EXAMPLE_PASSWORD", "example-login/password");

    var ingress = manifests.get("Ingress", "city-heliostat-api").path("spec");
    assertThat(ingress.at("/tls/0/secretName").asString()).isEqualTo("powers-tls");
    assertThat(ingress.at("/rules/0/host").asString()).isEqualTo("powers.example.org");

    var autoscaler = manifests.get("HorizontalPodAutoscaler", "city-heliostat-api").path("spec");
    assertThat(autoscaler.path("maxReplicas").asInt()).isEqualTo(10);
    assertThat(manifests.get("Deployment", "city-heliostat-api").at("/spec").has("replicas"))
        .as("an autoscaled deployment leaves its size to the autoscaler")
        .isFalse();
    assertThat(manifests.get("Deployment", "city-heliostat-workers").at("/spec/replicas").asInt())
        .isEqualTo(3);
    assertThat(
            manifests
                .get("PodDisruptionBudget", "city-heliostat-workers")
                .at("/spec/maxUnavailable")
                .asString())
        .isEqualTo("50%");

    var api = manifests.get("NetworkPolicy", "city-heliostat-api").path("spec");
    assertThat(api.at("/ingress/0/from")).hasSize(1);
    assertThat(api.path("egress")).hasSize(2);
    var workers = manifests.get("NetworkPolicy", "city-heliostat-workers").path("spec");
    assertThat(workers.path("ingress").isArray()).isTrue();
    assertThat(workers.path("ingress")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "full"})
  void shouldSelectThePodsItMeans(String scenario) {
    var manifests = Chart.with(scenario).render();

    for (var component : List.of("api", "workers")) {
      var name = "city-heliostat-" + component;
      var deployment = manifests.get("Deployment", name);
      var selector = deployment.at("/spec/selector/matchLabels");
      assertThat(selector.path("app.kubernetes.io/component").asString()).isEqualTo(component);
      var labels = deployment.at("/spec/template/metadata/labels");
      for (var label : selector.properties()) {
        assertThat(labels.path(label.getKey())).isEqualTo(label.getValue());
      }
      assertThat(manifests.get("PodDisruptionBudget", name).at("/spec/selector/matchLabels"))
          .isEqualTo(selector);
    }
    assertThat(manifests.get("Service", "city-heliostat-api").at("/spec/selector"))
        .isEqualTo(
            manifests.get("Deployment", "city-heliostat-api").at("/spec/selector/matchLabels"));
  }

  @Test
  void shouldDescribeEveryValueInTheSchema() {
    var schema = Chart.YAML.readTree(Path.of("heliostat", "values.schema.json"));

    var declared = new TreeSet<>(schema.path("properties").propertyNames());
    declared.remove("global");

    assertThat(Chart.defaults().propertyNames()).containsExactlyInAnyOrderElementsOf(declared);
  }

  private static void assertUnprivileged(JsonNode context) {
    assertThat(context)
        .isEqualTo(
            Chart.YAML.readTree(
                """
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                runAsNonRoot: true
                capabilities: {drop: [ALL]}
                seccompProfile: {type: RuntimeDefault}
                """));
  }
}
