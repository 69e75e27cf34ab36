package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.heliostat.platform.Waiting;
import org.heliostat.platform.exporter.StoreDump;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two who act at once: the order of the engine's log decides, the case is what one of the two
 * orders makes of it, and the other is told that it was too late.
 */
@ExtendWith(TestPlatform.Running.class)
class RacesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DONE = "done";

  private final TestPlatform platform;
  private final Office office;

  RacesIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  /** An act that waits a moment first. */
  private record Act(
      long afterMillis, GraphqlClient caller, String mutation, Map<String, Object> input) {
    static Act now(GraphqlClient caller, String mutation, Map<String, Object> input) {
      return new Act(0, caller, mutation, input);
    }

    /** What came of it: {@value DONE}, or the code of the refusal. */
    String verdict() throws InterruptedException {
      Thread.sleep(afterMillis);
      var answer = caller.data(mutation, Map.of("input", input));
      var payload = answer.path(answer.fieldNames().next());
      return payload.path("refusals").isEmpty()
          ? DONE
          : String.join("、", payload.path("refusals").findValuesAsText("code"));
    }
  }

  @Test
  void shouldStartOneCaseForTwentyEqualRequestsAtOnce() throws Exception {
    var application = office.application(UUID.randomUUID().toString());
    Callable<CaseAtPortal> submit = () -> office.submit(application);
    var cases = atOnce(Stream.generate(() -> submit).limit(20).toList());

    assertThat(cases.stream().distinct()).as("one number, one query code").hasSize(1);
    var theCase = cases.getFirst();
    var document = document(theCase);
    List.of(Index.PEOPLE, Index.CASE_KEYS, Index.TRAIL, Index.FILES)
        .forEach(platform.store()::refresh);
    assertThat(count(Index.CASE_KEYS, theCase)).as("process instances").isEqualTo(1);
    assertThat(trail(theCase, "case-submitted")).isEqualTo(1);
    // Applicant, form, and the name of each of the five files.
    assertThat(count(Index.PEOPLE, theCase)).as("papers").isEqualTo(7);
    assertThat(document.materials()).hasSize(5);
    assertThat(count(Index.FILES, theCase)).as("files").isEqualTo(5);
  }

  @Test
  void shouldCompleteAStepOnce() throws Exception {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    var handler = platform.as("case-handler");
    var stepId = claims("case-handler", theCase, "examine");
    var verdicts =
        atOnce(
            Act.now(handler, Queries.COMPLETE, outcome(stepId, "APPROVE")),
            Act.now(handler, Queries.COMPLETE, outcome(stepId, "REJECT")),
            Act.now(platform.as("case-handler-2"), Queries.COMPLETE, outcome(stepId, "APPROVE")));

    office.open(platform.as("legal-reviewer"), theCase, "legalReview");
    assertThat(verdicts.subList(0, 2)).containsExactlyInAnyOrder(DONE, "STEP_NOT_OPEN");
    assertThat(verdicts.get(2)).isIn("STEP_TAKEN", "STEP_NOT_OPEN");
    var document = document(theCase);
    assertThat(document.step(stepId).orElseThrow().outcome())
        .isEqualTo(verdicts.getFirst().equals(DONE) ? "APPROVE" : "REJECT");
    assertThat(document.steps())
        .filteredOn(run -> run.elementId().equals("legalReview"))
        .hasSize(1);
    platform.store().refresh(Index.TRAIL);
    assertThat(document.steps().stream().filter(run -> run.state() == StepState.COMPLETED))
        .hasSize((int) trail(theCase, "step-completed"));
  }

  @Test
  void shouldSuspendOnceForTwo() throws Exception {
    var theCase = accepted();
    var verdicts =
        atOnce(
            Act.now(platform.as("case-handler"), Queries.SUSPEND, suspension(theCase)),
            Act.now(platform.as("leader"), Queries.SUSPEND, suspension(theCase)));

    assertThat(verdicts).containsExactlyInAnyOrder(DONE, "CLOCK_NOT_RUNNING");
    assertThat(ledger(theCase)).containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED);
  }

  /** The clock starts when the case is accepted, so that a suspension is too early or in time. */
  @Test
  void shouldSuspendBeforeOrAfterTheStepThatStartsTheClock(TestReporter reporter) throws Exception {
    var orders = new TreeMap<String, Integer>();
    for (long delay : List.of(0, 0, 25, 50, 100, 150, 200, 300, 500, 1500)) {
      var theCase = office.submit();
      var stepId = claims("window-clerk", theCase, "accept");
      var verdicts =
          atOnce(
              Act.now(
                  platform.as("window-clerk"),
                  Queries.COMPLETE,
                  Map.of("stepId", stepId, "outcome", "ACCEPT")),
              new Act(delay, platform.as("case-handler"), Queries.SUSPEND, suspension(theCase)));

      assertThat(verdicts.getFirst()).isEqualTo(DONE);
      office.open(platform.as("case-handler"), theCase, "siteVisit");
      assertThat(ledger(theCase))
          .as("after %s", verdicts)
          .isEqualTo(
              verdicts.get(1).equals(DONE)
                  ? List.of(ClockAct.STARTED, ClockAct.SUSPENDED)
                  : List.of(ClockAct.STARTED));
      assertThat(document(theCase).acts())
          .extracting(ActEntry::refusal)
          .containsExactly(verdicts.get(1).equals(DONE) ? null : "CLOCK_NOT_RUNNING");
      orders.merge("suspension: " + verdicts.get(1), 1, Integer::sum);
    }
    reporter.publishEntry("orders", orders.toString());
    assertThat(orders.keySet())
        .containsExactly("suspension: CLOCK_NOT_RUNNING", "suspension: " + DONE);
  }

  @Test
  void shouldApproveOrRefuseMoreTimeOnce(TestReporter reporter) throws Exception {
    var theCase = accepted();
    for (int round = 0; round < 5; round++) {
      assertThat(
              Act.now(
                      platform.as("case-handler"),
                      Queries.EXTEND,
                      said(theCase, Map.of("amount", 3)))
                  .verdict())
          .isEqualTo(DONE);
      var verdicts =
          atOnce(
              Act.now(
                  platform.as("leader"),
                  Queries.DECIDE_ON_EXTENSION,
                  said(theCase, Map.of("approve", true))),
              new Act(
                  round % 2 * 15L,
                  platform.as("leader-2"),
                  Queries.DECIDE_ON_EXTENSION,
                  said(theCase, Map.of("approve", false))));
      reporter.publishEntry("approval, refusal", verdicts.toString());
      assertThat(verdicts).containsExactlyInAnyOrder(DONE, "EXTENSION_NOT_ASKED");
      assertThat(document(theCase).extensionRequest()).isNull();
      var approved = verdicts.getFirst().equals(DONE);
      assertThat(ledger(theCase))
          .isEqualTo(
              approved ? List.of(ClockAct.STARTED, ClockAct.EXTENDED) : List.of(ClockAct.STARTED));
      if (approved) {
        theCase = accepted();
      }
    }
  }

  /** Either decided or withdrawn; who is late is told, and no number of a document is lost. */
  @Test
  void shouldDecideOrWithdraw(TestReporter reporter) throws Exception {
    var delays = List.of(0L, 0L, 20L, 40L, 80L, 160L, 400L);
    var cases = delays.stream().map(delay -> office.submit()).toList();
    atOnce(cases.stream().<Callable<Void>>map(it -> () -> comesToDecision(it)).toList());
    var orders = new TreeMap<String, Integer>();
    for (int i = 0; i < cases.size(); i++) {
      var theCase = cases.get(i);
      var stepId = claims("leader-2", theCase, "decide");
      // In one of them the portal is first, by far.
      var decides = i == 1 ? 100L : 0L;
      var verdicts =
          atOnce(
              new Act(
                  decides,
                  platform.as("leader-2"),
                  Queries.COMPLETE,
                  Map.of("stepId", stepId, "outcome", "GRANT")),
              new Act(delays.get(i), platform.portal(), Queries.WITHDRAW, said(theCase, Map.of())));
      orders.merge(verdicts.toString(), 1, Integer::sum);
      var withdrawn = verdicts.get(1).equals(DONE);
      var settled = settled(theCase, withdrawn);
      if (withdrawn) {
        assertThat(verdicts.getFirst()).isIn("CASE_CLOSED", "STEP_NOT_OPEN");
        assertThat(settled.decidedAt()).isNull();
        assertThat(settled.result()).hasToString("WITHDRAWN");
        assertThat(settled.documents())
            .extracting(DocumentEntry::templateId)
            .containsExactly("acceptance");
      } else {
        assertThat(verdicts).containsExactly(DONE, "CASE_DECIDED");
        assertThat(settled.outsideEnd()).isNull();
        assertThat(settled.documents())
            .extracting(DocumentEntry::templateId)
            .containsExactly("acceptance", "grant");
      }
      assertThat(settled.clock())
          .extracting(LedgerEntry::act)
          .containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
      assertThat(numbersTaken(theCase))
          .as("numbers taken, with %s", verdicts)
          .hasSameSizeAs(settled.documents());
    }
    reporter.publishEntry("decision, withdrawal", orders.toString());
    assertThat(orders).as("both orders").hasSizeGreaterThan(1);
  }

  /** A notice whose number was taken is in the file, though the case was taken back meanwhile. */
  @Test
  void shouldLoseNoNumberOfANoticeWhenTheCaseIsTakenBackMeanwhile() throws Exception {
    for (long delay : List.of(10, 30, 60, 100, 150, 250)) {
      var theCase = office.submit();
      var stepId = claims("window-clerk", theCase, "accept");
      atOnce(
          Act.now(
              platform.as("window-clerk"),
              Queries.COMPLETE,
              Map.of("stepId", stepId, "outcome", "ACCEPT")),
          new Act(delay, platform.portal(), Queries.WITHDRAW, said(theCase, Map.of())));
      var ended = settled(theCase, true);
      assertThat(ended.result()).hasToString("WITHDRAWN");
      assertThat(numbersTaken(theCase)).hasSameSizeAs(ended.documents());
    }
  }

  private CaseDocument settled(CaseAtPortal theCase, boolean withdrawn) {
    return Waiting.until(
        "what came of it",
        PATIENCE,
        () ->
            platform
                .store()
                .get(Index.CASES, theCase.caseNo())
                .filter(
                    it ->
                        withdrawn
                            ? it.finishedAt() != null
                            : it.steps().getLast().elementId().equals("deliver")));
  }

  private List<DocumentNumber> numbersTaken(CaseAtPortal theCase) {
    platform.store().refresh(Index.DOCUMENT_NUMBERS);
    return StoreDump.all(platform.store(), Index.DOCUMENT_NUMBERS).stream()
        .map(DocumentNumber.class::cast)
        .filter(number -> number.owner().startsWith(theCase.caseNo() + " "))
        .toList();
  }

  private Void comesToDecision(CaseAtPortal theCase) {
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    office.open(platform.as("leader-2"), theCase, "decide");
    return null;
  }

  private CaseAtPortal accepted() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private String claims(String account, CaseAtPortal theCase, String elementId) {
    var client = platform.as(account);
    var stepId = office.open(client, theCase, elementId);
    JsonNode answer = client.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId)));
    Office.accepted(answer, "stepClaim");
    return stepId;
  }

  private static Map<String, Object> outcome(String stepId, String outcome) {
    return Map.of("stepId", stepId, "outcome", outcome, "opinion", "意见为：" + outcome);
  }

  private static Map<String, Object> suspension(CaseAtPortal theCase) {
    return said(theCase, Map.of("legalGround", "EXPERT_REVIEW"));
  }

  private static Map<String, Object> said(CaseAtPortal theCase, Map<String, Object> more) {
    var input = new HashMap<>(more);
    input.put("caseNo", theCase.caseNo());
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("reason", "同时办理。");
    return input;
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
  }

  private List<ClockAct> ledger(CaseAtPortal theCase) {
    return document(theCase).clock().stream().map(LedgerEntry::act).toList();
  }

  private long count(Index<?> index, CaseAtPortal theCase) {
    return platform.store().count(index, new Filter.In("caseNo", List.of(theCase.caseNo())));
  }

  private long trail(CaseAtPortal theCase, String act) {
    platform.store().refresh(Index.TRAIL);
    return platform
        .store()
        .count(
            Index.TRAIL,
            new Filter.And(
                List.of(
                    new Filter.In("caseNo", List.of(theCase.caseNo())),
                    new Filter.In("act", List.of(act)))));
  }

  private static List<String> atOnce(Act... acts) throws Exception {
    return atOnce(Stream.of(acts).<Callable<String>>map(act -> act::verdict).toList());
  }

  /** All wait for each other before they begin. */
  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var barrier = new CyclicBarrier(calls.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          threads.invokeAll(
              calls.stream()
                  .<Callable<T>>map(
                      call ->
                          () -> {
                            barrier.await();
                            return call.call();
                          })
                  .toList());
      for (var future : futures) {
        future.get();
      }
      return futures.stream().map(Future::resultNow).toList();
    }
  }
}
