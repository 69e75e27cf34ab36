package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineConnection;
import org.heliostat.engine.Messages;
import org.heliostat.platform.Waiting;
import org.heliostat.power.CaseResult;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.Procedure;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.OutsideEnd;
import org.heliostat.readmodel.PowerStanding;
import org.heliostat.trail.TrailDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Powers that are suspended, resumed and abolished (A5): nobody gets a case in while they are not
 * in force, and running cases follow the rule. Each test has powers of its own.
 */
@ExtendWith(TestPlatform.Running.class)
@Timeout(300)
class PowerStandingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String DOCUMENT = "启政发〔2026〕8号";
  private static final String PERMIT = "QD-XK-0001";
  private static final String PENALTY = "TEMPLATE-CF-0002";

  private static final Map<String, String> ORDERS =
      Map.of(
          "powerSuspend", Queries.SUSPEND_POWER,
          "powerResume", Queries.RESUME_POWER,
          "powerAbolish", Queries.ABOLISH_POWER);
  private static final String STANDING =
      """
      query($code: ID!) { power(code: $code) { standing { state since document runningCases } } }
      """;
  private static final String ORDERED_BY =
      "query($code: ID!) { power(code: $code) { standing { by } } }";
  private static final String DRAFT =
      """
      query($code: ID!) { draft(code: $code) { revision bpmn files { name text } } }
      """;

  private final TestPlatform platform;
  private final Office office;

  PowerStandingIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @Test
  void shouldTakeNoCaseFromAnybodyWhileSuspendedAndTakeThemAgainAfterwards() {
    var permit = published(PERMIT, "QD-XK-8001");
    var penalty = published(PENALTY, "QD-CF-8001");
    var request = complete(permit);
    var running = office.submit(request);
    assertThat(standing(permit).path("state").asText()).isEqualTo("IN_FORCE");
    assertThat(standing(permit).path("since").isNull()).isTrue();

    var before = platform.now().minusSeconds(60);
    var suspended = given("policy-officer", "powerSuspend", permit);
    given("policy-officer", "powerSuspend", penalty);

    assertThat(suspended.at("/standing/state").asText()).isEqualTo("SUSPENDED");
    assertThat(suspended.at("/standing/by").asText()).isEqualTo("policy-officer");
    assertThat(
            platform
                .portal()
                .data(ORDERED_BY, Map.of("code", permit))
                .at("/power/standing/by")
                .asText("?"))
        .as("told outside")
        .isEmpty();
    var seen = standing(permit);
    assertThat(seen.path("state").asText()).isEqualTo("SUSPENDED");
    assertThat(seen.path("document").asText()).isEqualTo(DOCUMENT);
    assertThat(OffsetDateTime.parse(seen.path("since").asText()).toInstant()).isAfter(before);
    refusedToAll(permit, penalty, "POWER_SUSPENDED");

    assertThat(office.submit(request)).as("the same request").isEqualTo(running);
    office.does("window-clerk", running, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), running, "siteVisit");

    var amended = amend(permit, "设置大型户外广告许可（修订）").path("powerPublish");
    assertThat(amended.at("/power/version").asInt()).isEqualTo(2);
    assertThat(standing(permit)).isEqualTo(seen);

    var resumed = given("policy-officer", "powerResume", permit);
    assertThat(resumed.at("/standing/state").asText()).isEqualTo("IN_FORCE");
    assertThat(resumed.at("/standing/document").asText()).isEqualTo(DOCUMENT);
    office.submit(application(permit));
    assertThat(trail(permit)).containsExactly("power-resume", "power-suspend");
  }

  @Test
  void shouldCarryRunningCasesToTheirEndAfterAnAbolitionThatSaysSo() {
    var permit = published(PERMIT, "QD-XK-8002");
    var penalty = published(PENALTY, "QD-CF-8002");
    var running = accepted(permit);

    var abolished = abolished(permit, "CONTINUE");
    abolished(penalty, "CONTINUE");

    assertThat(abolished.at("/standing/runningCases").asText()).isEqualTo("CONTINUE");
    assertThat(standing(permit).path("state").asText()).isEqualTo("ABOLISHED");
    refusedToAll(permit, penalty, "POWER_ABOLISHED");
    var late = slipIn(permit);
    assertThat(ended(late).outsideEnd())
        .extracting(OutsideEnd::result, OutsideEnd::by, OutsideEnd::legalGround)
        .containsExactly(CaseResult.TERMINATED, "policy-officer", "启政发〔2026〕8号（法律依据已经废止）");

    office.visitsSite("case-handler", running);
    office.open(platform.as("case-handler"), running, "examine");
    assertThat(document(running.caseNo()).outsideEnd()).isNull();
  }

  @Test
  void shouldEndUndecidedCasesAfterAnAbolitionThatSaysSoAndDeliverWhatIsDecided() {
    var permit = published(PERMIT, "QD-XK-8003");
    var decided = accepted(permit);
    office.visitsSite("case-handler", decided);
    office.does("case-handler", decided, "examine", "APPROVE");
    office.does("legal-reviewer", decided, "legalReview", "APPROVE");
    office.does("leader", decided, "leaderApproval", "APPROVE");
    office.does("leader-2", decided, "decide", "GRANT");
    office.open(platform.as("window-clerk"), decided, "deliver");
    var undecided = accepted(permit);
    var submitted = office.submit(application(permit));

    // Nothing is lost with the workers: those that come up next find what is to be done.
    var workers = platform.servers().workers();
    workers.kill();
    abolished(permit, "END");
    workers.start();

    for (var theCase : List.of(undecided, submitted)) {
      var ended = ended(theCase.caseNo());
      assertThat(ended.result()).isEqualTo(CaseResult.TERMINATED);
      assertThat(ended.outsideEnd())
          .extracting(OutsideEnd::by, OutsideEnd::legalGround)
          .containsExactly("policy-officer", "启政发〔2026〕8号（法律依据已经废止）");
      assertThat(ended.acts())
          .filteredOn(act -> act.kind().equals(EngineNames.CASE_END))
          .extracting(ActEntry::refusal)
          .as("told once")
          .containsExactly((String) null);
    }
    var seen = office.look(platform.portal(), undecided);
    assertThat(seen.at("/outsideEnd/result").asText()).isEqualTo("TERMINATED");
    assertThat(platform.progress(undecided).at("/clock/state").asText()).isEqualTo("STOPPED");

    office.does("window-clerk", decided, "deliver", "DELIVERED");
    var finished =
        office.await(
            platform.portal(), decided, it -> it.path("status").asText().equals("FINISHED"));
    assertThat(finished.path("result").asText()).isEqualTo("GRANTED");
  }

  @Test
  void shouldEndWhatSlippedInAfterASuspensionAndNothingElse() {
    var permit = published(PERMIT, "QD-XK-8004");
    var before = office.submit(application(permit));
    given("policy-officer", "powerSuspend", permit);

    var late = slipIn(permit);

    assertThat(ended(late).outsideEnd())
        .extracting(OutsideEnd::result, OutsideEnd::legalGround)
        .containsExactly(CaseResult.TERMINATED, "启政发〔2026〕8号（事项已经暂停行使）");
    office.does("window-clerk", before, "accept", "ACCEPT");
    assertThat(document(before.caseNo()).outsideEnd()).isNull();
  }

  @Test
  void shouldRefuseOrdersThatCannotBeCarriedOut() {
    var permit = published(PERMIT, "QD-XK-8005");

    assertThat(refused("policy-officer", "powerResume", permit)).containsExactly("POWER_IN_FORCE");
    given("policy-officer", "powerSuspend", permit);
    assertThat(refused("policy-officer", "powerSuspend", permit))
        .containsExactly("POWER_SUSPENDED");
    abolished(permit, "END");
    for (var order : List.of("powerSuspend", "powerResume", "powerAbolish")) {
      assertThat(refused("policy-officer", order, permit)).containsExactly("POWER_ABOLISHED");
    }

    var again = amend(permit, "设置大型户外广告许可（重新设立）");
    assertThat(Office.refusals(again, "powerPublish", "power")).containsExactly("POWER_ABOLISHED");
    assertThat(again.at("/powerPublish/refusals/0/message").asText()).contains("code of its own");
    assertThat(refused("policy-officer", "powerSuspend", "QD-XK-8999"))
        .containsExactly("POWER_UNKNOWN");
  }

  @Test
  void shouldTakeOrdersOnlyFromThoseWhoMayPublishThePower() {
    var permit = published(PERMIT, "QD-XK-8006");

    for (var account :
        List.of(
            "sw-policy-officer",
            "leader",
            "case-handler",
            "window-clerk",
            "city-legal-office",
            "supervisor",
            "system-admin",
            "portal")) {
      for (var order : List.of("powerSuspend", "powerResume", "powerAbolish")) {
        assertThat(refused(account, order, permit)).as(account).containsExactly("NOT_ENTITLED");
      }
    }
    var nameless = input(permit);
    nameless.put("document", " ");
    var answer = order("policy-officer", "powerSuspend", nameless);
    assertThat(Office.refusals(answer, "powerSuspend", "power")).containsExactly("INPUT_INVALID");
    assertThat(answer.at("/powerSuspend/refusals/0/field").asText()).isEqualTo("document");
    assertThat(standing(permit).path("state").asText()).isEqualTo("IN_FORCE");
  }

  @Test
  void shouldCarryTheSameRequestOutOnceAndOneOfTwoAtOnce() throws Exception {
    var permit = published(PERMIT, "QD-XK-8007");
    var request = input(permit);

    var same = atOnce(List.of(order(request), order(request), order(request)));
    var again = order("policy-officer", "powerSuspend", request);

    assertThat(same).allSatisfy(answer -> assertThat(refusals(answer)).isEmpty());
    assertThat(refusals(again)).isEmpty();
    assertThat(stored(permit).acts()).hasSize(1);

    given("policy-officer", "powerResume", permit);
    var two = atOnce(List.of(order(input(permit)), order(input(permit))));
    assertThat(two.stream().flatMap(answer -> refusals(answer).stream()))
        .containsExactly("POWER_SUSPENDED");
    assertThat(stored(permit).state()).isEqualTo(PowerStanding.State.SUSPENDED);
  }

  /** A power like one of the library's, under a code of its own. */
  private String published(String like, String code) {
    var source =
        like.equals(PERMIT)
            ? PowerLibrary.sample()
            : TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL);
    platform.servers().publish(List.of(Office.under(code, source, like)));
    return code;
  }

  private CaseAtPortal accepted(String code) {
    var theCase = office.submit(complete(code));
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private Map<String, Object> complete(String code) {
    var application = new HashMap<>(office.application(UUID.randomUUID().toString()));
    application.put("powerCode", code);
    return application;
  }

  /** An application that lacks its materials, which is no hindrance. */
  private Map<String, Object> application(String code) {
    var application = new HashMap<>(office.application(UUID.randomUUID().toString(), List.of()));
    application.put("powerCode", code);
    return application;
  }

  private void refusedToAll(String permit, String penalty, String refusal) {
    platform.store().refresh(Index.CASES);
    long cases = cases(permit) + cases(penalty);
    for (var account : List.of("portal", "window-clerk", "street-window-clerk")) {
      assertRefused(account, application(permit), refusal);
    }
    for (var account : List.of("case-handler", "portal", "street-window-clerk")) {
      assertRefused(account, begun(penalty), refusal);
    }
    var handedOver = begun(penalty);
    handedOver.put("transferredFrom", "TEMPLATE-CF-0002-7K3M-9QRT-2VWX-C");
    assertRefused("case-handler", handedOver, refusal);
    var report =
        Map.of(
            "clientRequestId",
            UUID.randomUUID().toString(),
            "powerCode",
            penalty,
            "foundAt",
            platform.now().toString(),
            "place",
            "民乐路",
            "facts",
            "占道摆设");
    var reported = client("patrol-officer").data(Queries.REPORT, Map.of("input", report));
    assertThat(Office.refusals(reported, "patrolReport")).containsExactly(refusal);
    platform.store().refresh(Index.CASES);
    assertThat(cases(permit) + cases(penalty)).isEqualTo(cases);
  }

  private void assertRefused(String account, Map<String, Object> application, String refusal) {
    var answer = client(account).data(Queries.SUBMIT, Map.of("input", application));
    assertThat(Office.refusals(answer, "caseSubmit")).as(account).containsExactly(refusal);
    assertThat(answer.at("/caseSubmit/refusals/0/legalGround").asText()).isEqualTo(DOCUMENT);
  }

  private static Map<String, Object> begun(String code) {
    return new HashMap<>(
        Map.of(
            "clientRequestId", UUID.randomUUID().toString(),
            "powerCode", code,
            "applicant", Map.of("kind", "NATURAL_PERSON", "name", Office.APPLICANT)));
  }

  private long cases(String code) {
    return platform.store().count(Index.CASES, new Filter.In("powerCode", List.of(code)));
  }

  /** A case whose submission had passed the API's question when the order came. */
  private String slipIn(String code) {
    var caseNo = code + "-LATE-" + UUID.randomUUID();
    var zeebe = platform.servers().zeebe();
    try (var engine = new EngineConnection(zeebe.grpcAddress(), zeebe.restAddress()).connect()) {
      new Messages(engine, new Commands(PATIENCE))
          .publish(
              EngineNames.submitMessage(code),
              caseNo,
              caseNo,
              Duration.ofHours(1),
              Map.of(
                  EngineNames.CASE_NO, caseNo,
                  EngineNames.BY, "portal",
                  EngineNames.SUBMITTED_BY, "portal",
                  EngineNames.APPLICANT_REF, "none",
                  EngineNames.MATERIALS, List.of()));
    }
    return caseNo;
  }

  private CaseDocument ended(String caseNo) {
    return Waiting.until(
        "the end of " + caseNo,
        PATIENCE,
        () ->
            platform
                .store()
                .get(Index.CASES, caseNo)
                .filter(document -> document.finishedAt() != null));
  }

  private CaseDocument document(String caseNo) {
    return platform.store().get(Index.CASES, caseNo).orElseThrow();
  }

  private PowerStanding stored(String code) {
    return platform.store().get(Index.POWER_STANDINGS, code).orElseThrow();
  }

  private JsonNode standing(String code) {
    return platform.open().data(STANDING, Map.of("code", code)).at("/power/standing");
  }

  private List<String> trail(String code) {
    platform.store().refresh(Index.TRAIL);
    return platform
        .store()
        .search(
            Index.TRAIL,
            new Filter.And(
                List.of(
                    new Filter.In("powerCode", List.of(code)),
                    new Filter.In(
                        "act", List.of(EngineNames.POWER_SUSPEND, EngineNames.POWER_RESUME)))),
            List.of(),
            10,
            null)
        .items()
        .stream()
        .map(item -> item.document())
        .map(TrailDocument::act)
        .sorted()
        .toList();
  }

  /** Saves the power under another name and publishes it. */
  private JsonNode amend(String code, String name) {
    var officer = platform.as("policy-officer");
    var draft = officer.data(DRAFT, Map.of("code", code)).path("draft");
    var files = new ArrayList<Map<String, String>>();
    draft
        .path("files")
        .forEach(
            file ->
                files.add(
                    Map.of(
                        "name", file.path("name").asText(), "text", file.path("text").asText())));
    var bpmn = draft.path("bpmn").asText().replace("name=\"设置大型户外广告许可\"", "name=\"" + name + "\"");
    var saved =
        officer.data(
            Queries.SAVE_DRAFT,
            Map.of(
                "input",
                Map.of("bpmn", bpmn, "files", files, "revision", draft.path("revision").asInt())));
    return officer.data(
        Queries.PUBLISH,
        Map.of(
            "input",
            Map.of("code", code, "revision", saved.at("/powerDraftSave/draft/revision").asInt())));
  }

  private static Map<String, Object> input(String code) {
    return new HashMap<>(
        Map.of(
            "clientRequestId", UUID.randomUUID().toString(), "code", code, "document", DOCUMENT));
  }

  private JsonNode given(String account, String mutation, String code) {
    return carriedOut(order(account, mutation, input(code)), mutation);
  }

  private JsonNode abolished(String code, String runningCases) {
    var input = input(code);
    input.put("runningCases", runningCases);
    return carriedOut(order("policy-officer", "powerAbolish", input), "powerAbolish");
  }

  private static JsonNode carriedOut(JsonNode answer, String mutation) {
    assertThat(answer.path(mutation).path("refusals")).as("%s", answer).isEmpty();
    return answer.path(mutation).path("power");
  }

  private List<String> refused(String account, String mutation, String code) {
    var input = input(code);
    if (mutation.equals("powerAbolish")) {
      input.put("runningCases", "CONTINUE");
    }
    return Office.refusals(order(account, mutation, input), mutation, "power");
  }

  private JsonNode order(String account, String mutation, Map<String, Object> input) {
    return client(account).data(ORDERS.get(mutation), Map.of("input", input));
  }

  private Callable<JsonNode> order(Map<String, Object> suspension) {
    return () -> order("policy-officer", "powerSuspend", suspension);
  }

  private static List<String> refusals(JsonNode answer) {
    return answer.at("/powerSuspend/refusals").findValuesAsText("code");
  }

  private static List<JsonNode> atOnce(List<Callable<JsonNode>> calls) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<JsonNode>();
      for (var answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private GraphqlClient client(String account) {
    return account.equals("portal") ? platform.portal() : platform.as(account);
  }
}
