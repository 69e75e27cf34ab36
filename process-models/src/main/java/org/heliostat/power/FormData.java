package org.heliostat.power;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks form and data together: groups, repeated groups, dotted keys, and unknown keys at last. */
final class FormData {
  private final FieldCheck fields = new FieldCheck();
  private final Set<String> known = new HashSet<>();
  private final JsonNode data;

  FormData(JsonNode data) {
    this.data = data;
  }

  List<FormFault> faults() {
    var faults = new ArrayList<>(fields.faults());
    refuseUnknown(data, "", faults);
    return List.copyOf(faults);
  }

  /**
   * Checks a list of components.
   *
   * @param scope the data that their keys are looked up in
   * @param prefix the path of the scope, empty or ending with a dot
   */
  void checkAll(JsonNode components, JsonNode scope, String prefix) {
    for (var component : components) {
      var key = component.path("key").asText("");
      switch (component.path("type").asText()) {
        case "group" -> {
          var path = component.path("path").asText("");
          know(prefix, path);
          checkAll(
              component.path("components"),
              path.isEmpty() ? scope : at(scope, path),
              path.isEmpty() ? prefix : prefix + path + '.');
        }
        case "dynamiclist" -> checkList(component, scope, prefix);
        default -> {
          if (!key.isEmpty()) {
            know(prefix, key);
            fields.check(component, at(scope, key), prefix + key);
          }
        }
      }
    }
  }

  private void checkList(JsonNode component, JsonNode scope, String prefix) {
    var path = component.path("path").asText("");
    know(prefix, path);
    var items = at(scope, path);
    if (items.isMissingNode() || items.isNull()) {
      return;
    }
    if (!items.isArray()) {
      fields.wrongType(component, prefix + path);
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      var item = "%s%s[%d]".formatted(prefix, path, i);
      known.add(item);
      if (items.get(i).isObject()) {
        checkAll(component.path("components"), items.get(i), item + '.');
      } else {
        fields.wrongType(component, item);
      }
    }
  }

  /** A key {@code a.b} makes {@code a} known as a container too. */
  private void know(String prefix, String path) {
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      known.add(prefix + path.substring(0, dot));
    }
    if (!path.isEmpty()) {
      known.add(prefix + path);
    }
  }

  private static JsonNode at(JsonNode scope, String path) {
    var node = scope;
    for (var name : path.split("\\.")) {
      node = node.isObject() ? node.path(name) : MissingNode.getInstance();
    }
    return node;
  }

  private void refuseUnknown(JsonNode node, String path, List<FormFault> faults) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (known.contains(path + '[' + i + ']')) {
          refuseUnknown(node.get(i), path + '[' + i + ']', faults);
        }
      }
    }
    for (var property : node.properties()) {
      var key = path.isEmpty() ? property.getKey() : path + '.' + property.getKey();
      if (known.contains(key)) {
        refuseUnknown(property.getValue(), key, faults);
      } else {
        faults.add(
            new FormFault(
                key,
                "UNKNOWN_KEY",
                "表单中没有“%s”这一项，请删除".formatted(key),
                "The form has no field '%s'; take it out".formatted(key)));
      }
    }
  }
}
