package org.heliostat.platform.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak's own administration, for tokens that no demo account would ever get. */
final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT = "short-lived";
  private static final int LIFE_SECONDS = 3;
  private static final Duration ALLOWED_SKEW = Duration.ofSeconds(10);

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
    try {
      var client =
          Map.of(
              "clientId",
              CLIENT,
              "publicClient",
              true,
              "directAccessGrantsEnabled",
              true,
              "fullScopeAllowed",
              true,
              "defaultClientScopes",
              List.of("basic", "profile", "heliostat"),
              "attributes",
              Map.of("access.token.lifespan", String.valueOf(LIFE_SECONDS)));
      send(
          HttpRequest.newBuilder(address("/admin/realms/heliostat/clients"))
              .header("Authorization", "Bearer " + adminToken())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(client))));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return token(
        "heliostat",
        Map.of(
            "grant_type",
            "password",
            "client_id",
            CLIENT,
            "username",
            username,
            "password",
            platform.servers().secrets().demoPassword()));
  }

  /** How long to wait until such a token is past its end and the allowed difference of clocks. */
  Duration untilExpired() {
    return Duration.ofSeconds(LIFE_SECONDS).plus(ALLOWED_SKEW).plusSeconds(2);
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
      return JSON.readTree(answer).path("access_token").asText();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String send(HttpRequest.Builder request) throws IOException {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new AssertionError("Keycloak answered %d".formatted(answer.statusCode()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
