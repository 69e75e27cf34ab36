package org.heliostat.platform.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak's own administration, for tokens that no demo account would ever get. */
final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LIFE_SECONDS = 3;
  private static final Duration ALLOWED_SKEW = Duration.ofSeconds(10);

  /** Not secret: the realm lives as long as the tests. */
  private static final String NO_SECRET = "another-portal-of-the-tests";

  private final TestPlatform platform;
  private final HttpClient http = HttpClient.newHttpClient();

  KeycloakAdmin(TestPlatform platform) {
    this.platform = platform;
  }

  /** A valid token, but of Keycloak's own realm. */
  String adminToken() {
    return token(
        "master",
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", platform.servers().secrets().keycloakAdmin()));
  }

  /** A token of the realm that is good for a few seconds only. */
  String shortLivedToken(String username) {
    client(
        "short-lived",
        Map.of(
            "publicClient",
            true,
            "directAccessGrantsEnabled",
            true,
            "defaultClientScopes",
            List.of("basic", "profile", "heliostat"),
            "attributes",
            Map.of("access.token.lifespan", String.valueOf(LIFE_SECONDS))));
    return tokenOf("short-lived", username);
  }

  /** A valid token of the realm and of a real account, but made for another program. */
  String foreignToken(String username) {
    client(
        "another-program",
        Map.of(
            "publicClient",
            true,
            "directAccessGrantsEnabled",
            true,
            "defaultClientScopes",
            List.of("basic", "profile")));
    return tokenOf("another-program", username);
  }

  /** The token of a second portal's service account, which submits cases like the first. */
  String anotherPortalToken() {
    client(
        "another-portal",
        Map.of(
            "publicClient",
            false,
            "serviceAccountsEnabled",
            true,
            "secret",
            NO_SECRET,
            "defaultClientScopes",
            List.of("basic", "profile", "heliostat", "service_account", "cases:submit")));
    // The realm gives posts and audience only to accounts that hold a post.
    hold("another-portal", "portal");
    return token(
        "heliostat",
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            "another-portal",
            "client_secret",
            NO_SECRET));
  }

  /** How long to wait until a short-lived token is past its end and the allowed clock skew. */
  Duration untilExpired() {
    return Duration.ofSeconds(LIFE_SECONDS).plus(ALLOWED_SKEW).plusSeconds(2);
  }

  private void client(String id, Map<String, Object> settings) {
    var client = new HashMap<>(settings);
    client.put("clientId", id);
    client.put("fullScopeAllowed", true);
    create("/admin/realms/heliostat/clients", client);
  }

  /** What is there already stays as it is. */
  private void create(String path, Object what) {
    try {
      var answer =
          send(
              HttpRequest.newBuilder(address(path))
                  .header("Authorization", "Bearer " + adminToken())
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(what))));
      if (answer.statusCode() != 409 && answer.statusCode() / 100 != 2) {
        throw new AssertionError("Keycloak answered %d".formatted(answer.statusCode()));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Gives the service account of a client a post. */
  private void hold(String clientId, String post) {
    var client = get("/admin/realms/heliostat/clients?clientId=" + clientId).path(0).path("id");
    var account =
        get("/admin/realms/heliostat/clients/%s/service-account-user".formatted(client.asText()));
    var mapping =
        "/admin/realms/heliostat/users/%s/role-mappings/realm"
            .formatted(account.path("id").asText());
    create(mapping, List.of(get("/admin/realms/heliostat/roles/" + post)));
  }

  private JsonNode get(String path) {
    try {
      return JSON.readTree(
          send(HttpRequest.newBuilder(address(path))
                  .header("Authorization", "Bearer " + adminToken()))
              .body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String tokenOf(String client, String username) {
    return token(
        "heliostat",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            client,
            "username",
            username,
            "password",
            platform.servers().secrets().demoPassword()));
  }

  private URI address(String path) {
    return platform.servers().keycloak().url().resolve(path);
  }

  private String token(String realm, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    try {
      var answer =
          send(
              HttpRequest.newBuilder(address("/realms/" + realm + "/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(body)));
      if (answer.statusCode() != 200) {
        throw new AssertionError("Keycloak answered %d".formatted(answer.statusCode()));
      }
      return JSON.readTree(answer.body()).path("access_token").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
