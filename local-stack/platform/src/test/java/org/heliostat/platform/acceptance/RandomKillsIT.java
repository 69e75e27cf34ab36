package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heliostat.platform.Platform;
import org.heliostat.platform.PlatformOptions;
import org.heliostat.platform.exporter.Replay;
import org.heliostat.platform.exporter.StoreDump;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.DocumentSeries;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepRun;
import org.heliostat.servers.Folders;
import org.heliostat.servers.Repository;
import org.heliostat.servers.Server;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;

/**
 * Workers, API, broker with its exporter, and store are killed at random moments while dozens of
 * cases run from submission to filing, on servers of their own. All of that happens once, before
 * the tests; each test then looks at one promise.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RandomKillsIT {
  private static final long SEED = 20261125;
  private static final int CASES = 24;
  private static final int AT_ONCE = 8;

  /** How a case goes. */
  private enum Story {
    GRANTED,
    DENIED,
    NOT_ACCEPTED,
    SUSPENDED_MEANWHILE,
    SUPPLEMENTED,
    WITHDRAWN
  }

  /** What must be the same whether servers are killed or not. */
  private record Course(
      Object status,
      Object result,
      List<String> steps,
      List<String> ledger,
      List<String> documents,
      List<String> acts,
      List<String> materials,
      List<String> incidents) {
    static Course of(CaseDocument document) {
      return new Course(
          document.status(),
          String.valueOf(document.result()),
          document.steps().stream().map(Course::step).toList(),
          document.clock().stream().map(it -> it.act() + " " + it.by()).toList(),
          document.documents().stream().map(DocumentEntry::templateId).toList(),
          document.acts().stream()
              .map(it -> it.kind() + " " + it.by() + " " + it.refusal())
              .toList(),
          document.materials().stream().map(it -> it.requirementId()).sorted().toList(),
          document.incidents());
    }

    private static String step(StepRun run) {
      return String.join(
          " ",
          run.elementId(),
          run.state().name(),
          String.valueOf(run.assignee()),
          run.officers().toString(),
          String.valueOf(run.outcome()),
          run.findings().toString());
    }
  }

  private final Path home = Folders.temporary();
  private final Map<CaseAtPortal, Story> stories = new ConcurrentHashMap<>();
  private final Map<Story, Course> undisturbed = new EnumMap<>(Story.class);
  private final List<String> kills = Collections.synchronizedList(new ArrayList<>());
  private Platform platform;
  private PatientOffice office;
  private ReadModel store;

  @BeforeAll
  void killWhileCasesRun() throws Exception {
    platform = Platform.start(PlatformOptions.forTests(Repository.around(Path.of("")), home));
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    office = new PatientOffice(platform);
    store = ReadModel.connect(platform.elasticsearch().url());
    together(
        Stream.of(Story.values()).<Callable<Void>>map(it -> () -> run(it, "calm-" + it)).toList());
    stories.forEach((theCase, story) -> undisturbed.put(story, Course.of(document(theCase))));

    var random = new Random(SEED);
    var cases =
        IntStream.range(0, CASES)
            .mapToObj(i -> Story.values()[random.nextInt(Story.values().length)])
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var killing = new ArrayList<Future<?>>();
      killing.add(threads.submit(() -> kill(platform.workers(), 3, random.nextLong())));
      killing.add(threads.submit(() -> kill(platform.api(), 2, random.nextLong())));
      killing.add(threads.submit(() -> kill(platform.zeebe(), 2, random.nextLong())));
      killing.add(threads.submit(() -> kill(platform.elasticsearch(), 2, random.nextLong())));
      together(
          IntStream.range(0, CASES)
              .<Callable<Void>>mapToObj(i -> () -> run(cases.get(i), "case-" + i))
              .toList());
      for (var each : killing) {
        each.get();
      }
    }
  }

  @AfterAll
  void stop() {
    if (platform != null) {
      store.close();
      platform.close();
    }
    Folders.delete(home);
  }

  private Void kill(Server server, int times, long seed) throws InterruptedException {
    var random = new Random(seed);
    for (int i = 0; i < times; i++) {
      Thread.sleep(500 + random.nextInt(9_000));
      server.kill();
      kills.add(server.name());
      Thread.sleep(random.nextInt(1_500));
      server.start();
    }
    return null;
  }

  private Void run(Story story, String request) {
    var missing = story == Story.SUPPLEMENTED ? "structure" : "";
    var theCase =
        office.submit(
            request, Office.MATERIALS.stream().filter(it -> !it.equals(missing)).toList());
    stories.put(theCase, story);
    if (story == Story.NOT_ACCEPTED) {
      office.does("window-clerk", theCase, "accept", "REFUSE", null);
    } else {
      office.does("window-clerk", theCase, "accept", "ACCEPT", null);
      afterAcceptance(story, theCase);
    }
    office.awaitEnd(theCase);
    return null;
  }

  private void afterAcceptance(Story story, CaseAtPortal theCase) {
    if (story == Story.SUPPLEMENTED) {
      office.awaitStep(theCase, "supplement");
      office.attach(theCase, "structure");
      office.does("window-clerk", theCase, "supplement", "SUPPLEMENTED", null);
    }
    office.joins("case-handler-2", theCase, "siteVisit");
    if (story == Story.SUSPENDED_MEANWHILE) {
      var ground = Map.<String, Object>of("legalGround", "EXPERT_REVIEW");
      office.acts("case-handler", theCase, Queries.SUSPEND, "suspend", ground);
      office.acts("case-handler", theCase, Queries.RESUME, "resume", Map.of());
    }
    office.does(
        "case-handler",
        theCase,
        "siteVisit",
        "DONE",
        Map.of("visitedOn", "2026-11-20", "locationMatches", "YES", "record", "与申请一致。"));
    if (story == Story.WITHDRAWN) {
      office.awaitStep(theCase, "examine");
      office.acts("portal", theCase, Queries.WITHDRAW, "withdraw", Map.of());
      return;
    }
    office.does("case-handler", theCase, "examine", "APPROVE", null);
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE", null);
    office.does("leader", theCase, "leaderApproval", "APPROVE", null);
    office.does("leader-2", theCase, "decide", story == Story.DENIED ? "DENY" : "GRANT", null);
    office.does("window-clerk", theCase, "deliver", "DELIVERED", null);
  }

  @Test
  @Order(1)
  void shouldRunEveryCaseAsIfNothingHadHappened(TestReporter reporter) {
    reporter.publishEntry(
        Map.of(
            "seed",
            String.valueOf(SEED),
            "killed",
            kills.toString(),
            "stories",
            stories.values().toString()));
    assertThat(stories).hasSize(CASES + Story.values().length);
    stories.forEach(
        (theCase, story) ->
            assertThat(Course.of(document(theCase)))
                .as("%s %s", story, theCase.caseNo())
                .isEqualTo(undisturbed.get(story)));
    assertThat(all(Index.CASES)).hasSameSizeAs(stories.keySet());
    assertThat(all(Index.CASE_KEYS)).as("process instances").hasSameSizeAs(stories.keySet());
  }

  @Test
  @Order(2)
  void shouldUseEveryNumberOnceAndLeaveNoneOut() {
    var numbers = this.<DocumentNumber>all(Index.DOCUMENT_NUMBERS);
    for (DocumentSeries series : this.<DocumentSeries>all(Index.DOCUMENT_SERIES)) {
      assertThat(numbers)
          .filteredOn(it -> it.series().equals(series.key()))
          .extracting(DocumentNumber::number)
          .as(series.key())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, series.last()).boxed().toList());
    }
    var issued =
        this.<CaseDocument>all(Index.CASES).stream()
            .flatMap(it -> it.documents().stream().map(d -> it.caseNo() + ' ' + d.documentId()))
            .toList();
    assertThat(numbers)
        .extracting(DocumentNumber::owner)
        .containsExactlyInAnyOrderElementsOf(issued);
    assertThat(
            this.<CaseDocument>all(Index.CASES).stream()
                .flatMap(it -> it.documents().stream())
                .map(DocumentEntry::number))
        .doesNotHaveDuplicates();
  }

  @Test
  @Order(3)
  void shouldLoseNoDocumentAndNoPaper() throws Exception {
    for (var theCase : stories.keySet()) {
      var seen = office.look(theCase);
      assertThat(seen.at("/applicant/name").asText()).isEqualTo(Office.APPLICANT);
      assertThat(seen.path("documents")).hasSameSizeAs(document(theCase).documents());
      for (var list : List.of("documents", "materials")) {
        for (var each : seen.path(list)) {
          assertThat(sha256(office.fetch(each.path("downloadUrl").asText())))
              .as("%s of %s", list, theCase.caseNo())
              .isEqualTo(each.path("sha256").asText());
        }
      }
    }
  }

  @Test
  @Order(4)
  void shouldKeepAWholeChain() {
    var entries =
        this.<TrailDocument>all(Index.TRAIL).stream()
            .sorted(Comparator.comparingLong(TrailDocument::position))
            .toList();
    assertThat(TrailChain.firstBreak(TrailChain.START, entries)).isEmpty();
    assertThat(entries)
        .filteredOn(entry -> entry.act().equals("case-submitted"))
        .extracting(TrailDocument::caseNo)
        .containsExactlyInAnyOrderElementsOf(
            stories.keySet().stream().map(CaseAtPortal::caseNo).toList());
  }

  /** Last, since it empties the store. */
  @Test
  @Order(5)
  void shouldHaveWrittenWhatTheWholeLogSays() throws IOException, InterruptedException {
    Stream.of(platform.api(), platform.workers(), platform.zeebe()).forEach(Server::stop);
    var written = Replay.written(store);
    var last =
        this.<TrailDocument>all(Index.TRAIL).stream()
            .mapToLong(TrailDocument::position)
            .max()
            .orElseThrow();
    var replayed = new HashMap<>(Replay.into(platform.elasticsearch().url(), home, last));
    written.forEach(
        (index, documents) ->
            assertThat(replayed.get(index)).as(index).containsExactlyElementsOf(documents));
  }

  @SuppressWarnings("unchecked")
  private <T> List<T> all(Index<T> index) {
    store.refresh(index);
    return (List<T>) StoreDump.all(store, index);
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return store.get(Index.CASES, theCase.caseNo()).orElseThrow();
  }

  private static void together(List<Callable<Void>> tasks) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
