package org.heliostat.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * The realm {@code heliostat} as Keycloak imports it ({@code --import-realm}). The base file alone
 * can also be given to Keycloak as it is: its two placeholders are environment variables that
 * Keycloak fills in.
 */
public final class RealmTemplate {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1");

  private RealmTemplate() {}

  /**
   * Merges the realm, the demo overlay if asked for, and the settings.
   *
   * @return JSON for a file in Keycloak's {@code data/import}; holds secrets, so keep it readable
   *     to its owner only
   */
  public static String render(RealmSettings settings) {
    var realm = read("heliostat-realm.json");
    var password = settings.demoPassword();
    if (password != null) {
      var demo = read("demo.json");
      for (var account : demo.withArray("users")) {
        ((ObjectNode) account)
            .putArray("credentials")
            .addObject()
            .put("type", "password")
            .put("value", password)
            .put("temporary", false);
      }
      merge(realm, demo);
    }
    nameLoopbackTwice(realm, settings.baseUrl());
    fill(
        realm,
        Map.of(
            "${HELIOSTAT_BASE_URL}",
            settings.baseUrl().toString(),
            "${HELIOSTAT_PORTAL_SECRET}",
            settings.portalSecret()));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JSON tree can always be written", e);
    }
  }

  /** The groups of the realm, which are its agencies. */
  static JsonNode groups() {
    return read("heliostat-realm.json").path("groups");
  }

  /** Objects are merged, lists are joined, other values of the overlay win. */
  private static void merge(ObjectNode base, ObjectNode overlay) {
    for (Entry<String, JsonNode> entry : overlay.properties()) {
      var present = base.get(entry.getKey());
      if (present instanceof ObjectNode object && entry.getValue() instanceof ObjectNode more) {
        merge(object, more);
      } else if (present instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more) {
        list.addAll(more);
      } else {
        base.set(entry.getKey(), entry.getValue());
      }
    }
  }

  /** On one machine people type localhost or 127.0.0.1; both are the platform. */
  private static void nameLoopbackTwice(ObjectNode realm, URI baseUrl) {
    if (!LOOPBACK.contains(baseUrl.getHost())) {
      return;
    }
    var other = LOOPBACK.get(1 - LOOPBACK.indexOf(baseUrl.getHost()));
    var port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
    var origin = baseUrl.getScheme() + "://" + other + port;
    for (var client : realm.withArray("clients")) {
      if (client.path("standardFlowEnabled").asBoolean()) {
        ((ArrayNode) client.get("redirectUris")).add(origin + "/*");
        ((ArrayNode) client.get("webOrigins")).add(origin);
        var attributes = (ObjectNode) client.get("attributes");
        var logout = "post.logout.redirect.uris";
        attributes.put(logout, attributes.get(logout).asText() + "##" + origin + "/*");
      }
    }
  }

  private static void fill(JsonNode node, Map<String, String> values) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(filled(entry.getValue(), values)));
    } else if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, filled(list.get(i), values));
      }
    }
  }

  private static JsonNode filled(JsonNode node, Map<String, String> values) {
    if (!node.isTextual()) {
      fill(node, values);
      return node;
    }
    var text = node.asText();
    for (var value : values.entrySet()) {
      text = text.replace(value.getKey(), value.getValue());
    }
    return TextNode.valueOf(text);
  }

  private static ObjectNode read(String name) {
    try (var file = RealmTemplate.class.getResourceAsStream("/realm/" + name)) {
      if (file == null) {
        throw new IllegalStateException("realm/" + name + " is missing from the jar");
      }
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
