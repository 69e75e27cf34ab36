package org.heliostat.platform.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Somebody who tries things, and what comes of it in the words of {@code docs/rights.md}.
 *
 * @param account the name of the account; {@code nobody} has no token
 */
record Person(String account, GraphqlClient staff, GraphqlClient open, FileClient files) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient STREAMS =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What comes of a mutation. */
  String acts(String document, Map<String, ?> input) {
    var answer = staff.ask(document, Map.of("input", input));
    if (answer.status() == 401 || !answer.errors().isEmpty()) {
      return refused(answer);
    }
    var payload = answer.data().path(answer.data().fieldNames().next());
    var codes = payload.path("refusals").findValuesAsText("code");
    if (!codes.isEmpty()) {
      return RightsTable.refused(String.join("、", codes.stream().distinct().toList()));
    }
    return payload.path(payload.fieldNames().next()).isObject()
        ? RightsTable.ALLOWED
        : "neither done nor refused: " + answer.body();
  }

  /**
   * What comes of a query.
   *
   * @param pointer to what is looked at in the data of the answer
   */
  String asks(GraphqlClient client, String query, Map<String, ?> variables, String pointer) {
    var answer = client.ask(query, variables);
    return answer.status() == 401 || !answer.errors().isEmpty()
        ? refused(answer)
        : isThere(answer.data().at(pointer)) ? RightsTable.ALLOWED : RightsTable.NO_ROW;
  }

  /** Whether the answer of a query of the staff schema holds something. */
  String finds(String query, String what) {
    var answer = staff.ask(query, Map.of());
    return answer.status() == 401 || !answer.errors().isEmpty()
        ? refused(answer)
        : answer.data().toString().contains(what) ? RightsTable.ALLOWED : RightsTable.NO_ROW;
  }

  /** What comes first of a subscription, by server-sent events. */
  String listens(GraphqlClient client, String query, Map<String, ?> variables) {
    try {
      var request =
          HttpRequest.newBuilder(client.address())
              .header("Content-Type", "application/json")
              .header("Accept", "text/event-stream")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
      if (client.token() != null) {
        request.header("Authorization", "Bearer " + client.token());
      }
      var answer = STREAMS.send(request.build(), HttpResponse.BodyHandlers.ofLines());
      try (var lines = answer.body()) {
        if (answer.statusCode() != 200) {
          return RightsTable.refused(String.valueOf(answer.statusCode()));
        }
        var first = lines.filter(line -> line.startsWith("data:")).findFirst().orElseThrow();
        var message = JSON.readTree(first.substring("data:".length()));
        return message.path("errors").isEmpty()
            ? RightsTable.ALLOWED
            : RightsTable.refused(classification(message));
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON", e);
    } catch (IOException e) {
      throw new AssertionError("no answer from " + client.address(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** What comes of uploading a file. */
  String uploads(byte[] content) {
    var answer = files.upload(content);
    return switch (answer.status()) {
      case 201 -> RightsTable.ALLOWED;
      case 401 -> RightsTable.refused("401");
      default -> RightsTable.refused(answer.code());
    };
  }

  /** What comes of opening an address of a file or a document. */
  String fetches(String address) {
    var answer = files.fetch(address, null);
    if (answer.statusCode() == 200) {
      return RightsTable.ALLOWED;
    }
    try {
      var code = JSON.readTree(answer.body()).at("/errors/0/extensions/code").asText();
      return RightsTable.refused(code);
    } catch (IOException e) {
      return RightsTable.refused(String.valueOf(answer.statusCode()));
    }
  }

  private static String refused(GraphqlClient.Answer answer) {
    return RightsTable.refused(answer.status() == 401 ? "401" : classification(answer.body()));
  }

  private static String classification(JsonNode answer) {
    return answer.at("/errors/0/extensions/classification").asText();
  }

  private static boolean isThere(JsonNode value) {
    return !(value.isMissingNode()
        || value.isNull()
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.asText().isEmpty()));
  }

  /** Whether a query's answer tells what others did. */
  String readsOthers(String query, Map<String, ?> variables) {
    var answer = staff.ask(query, variables);
    if (answer.status() == 401 || !answer.errors().isEmpty()) {
      return refused(answer);
    }
    return answer.data().findValuesAsText("by").stream()
            .anyMatch(by -> !by.isEmpty() && !by.equals("engine") && !by.endsWith(account))
        ? RightsTable.ALLOWED
        : RightsTable.NO_ROW;
  }
}
