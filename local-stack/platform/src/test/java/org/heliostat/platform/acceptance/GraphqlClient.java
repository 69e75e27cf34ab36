package org.heliostat.platform.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller of one of the two schemas, as any portal would write it. */
record GraphqlClient(URI address, @Nullable String token, HttpClient http) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static GraphqlClient of(URI address, @Nullable String token) {
    return new GraphqlClient(address, token, HTTP);
  }

  /** The same caller at another address. */
  GraphqlClient at(URI other) {
    return new GraphqlClient(other, token, http);
  }

  /** What the API answered. */
  record Answer(int status, JsonNode body) {
    JsonNode data() {
      return body.path("data");
    }

    JsonNode errors() {
      return body.path("errors");
    }
  }

  Answer ask(String query, Map<String, ?> variables) {
    try {
      var request =
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .header("Accept-Language", "en")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new AssertionError("no answer from " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** The data of an answer that must have no errors. */
  JsonNode data(String query, Map<String, ?> variables) {
    var answer = ask(query, variables);
    if (!answer.errors().isEmpty()) {
      throw new AssertionError("unexpected errors: " + answer.body());
    }
    return answer.data();
  }
}
