package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heliostat.platform.StoreCalls;
import org.heliostat.platform.Waiting;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What desks ask: my open steps by time left, an agency's cases by state and clock, counts. And
 * what such a question costs the store.
 */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ListsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PAGE = 50;
  private static final Duration A_WEEK = Duration.ofDays(7);

  private static final String DESK =
      """
      query($filter: StepFilter, $first: Int, $after: String) {
        steps(filter: $filter, orderBy: [{field: DUE_AT}, {field: STARTED_AT}], first: $first, after: $after) {
          nodes { caseNo elementId clock { state deadline } }
          pageInfo { hasNextPage endCursor } } }
      """;
  private static final String CASES =
      """
      query($filter: CaseFilter, $orderBy: [CaseOrder!]) {
        cases(filter: $filter, orderBy: $orderBy, first: 100) { nodes { caseNo clock { state deadline } } totalCount } }
      """;
  private static final String COUNTS =
      """
      query($filter: CaseFilter, $by: [CaseAggregateField!]!) {
        caseAggregate(filter: $filter, by: $by) {
          powerCode power { name } category status result agency month clockState count } }
      """;

  private final TestPlatform platform;
  private final Office office;

  private String overdue;
  private String running;
  private String suspended;
  private String submitted;
  private String notAccepted;

  ListsIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @BeforeAll
  void bringCasesSomeWay() {
    var first = accepted();
    var second = accepted();
    suspend(second);
    platform.forward(A_WEEK);
    var third = accepted();
    var fourth = office.submit();
    var fifth = office.submit();
    office.does("window-clerk", fifth, "accept", "REFUSE", "材料不属于本机关职权", null);
    office.await(
        platform.as("supervisor"), fifth, it -> it.path("status").asText().equals("FINISHED"));
    overdue = first.caseNo();
    suspended = second.caseNo();
    running = third.caseNo();
    submitted = fourth.caseNo();
    notAccepted = fifth.caseNo();
    awaitListed(Map.of("result", Map.of("eq", "NOT_ACCEPTED")), List.of(notAccepted));
    awaitListed(Map.of("status", Map.of("eq", "SUBMITTED")), List.of(submitted));
  }

  private CaseAtPortal accepted() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private void suspend(CaseAtPortal theCase) {
    Office.accepted(
        platform
            .as("case-handler")
            .data(
                Queries.SUSPEND,
                Map.of(
                    "input",
                    Map.of(
                        "caseNo",
                        theCase.caseNo(),
                        "clientRequestId",
                        UUID.randomUUID().toString(),
                        "legalGround",
                        "EXPERT_REVIEW",
                        "reason",
                        "结构安全须经专家评审"))),
        "clockSuspend");
  }

  /** The cases of this test alone, with this condition besides. */
  private Map<String, Object> own(Map<String, Object> condition) {
    var filter = new HashMap<>(condition);
    filter.put(
        "caseNo", Map.of("in", List.of(overdue, running, suspended, submitted, notAccepted)));
    return filter;
  }

  @Test
  void shouldPutWhatIsDueFirstOnTheDeskAndWhatHasNoDeadlineLast() {
    assertThat(desk(Map.of("mine", true, "kind", Map.of("eq", "SITE_VISIT")), 100))
        .containsExactly(overdue, running, suspended);
  }

  @Test
  void shouldPageThroughTheDeskPastTheLastDeadline() {
    assertThat(desk(Map.of("mine", true), 1)).containsExactly(overdue, running, suspended);
  }

  /** The cases whose steps wait, read page by page, each step by its own deadline. */
  private List<String> desk(Map<String, Object> condition, int first) {
    return Waiting.until(
        "three steps on the desk",
        PATIENCE,
        () -> {
          var nodes = new ArrayList<JsonNode>();
          JsonNode page = null;
          do {
            var variables = new HashMap<String, Object>();
            variables.put("filter", own(condition));
            variables.put("first", first);
            if (page != null) {
              variables.put("after", page.at("/pageInfo/endCursor").asText());
            }
            page = platform.as("case-handler").data(DESK, variables).path("steps");
            page.path("nodes").forEach(nodes::add);
          } while (page.at("/pageInfo/hasNextPage").asBoolean());
          var deadlines =
              nodes.stream()
                  .map(it -> it.at("/clock/deadline"))
                  .filter(JsonNode::isTextual)
                  .map(it -> OffsetDateTime.parse(it.asText()))
                  .toList();
          assertThat(deadlines).isSorted();
          var found = nodes.stream().map(it -> it.path("caseNo").asText()).toList();
          return found.size() == 3 ? Optional.of(found) : Optional.empty();
        });
  }

  @Test
  void shouldLetStepsWaitOnlyForThoseWhoMayDoThem() {
    for (var stranger : List.of("leader", "supervisor", "sw-case-handler", "window-clerk")) {
      var steps =
          platform
              .as(stranger)
              .data(
                  DESK,
                  Map.of(
                      "filter",
                      own(Map.of("mine", true, "kind", Map.of("eq", "SITE_VISIT"))),
                      "first",
                      10))
              .at("/steps/nodes");
      assertThat(steps).as(stranger).isEmpty();
    }
  }

  @Test
  void shouldFindStepsByTheStateOfTheirClock() {
    desk(Map.of("mine", true), 100);
    for (var expected :
        Map.of("OVERDUE", overdue, "RUNNING", running, "SUSPENDED", suspended).entrySet()) {
      var steps =
          platform
              .as("supervisor")
              .data(
                  DESK,
                  Map.of(
                      "filter",
                      own(
                          Map.of(
                              "clockState",
                              Map.of("eq", expected.getKey()),
                              "kind",
                              Map.of("eq", "SITE_VISIT"))),
                      "first",
                      10))
              .at("/steps/nodes");
      assertThat(steps.findValuesAsText("caseNo")).containsExactly(expected.getValue());
      assertThat(steps.get(0).at("/clock/state").asText()).isEqualTo(expected.getKey());
    }
  }

  @Test
  void shouldFindAnAgencysCasesByStateResultClockAndPeriod() {
    assertThat(cases(Map.of("clockState", Map.of("in", List.of("RUNNING", "SUSPENDED")))))
        .containsExactlyInAnyOrder(overdue, running, suspended);
    assertThat(cases(Map.of("clockState", Map.of("eq", "NOT_STARTED"))))
        .containsExactlyInAnyOrder(submitted, notAccepted);
    assertThat(cases(Map.of("result", Map.of("eq", "NOT_ACCEPTED")))).containsExactly(notAccepted);
    assertThat(
            cases(
                Map.of(
                    "agency", Map.of("eq", "320681-CG"), "finishedAt", Map.of("gt", weeksAgo(1)))))
        .containsExactly(notAccepted);
    assertThat(cases(Map.of("dueAt", Map.of("gt", weeksAgo(0))))).containsExactly(overdue, running);
    assertThat(cases(Map.of("agency", Map.of("eq", "320681-SW")))).isEmpty();
    assertThat(found(Map.of()).path("totalCount").asInt()).isEqualTo(5);
  }

  private String weeksAgo(int weeks) {
    return platform.now().minus(A_WEEK.multipliedBy(weeks)).toString();
  }

  private List<String> cases(Map<String, Object> condition) {
    return found(condition).path("nodes").findValuesAsText("caseNo");
  }

  private JsonNode found(Map<String, Object> condition) {
    return platform
        .as("supervisor")
        .data(
            CASES, Map.of("filter", own(condition), "orderBy", List.of(Map.of("field", "DUE_AT"))))
        .path("cases");
  }

  private void awaitListed(Map<String, Object> condition, List<String> caseNos) {
    Waiting.until(
        "cases in lists",
        PATIENCE,
        () -> Optional.of(cases(condition)).filter(found -> found.containsAll(caseNos)));
  }

  @Test
  void shouldCountCasesByClockAndStatus() {
    var counts =
        platform
            .as("supervisor")
            .data(
                COUNTS,
                Map.of("filter", own(Map.of()), "by", List.of("POWER", "CLOCK_STATE", "STATUS")))
            .path("caseAggregate");

    assertThat(counts)
        .extracting(
            it -> it.path("clockState").asText(),
            it -> it.path("status").asText(),
            it -> it.path("count").asInt())
        .containsExactlyInAnyOrder(
            tuple("RUNNING", "ACCEPTED", 2),
            tuple("SUSPENDED", "ACCEPTED", 1),
            tuple("NOT_STARTED", "SUBMITTED", 1),
            tuple("NOT_STARTED", "FINISHED", 1));
    assertThat(counts)
        .allSatisfy(it -> assertThat(it.path("powerCode").asText()).isEqualTo(Office.POWER))
        .allSatisfy(it -> assertThat(it.at("/power/name").asText()).isEqualTo("设置大型户外广告许可"))
        .allSatisfy(it -> assertThat(it.path("month").isNull()).isTrue());
  }

  @Test
  void shouldCountOnlyWhatMayBeSeenAndAskForSomethingToCountBy() {
    var stranger =
        platform
            .as("sw-leader")
            .data(COUNTS, Map.of("filter", own(Map.of()), "by", List.of("MONTH", "AGENCY")));
    assertThat(stranger.path("caseAggregate")).isEmpty();

    var months =
        platform
            .as("supervisor")
            .data(COUNTS, Map.of("filter", own(Map.of()), "by", List.of("MONTH", "RESULT")))
            .path("caseAggregate");
    assertThat(months)
        .allSatisfy(it -> assertThat(it.path("month").asText()).matches("\\d{4}-\\d\\d"));
    assertThat(months)
        .extracting(it -> it.path("count").asInt())
        .satisfies(it -> assertThat(it.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5));

    var refused = platform.as("supervisor").ask(COUNTS, Map.of("by", List.of()));
    assertThat(refused.errors().at("/0/extensions/classification").asText())
        .isEqualTo("BAD_REQUEST");
  }

  /**
   * An API of its own, new, so that it has read nothing yet, with a counter before the store.
   * Papers of a kind that no row has are not asked for; so a query for papers is only held to its
   * most.
   */
  @Test
  void shouldAskTheStoreNoOftenerForMoreRows() throws IOException {
    haveAPageOfCases();
    var aCase =
        """
        nodes { caseNo status power { name } applicant { name } materials { requirementId }
          current { name clock { state deadline } } next { name }
          clock { state remaining deadline explanation } }
        """;
    var papers =
        """
        nodes { form applicant { name } materials { fileName } clock { ledger { reason } }
          done { opinion form findings { message } clock { ledger { reason } } } }
        """;
    try (var store = new StoreCalls(platform.servers().elasticsearch().url())) {
      hold(store, 3, "query($first: Int) { cases(first: $first) { %s } }".formatted(aCase), true);
      hold(
          store,
          3,
          """
          query($first: Int) { steps(first: $first, orderBy: [{field: DUE_AT}]) { nodes {
            name assignee powerName outcomes { name } clock { state remaining deadline } case { status } } } }
          """,
          true);
      hold(
          store,
          9,
          "query($first: Int) { cases(first: $first) { totalCount %s } }".formatted(papers),
          false);
      hold(
          store,
          1,
          "query($first: Int) { powers(first: $first) { nodes { name steps { name } } } }",
          true);
      hold(
          store,
          2,
          "query($first: Int) { powers(first: $first) { nodes { name standing { state } } } }",
          true);
    }
  }

  private void hold(StoreCalls store, int most, String query, boolean alike) {
    var few = calls(store, query, 5);
    var many = calls(store, query, PAGE);
    System.out.printf("Store calls for 5 rows and for %d: %s, %s%n", PAGE, few, many);
    assertThat(many).as(query).hasSizeLessThanOrEqualTo(most);
    if (alike) {
      assertThat(many).as(query).hasSameSizeAs(few);
    }
  }

  private void haveAPageOfCases() {
    var all = "{ cases { totalCount } steps { totalCount } }";
    Waiting.until(
        "a page of cases and steps",
        Duration.ofMinutes(2),
        () -> {
          var counts = platform.as("supervisor").data(all, Map.of());
          if (counts.at("/cases/totalCount").asInt() >= PAGE
              && counts.at("/steps/totalCount").asInt() >= PAGE) {
            return Optional.of(counts);
          }
          office.submit();
          return Optional.empty();
        });
  }

  private List<StoreCalls.Call> calls(StoreCalls store, String query, int first) {
    try (ConfigurableApplicationContext api = platform.anotherApi(store.url())) {
      var client = platform.as("case-handler").at(TestPlatform.address(api));
      // What an API asks besides when it starts, about indices and health, is no POST.
      return store.during(() -> client.data(query, Map.of("first", first))).stream()
          .filter(call -> call.method().equals("POST"))
          .toList();
    }
  }
}
