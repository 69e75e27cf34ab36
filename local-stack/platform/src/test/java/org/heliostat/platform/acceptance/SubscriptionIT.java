package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** News of a case by WebSocket for staff and by server-sent events for everyone. */
@ExtendWith(TestPlatform.Running.class)
@Timeout(120)
class SubscriptionIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPlatform platform;
  private final Office office;

  SubscriptionIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @Test
  void shouldTellStaffOfEveryChangeByWebSocket() throws Exception {
    var theCase = office.submit();
    var received = new LinkedBlockingQueue<JsonNode>();
    try (var http = HttpClient.newHttpClient()) {
      var socket = connect(http, received);
      send(
          socket,
          Map.of(
              "type",
              "connection_init",
              "payload",
              Map.of("authorization", "Bearer " + platform.servers().token("supervisor"))));
      assertThat(next(received).path("type").asText()).isEqualTo("connection_ack");
      send(
          socket,
          Map.of(
              "id",
              "1",
              "type",
              "subscribe",
              "payload",
              Map.of(
                  "query",
                  "subscription($caseNo: ID!) { caseChanged(caseNo: $caseNo) { status current { elementId } } }",
                  "variables",
                  Map.of("caseNo", theCase.caseNo()))));
      assertThat(next(received).at("/payload/data/caseChanged/status").asText())
          .isEqualTo("SUBMITTED");
      office.does("window-clerk", theCase, "accept", "ACCEPT");
      var message = next(received);
      while (!message.toString().contains("ACCEPTED")) {
        message = next(received);
      }
      socket.abort();
    }
  }

  @Test
  void shouldCloseAWebSocketWithoutAToken() throws Exception {
    var received = new LinkedBlockingQueue<JsonNode>();
    try (var http = HttpClient.newHttpClient()) {
      var socket = connect(http, received);
      send(socket, Map.of("type", "connection_init", "payload", Map.of()));
      assertThat(next(received).path("closed").asInt()).isBetween(4000, 4999);
      socket.abort();
    }
  }

  @Test
  void shouldTellTheApplicantOfEveryChangeByServerSentEvents() throws Exception {
    var theCase = office.submit();
    var query =
        """
        subscription($caseNo: ID!, $queryCode: String!) {
          caseProgressChanged(caseNo: $caseNo, queryCode: $queryCode) { status current { id } } }
        """;
    var body =
        JSON.writeValueAsString(
            Map.of(
                "query",
                query,
                "variables",
                Map.of("caseNo", theCase.caseNo(), "queryCode", theCase.queryCode())));
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(platform.url().resolve("/public/graphql"))
                  .header("Content-Type", "application/json")
                  .header("Accept", "text/event-stream")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofLines());
      try (var lines = answer.body()) {
        var news = lines.iterator();
        until(news, "SUBMITTED");
        office.does("window-clerk", theCase, "accept", "ACCEPT");
        until(news, "ACCEPTED");
      }
      http.shutdownNow();
    }
  }

  /** The stream breaks off; meanwhile something happens, or nothing. */
  @Test
  void shouldTellAfterABreakOnlyWhatHasChangedSince() throws Exception {
    var theCase = office.submit();
    var seen = new String[1];
    events(theCase, null, lines -> seen[0] = id(lines, "SUBMITTED"));

    // Nothing happens: the first news is what happens after the return.
    events(
        theCase,
        seen[0],
        lines -> {
          office.does("window-clerk", theCase, "accept", "ACCEPT");
          var first = lines.next();
          while (!first.startsWith("data:")) {
            first = lines.next();
          }
          assertThat(first).contains("\"cursor\"").doesNotContain("\"cursor\":\"" + seen[0]);
          seen[0] = id(lines, "siteVisit");
        });

    // Something happens while nobody listens: it is told at once.
    office.visitsSite("case-handler", theCase);
    events(theCase, seen[0], lines -> until(lines, "examine"));
  }

  @Test
  void shouldResumeAWebSocketByArgumentAndRefuseAnotherCasesCursor() throws Exception {
    var theCase = office.submit();
    var query =
        """
        subscription($caseNo: ID!, $after: String) {
          caseChanged(caseNo: $caseNo, after: $after) { cursor status } }
        """;
    var cursor =
        platform
            .as("supervisor")
            .data(
                "query($no: ID!) { case(caseNo: $no) { cursor } }", Map.of("no", theCase.caseNo()))
            .at("/case/cursor")
            .asText();
    var received = new LinkedBlockingQueue<JsonNode>();
    try (var http = HttpClient.newHttpClient()) {
      var socket = connect(http, received);
      send(
          socket,
          Map.of(
              "type",
              "connection_init",
              "payload",
              Map.of("authorization", "Bearer " + platform.servers().token("supervisor"))));
      assertThat(next(received).path("type").asText()).isEqualTo("connection_ack");
      send(socket, subscribe("1", query, Map.of("caseNo", theCase.caseNo(), "after", "QQ")));
      assertThat(next(received).toString()).contains("BAD_REQUEST");
      send(socket, subscribe("2", query, Map.of("caseNo", theCase.caseNo(), "after", cursor)));
      office.does("window-clerk", theCase, "accept", "ACCEPT");
      var first = next(received);
      assertThat(first.at("/payload/data/caseChanged/cursor").asText())
          .isNotEmpty()
          .isNotEqualTo(cursor);
      socket.abort();
    }
  }

  private static Map<String, Object> subscribe(String id, String query, Map<String, ?> variables) {
    return Map.of(
        "id", id, "type", "subscribe", "payload", Map.of("query", query, "variables", variables));
  }

  /** Listens to the progress of a case, from a cursor on, and then breaks the connection off. */
  private void events(CaseAtPortal theCase, String lastEventId, Consumer<Iterator<String>> work)
      throws Exception {
    var query =
        """
        subscription($caseNo: ID!, $queryCode: String!) {
          caseProgressChanged(caseNo: $caseNo, queryCode: $queryCode) { cursor status current { id } } }
        """;
    var request =
        HttpRequest.newBuilder(platform.url().resolve("/public/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JSON.writeValueAsString(
                        Map.of(
                            "query",
                            query,
                            "variables",
                            Map.of(
                                "caseNo", theCase.caseNo(), "queryCode", theCase.queryCode())))));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try (var http = HttpClient.newHttpClient()) {
      try (var lines = http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body()) {
        work.accept(lines.iterator());
      }
      http.shutdownNow();
    }
  }

  /** The id of the event that holds this word. */
  private static String id(Iterator<String> lines, String word) {
    var id = "";
    while (true) {
      var line = lines.next();
      if (line.startsWith("id:")) {
        id = line.substring("id:".length());
      } else if (line.contains(word)) {
        return id;
      }
    }
  }

  private static void until(Iterator<String> lines, String word) {
    while (!lines.next().contains(word)) {
      assertThat(lines.hasNext()).as("the stream ended before %s", word).isTrue();
    }
  }

  private WebSocket connect(HttpClient http, BlockingQueue<JsonNode> received) throws Exception {
    var address = URI.create(platform.url().toString().replaceFirst("http", "ws") + "/graphql");
    return http.newWebSocketBuilder()
        .subprotocols("graphql-transport-ws")
        .buildAsync(address, new Messages(received))
        .get(10, TimeUnit.SECONDS);
  }

  private static void send(WebSocket socket, Map<String, ?> message) throws Exception {
    socket.sendText(JSON.writeValueAsString(message), true).get(10, TimeUnit.SECONDS);
  }

  private static JsonNode next(BlockingQueue<JsonNode> received) throws InterruptedException {
    var message = received.poll(20, TimeUnit.SECONDS);
    assertThat(message).as("a message within 20 s").isNotNull();
    return message;
  }

  private static final class Messages implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> received;
    private final StringBuilder text = new StringBuilder();

    Messages(BlockingQueue<JsonNode> received) {
      this.received = received;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          received.add(JSON.readTree(text.toString()));
        } catch (JsonProcessingException e) {
          throw new AssertionError(e);
        }
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      received.add(JSON.createObjectNode().put("closed", status));
      return null;
    }
  }
}
