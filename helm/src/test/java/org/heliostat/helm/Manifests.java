package org.heliostat.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The objects of a rendered release. */
record Manifests(List<JsonNode> documents) {
  List<JsonNode> ofKind(String kind) {
    return documents.stream().filter(it -> kind.equals(it.path("kind").asString())).toList();
  }

  JsonNode get(String kind, String name) {
    var found =
        ofKind(kind).stream()
            .filter(it -> name.equals(it.at("/metadata/name").asString()))
            .toList();
    assertThat(found).as("%s %s", kind, name).hasSize(1);
    return found.getFirst();
  }

  JsonNode pod(String deployment) {
    return get("Deployment", deployment).at("/spec/template/spec");
  }

  /** Environment of a deployment's container: plain values, or {@code secret/key}. */
  Map<String, String> environment(String deployment) {
    var environment = new TreeMap<String, String>();
    for (var variable : pod(deployment).at("/containers/0/env")) {
      var secret = variable.at("/valueFrom/secretKeyRef");
      var value =
          secret.isMissingNode()
              ? variable.path("value").asString()
              : secret.path("name").asString() + '/' + secret.path("key").asString();
      assertThat(environment.put(variable.path("name").asString(), value)).isNull();
    }
    return environment;
  }
}
