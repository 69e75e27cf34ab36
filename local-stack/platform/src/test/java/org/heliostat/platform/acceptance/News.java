package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service centre that listens for all its cases by server-sent events. */
final class News implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUERY =
      """
      subscription($filter: CaseFilter) { casesChanged(filter: $filter) {
        cursor
        case { caseNo status applicant { name } current { elementId assignee } done { elementId assignee opinion } } } }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
  private volatile String lastEventId = "";
  private volatile boolean closed;

  /**
   * Begins to listen, and waits until it is so.
   *
   * @param lastEventId of an earlier time; {@code null} for the first
   */
  News(TestPlatform platform, String account, Map<String, ?> filter, @Nullable String lastEventId)
      throws IOException, InterruptedException {
    var body =
        JSON.writeValueAsString(Map.of("query", QUERY, "variables", Map.of("filter", filter)));
    var request =
        HttpRequest.newBuilder(platform.url().resolve("/graphql"))
            .header("Content-Type", "application/json")
            .header("Accept", "text/event-stream")
            .header("Authorization", "Bearer " + platform.servers().token(account))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    var lines = http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body();
    Thread.ofVirtual().start(() -> readAll(lines));
    if (lastEventId == null) {
      assertThat(next().path("case").isNull()).as("listening has begun").isTrue();
    }
  }

  private void readAll(Stream<String> lines) {
    try (lines) {
      lines.forEach(this::read);
    } catch (UncheckedIOException e) {
      assertThat(closed).as("broken off by us, and not by %s", e.getCause()).isTrue();
    }
  }

  private void read(String line) {
    try {
      if (line.startsWith("id:")) {
        lastEventId = line.substring("id:".length());
      } else if (line.startsWith("data:") && line.length() > "data:".length()) {
        received.add(JSON.readTree(line.substring("data:".length())).at("/data/casesChanged"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode next() throws InterruptedException {
    var message = received.poll(30, TimeUnit.SECONDS);
    assertThat(message).as("a message within 30 s").isNotNull();
    return message;
  }

  /** The cases told until one is as wanted, that one included. */
  List<JsonNode> until(Predicate<JsonNode> wanted) throws InterruptedException {
    var told = new ArrayList<JsonNode>();
    do {
      told.add(next().path("case"));
    } while (!wanted.test(told.getLast()));
    return told;
  }

  /** What came until it was silent for so long. */
  List<JsonNode> within(Duration silence) throws InterruptedException {
    var told = new ArrayList<JsonNode>();
    for (var message = received.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        message != null;
        message = received.poll(silence.toMillis(), TimeUnit.MILLISECONDS)) {
      told.add(message.path("case"));
    }
    return told;
  }

  /** To come back with. */
  String lastEventId() {
    return lastEventId;
  }

  @Override
  public void close() {
    closed = true;
    http.shutdownNow();
  }
}
