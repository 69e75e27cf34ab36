package org.heliostat.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The chart under test, with the values of one scenario. */
record Chart(Path folder, Path values) {
  static final YAMLMapper YAML = new YAMLMapper();

  private static final Path SOURCE = Path.of("heliostat").toAbsolutePath();

  /** The chart with {@code ci/<scenario>-values.yaml}. */
  static Chart with(String scenario) {
    return new Chart(SOURCE, SOURCE.resolve("ci").resolve(scenario + "-values.yaml"));
  }

  /** The chart with values of its own; texts as in a values file. */
  static Chart with(Path temporary, JsonNode values) {
    var file = temporary.resolve("values.yaml");
    YAML.writeValue(file, values);
    return new Chart(SOURCE, file);
  }

  /** The values of the scenario, without the chart's defaults. */
  JsonNode scenario() {
    return YAML.readTree(values);
  }

  /** The chart's defaults. */
  static JsonNode defaults() {
    return YAML.readTree(SOURCE.resolve("values.yaml"));
  }

  /** What the release would consist of, as text. */
  String text(String kubernetes) {
    return new Helm(folder)
        .template()
        .withName("city")
        .withNamespace("powers")
        .withKubeVersion(kubernetes)
        .withValuesFile(values)
        .call();
  }

  /** What the release would consist of. */
  Manifests render() {
    List<JsonNode> documents =
        YAML.readerFor(JsonNode.class).<JsonNode>readValues(text("1.33.0")).readAll().stream()
            .filter(JsonNode::isObject)
            .toList();
    return new Manifests(documents);
  }

  /** Lints a copy whose defaults are those of the scenario, because lint takes no values file. */
  LintResult lint(Path temporary) throws IOException {
    var copy = temporary.resolve("heliostat");
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(folder.relativize(file)));
      }
    }
    var merged = YAML.readerForUpdating(defaults()).<JsonNode>readValue(values);
    YAML.writeValue(copy.resolve("values.yaml"), merged);
    return new Helm(copy).lint().strict().call();
  }
}
