package org.heliostat.platform.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.heliostat.api.GraphqlApiApplication;
import org.heliostat.api.cases.CaseNumbers;
import org.heliostat.platform.StoreCalls;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.servers.Distribution;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.servers.Folders;
import org.heliostat.servers.FreePorts;
import org.heliostat.servers.Progress;
import org.heliostat.servers.Repository;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long the desk list, the case list, counts and the progress of a case take with many cases in
 * a real store: asked through the API over HTTP, and beside it the very same requests to the store
 * alone, in turn and in the same run. What is claimed is the ratio.
 */
public final class StoreBenchmark {
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 300;
  private static final int VARIANTS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GROUP = "/320000/320600/320681/320681-CG";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path documents;
  private final SigningRealm realm;
  private final URI store;
  private final Path files;

  private StoreBenchmark(Path documents, SigningRealm realm, URI store, Path files) {
    this.documents = documents;
    this.realm = realm;
    this.store = store;
    this.files = files;
  }

  /** A question to the API, and what the API asks of the store for it. */
  private record Question(String path, String token, String body, List<StoreCalls.Call> calls) {
    Question with(List<StoreCalls.Call> noted) {
      return new Question(path, token, body, noted);
    }
  }

  /**
   * @param arguments how many cases; 100,000 unless given
   */
  public static void main(String[] arguments) throws Exception {
    int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    var repository = Repository.around(Path.of(""));
    var home = Folders.temporary();
    var distribution =
        Distribution.ELASTICSEARCH.unpacked(
            repository.home(), Progress.onConsole(System.out, false));
    try (var elasticsearch = new Elasticsearch(distribution, home, FreePorts.next());
        var realm = new SigningRealm()) {
      elasticsearch.start();
      var documents = repository.home().resolveSibling("designer-ui/client/documents");
      new StoreBenchmark(documents, realm, elasticsearch.url(), home.resolve("files")).run(cases);
    } finally {
      Folders.delete(home);
    }
    System.exit(0);
  }

  private void run(int cases) throws Exception {
    try (var readModel = ReadModel.connect(store);
        var noting = new StoreCalls(store);
        var noted = api(noting.url());
        var api = api(store)) {
      readModel.createIndices();
      var numbers = api.getBean(CaseNumbers.class);
      var generated = new GeneratedCases(readModel, numbers, Instant.now());
      var begun = System.nanoTime();
      var written = generated.write(cases);
      System.out.printf(
          "%,d cases, %,d documents written in %d s%n",
          cases, written, Duration.ofNanos(System.nanoTime() - begun).toSeconds());
      System.out.println("| | API p50 | API p95 | store p50 | store p95 | ratio p50 | ratio p95 |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (var question : questions(generated, numbers, cases).entrySet()) {
        measure(question.getKey(), noting, noted, api, question.getValue());
      }
    }
  }

  private Map<String, List<Question>> questions(
      GeneratedCases generated, CaseNumbers numbers, int cases) throws Exception {
    var handler = realm.token("case-handler-7", GROUP, "case-handler");
    var supervisor = realm.token("supervisor", "/320000/320600/320681", "supervisor");
    var staff = text("clock.shared.graphql") + text("lists.staff.graphql");
    var open = text("clock.shared.graphql") + text("progress.public.graphql");
    var due = List.of(Map.of("field", "DUE_AT", "direction", "ASC"));
    var progress =
        IntStream.range(0, VARIANTS)
            .map(i -> i * (cases / VARIANTS))
            .mapToObj(generated::caseNo)
            .map(
                caseNo ->
                    question(
                        "/public/graphql",
                        "",
                        open,
                        "Progress",
                        Map.of("caseNo", caseNo, "queryCode", numbers.queryCode(caseNo))))
            .toList();
    var questions = new LinkedHashMap<String, List<Question>>();
    questions.put(
        "desk: 50 of my open steps, by time left",
        List.of(
            question(
                "/graphql",
                handler,
                staff,
                "StepList",
                Map.of("filter", Map.of("mine", true), "orderBy", due, "first", 50))));
    questions.put(
        "cases: 50 overdue ones, by time left, and how many",
        List.of(
            question(
                "/graphql",
                supervisor,
                staff,
                "CaseList",
                Map.of(
                    "filter",
                    Map.of("clockState", Map.of("eq", "OVERDUE")),
                    "orderBy",
                    due,
                    "first",
                    50))));
    questions.put(
        "counts of all cases by power and clock",
        List.of(
            question(
                "/graphql",
                supervisor,
                staff,
                "CaseCounts",
                Map.of("by", List.of("POWER", "CLOCK_STATE")))));
    questions.put("progress of one case", progress);
    return questions;
  }

  private String text(String name) throws IOException {
    return Files.readString(documents.resolve(name)) + "\n";
  }

  private static Question question(
      String path, String token, String text, String operation, Map<String, ?> variables) {
    try {
      var body =
          JSON.writeValueAsString(
              Map.of("query", text, "operationName", operation, "variables", variables));
      return new Question(path, token, body, List.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void measure(
      String what,
      StoreCalls noting,
      ConfigurableApplicationContext noted,
      ConfigurableApplicationContext api,
      List<Question> questions)
      throws Exception {
    var known = new ArrayList<Question>();
    for (var question : questions) {
      // Once before, so that versions of powers are known, as they are in an API that has run.
      ask(noted, question);
      known.add(question.with(noting.during(() -> ask(noted, question))));
    }
    var throughApi = new ArrayList<Long>();
    var storeAlone = new ArrayList<Long>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      var question = known.get(ThreadLocalRandom.current().nextInt(known.size()));
      var begun = System.nanoTime();
      ask(api, question);
      var answered = System.nanoTime();
      for (var call : question.calls()) {
        raw(call);
      }
      if (round >= 0) {
        throughApi.add(answered - begun);
        storeAlone.add(System.nanoTime() - answered);
      }
    }
    throughApi.sort(null);
    storeAlone.sort(null);
    System.out.printf(
        "| %s (%d store calls) | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f | %.1f |%n",
        what,
        known.getFirst().calls().size(),
        millis(throughApi, 50),
        millis(throughApi, 95),
        millis(storeAlone, 50),
        millis(storeAlone, 95),
        millis(throughApi, 50) / millis(storeAlone, 50),
        millis(throughApi, 95) / millis(storeAlone, 95));
  }

  private static double millis(List<Long> sorted, int percent) {
    return sorted.get(sorted.size() * percent / 100) / 1e6;
  }

  private void ask(ConfigurableApplicationContext api, Question question) {
    var port = api.getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + question.path()))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question.body()));
    if (!question.token().isEmpty()) {
      request.header("Authorization", "Bearer " + question.token());
    }
    var answer = send(request.build());
    if (answer.contains("\"errors\"")
        || answer.contains("\"nodes\":[]")
        || answer.contains("{\"caseProgress\":null}")) {
      throw new AssertionError("no fair answer: " + answer);
    }
  }

  /** Never from the store's cache of whole answers, which a question with another moment misses. */
  private void raw(StoreCalls.Call call) {
    var path =
        call.path().contains("_search")
            ? call.path() + (call.path().contains("?") ? "&" : "?") + "request_cache=false"
            : call.path();
    send(
        HttpRequest.newBuilder(store.resolve(path))
            .header("Content-Type", "application/vnd.elasticsearch+json;compatible-with=8")
            .header("Accept", "application/vnd.elasticsearch+json;compatible-with=8")
            .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()))
            .build());
  }

  private String send(HttpRequest request) {
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(request + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private ConfigurableApplicationContext api(URI elasticsearch) {
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    return GraphqlApiApplication.application()
        .run(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--heliostat.elasticsearch.url=" + elasticsearch,
            "--heliostat.engine.grpc-address=http://127.0.0.1:1",
            "--heliostat.engine.rest-address=http://127.0.0.1:1",
            "--heliostat.identity.issuer=" + SigningRealm.ISSUER,
            "--heliostat.identity.keys=" + realm.keys(),
            "--heliostat.public.requests-per-minute=1000000",
            "--heliostat.cases.secret=only-for-the-benchmark-0123456789abcdef",
            "--heliostat.people.key=" + key,
            "--heliostat.files.folder=" + files,
            "--logging.level.root=warn");
  }
}
