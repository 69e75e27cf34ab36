package org.heliostat.platform;

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
import java.util.Map;
import java.util.stream.Collectors;
import org.heliostat.servers.ServerException;
import org.jspecify.annotations.Nullable;

/** Logins and GraphQL calls over HTTP, as any portal makes them. */
final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** An access token of the realm. */
  String token(URI issuer, Map<String, String> form) {
    var address = URI.create(issuer + "/protocol/openid-connect/token");
    var body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    var token = answer.path("access_token");
    if (!token.isTextual()) {
      throw new ServerException(
          "no token from %s: %s".formatted(issuer, answer.path("error_description").asText()));
    }
    return token.asText();
  }

  /**
   * The {@code data} of a GraphQL answer.
   *
   * @throws ServerException if there are errors
   */
  JsonNode graphql(URI address, @Nullable String token, String query, Map<String, ?> variables) {
    try {
      var request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      var answer = send(request);
      if (!answer.path("errors").isEmpty() || !answer.path("data").isObject()) {
        throw new ServerException("%s answered: %s".formatted(address, answer));
      }
      return answer.path("data");
    } catch (IOException e) {
      throw new ServerException("cannot write a request to " + address, e);
    }
  }

  private JsonNode send(HttpRequest.Builder request) {
    var built = request.timeout(PATIENCE).build();
    try {
      return JSON.readTree(client.send(built, HttpResponse.BodyHandlers.ofInputStream()).body());
    } catch (IOException e) {
      throw new ServerException("no answer from %s: %s".formatted(built.uri(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while asking " + built.uri(), e);
    }
  }
}
