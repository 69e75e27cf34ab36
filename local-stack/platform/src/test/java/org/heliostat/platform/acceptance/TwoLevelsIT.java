package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heliostat.power.PowerLibrary;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Districts and streets on one network (C14, C15). */
@ExtendWith(TestPlatform.Running.class)
@Timeout(300)
class TwoLevelsIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration SILENCE = Duration.ofSeconds(4);
  private static final String ROAD_OCCUPATION = "QD-CF-0001";

  private final TestPlatform platform;
  private final Office office;

  TwoLevelsIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  /** A citizen's application for the bureau's permit, handed in at a counter. */
  private CaseAtPortal permitFrom(String clerk) {
    var input = new HashMap<>(office.application(UUID.randomUUID().toString()));
    input.put(
        "materials",
        List.of("application", "identity", "siteRight", "design", "structure").stream()
            .map(it -> office.material(clerk, it))
            .toList());
    return begun(clerk, Queries.SUBMIT, "caseSubmit", input);
  }

  private CaseAtPortal begun(
      String account, String mutation, String field, Map<String, Object> input) {
    var payload = platform.as(account).data(mutation, Map.of("input", input)).path(field);
    assertThat(payload.path("refusals")).as("%s", payload).isEmpty();
    return new CaseAtPortal(
        payload.at("/case/caseNo").asText(), payload.at("/case/queryCode").asText());
  }

  @Test
  void shouldLetAStreetDoAConvenienceServiceFromEndToEnd() {
    var power = PowerLibrary.convenience();
    var input = new HashMap<String, Object>();
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("powerCode", "HL-BM-0001");
    input.put(
        "applicant",
        Map.of(
            "kind",
            "NATURAL_PERSON",
            "name",
            Office.APPLICANT,
            "identityNo",
            Identities.citizen(),
            "phone",
            Office.PHONE,
            "address",
            "江苏省启东市汇龙镇民乐路2号"));
    input.put(
        "form",
        FormFiller.fill(
            power.forms().get("application"), LocalDate.ofInstant(platform.now(), ZONE)));
    input.put("materials", List.of(office.material("street-window-clerk", "identity")));
    var theCase = begun("street-window-clerk", Queries.SUBMIT, "caseSubmit", input);

    office.does("street-window-clerk-2", theCase, "accept", "ACCEPT");
    office.does("street-case-handler", theCase, "examine", "APPROVE");
    office.does("street-leader", theCase, "leaderApproval", "APPROVE");
    office.does("street-window-clerk-2", theCase, "deliver", "DELIVERED");

    var ended =
        office.await(
            platform.as("street-leader"),
            theCase,
            it -> it.path("status").asText().equals("FINISHED"));
    assertThat(ended.path("result").asText()).isEqualTo("COMPLETED");
    assertThat(ended.path("done"))
        .allSatisfy(run -> assertThat(run.path("findings")).as("findings of %s", run).isEmpty());
    assertThat(ended.path("done").findValuesAsText("assignee"))
        .allMatch(by -> by.startsWith("street-") || by.equals("engine"));
    for (var stranger : List.of("case-handler", "sw-case-handler", "street2-window-clerk")) {
      assertThat(office.look(platform.as(stranger), theCase).isNull()).as(stranger).isTrue();
    }
  }

  private static boolean isOf(CaseAtPortal theCase, JsonNode news) {
    return news.path("caseNo").asText().equals(theCase.caseNo());
  }

  @Test
  void shouldTellAStreetOfEachStepOfItsCaseAtTheBureauAndOfNoOther() throws Exception {
    String cursor;
    CaseAtPortal handedIn;
    try (var news = new News(platform, "street-window-clerk-2", Map.of(), null)) {
      var ours = permitFrom("street-window-clerk");
      handedIn = ours;
      var told = news.until(it -> isOf(ours, it));
      var others = permitFrom("street2-window-clerk");
      var portals = office.submit();
      office.does("window-clerk", ours, "accept", "ACCEPT");
      office.does("window-clerk", others, "accept", "ACCEPT");
      office.does("window-clerk", portals, "accept", "ACCEPT");
      told.addAll(news.until(it -> isOf(ours, it) && isAt(it, "siteVisit")));
      office.visitsSite("case-handler", ours);
      office.visitsSite("case-handler", others);
      told.addAll(news.until(it -> isOf(ours, it) && isAt(it, "examine")));
      office.offered(platform.as("case-handler"), ours, "examine");
      told.addAll(news.within(SILENCE));

      assertThat(told)
          .extracting(it -> it.path("caseNo").asText())
          .doesNotContain(others.caseNo(), portals.caseNo());
      // What this street reported in other tests may still be moving.
      told.removeIf(it -> !isOf(ours, it));
      assertThat(told.getFirst().path("status").asText()).isEqualTo("SUBMITTED");
      assertThat(told.getLast().path("done").findValuesAsText("elementId"))
          .containsExactly("accept", "materialCheck", "siteVisit");
      assertThat(told.toString())
          .as("progress, not the inside")
          .doesNotContain("case-handler", "window-clerk", Office.APPLICANT);
      cursor = news.lastEventId();
    }

    // While the centre is away: a step of its case, and a new case.
    var ours = handedIn;
    office.does("case-handler", ours, "examine", "APPROVE");
    office.offered(platform.as("legal-reviewer"), ours, "legalReview");
    var second = permitFrom("street-window-clerk");
    office.offered(platform.as("window-clerk"), second, "accept");

    try (var news = new News(platform, "street-window-clerk-2", Map.of(), cursor)) {
      var missed = news.until(it -> it.path("caseNo").asText().equals(second.caseNo()));
      assertThat(missed)
          .extracting(it -> it.path("caseNo").asText())
          .containsExactly(ours.caseNo(), second.caseNo());
      assertThat(isAt(missed.getFirst(), "legalReview")).isTrue();
      assertThat(news.within(SILENCE)).as("nothing twice").isEmpty();
    }
  }

  @Test
  void shouldTellOnlyOfTheCasesThatTheFilterMeans() throws Exception {
    var filter = Map.of("status", Map.of("eq", "ACCEPTED"));
    try (var news = new News(platform, "street-window-clerk", filter, null)) {
      var theCase = permitFrom("street-window-clerk");
      office.does("window-clerk", theCase, "accept", "ACCEPT");
      var told = news.until(it -> isAt(it, "siteVisit"));
      assertThat(told).extracting(it -> it.path("status").asText()).containsOnly("ACCEPTED");
    }
  }

  @Test
  void shouldShowAStreetHowFarItsCaseIsAndNotTheInside() {
    var theCase = permitFrom("street-window-clerk");
    office.does("window-clerk", theCase, "accept", "ACCEPT", "窗口意见", null);
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "REJECT", "内部审查意见", null);
    office.open(platform.as("legal-reviewer"), theCase, "legalReview");

    List.of(Index.STEPS, Index.TRAIL).forEach(platform.store()::refresh);
    var inside = office.look(platform.as("legal-reviewer"), theCase);
    assertThat(inside.toString()).contains("内部审查意见", "case-handler");
    for (var clerk : List.of("street-window-clerk", "street-window-clerk-2")) {
      var seen = office.look(platform.as(clerk), theCase);
      assertThat(seen.path("done").findValuesAsText("elementId"))
          .contains("accept", "siteVisit", "examine");
      assertThat(seen.path("trail").path("totalCount").asInt()).isPositive();
      assertThat(seen.toString())
          .as("%s sees %s", clerk, seen)
          .doesNotContain("意见", "case-handler", "\"window-clerk");
      assertThat(seen.path("applicant").isNull()).isEqualTo(clerk.endsWith("-2"));
      assertThat(steps(clerk, theCase)).isZero();
    }
    assertThat(steps("leader", theCase)).isPositive();
  }

  private int steps(String account, CaseAtPortal theCase) {
    return platform
        .as(account)
        .data(
            "query($no: ID!) { steps(filter: {caseNo: {eq: $no}}) { totalCount } }",
            Map.of("no", theCase.caseNo()))
        .at("/steps/totalCount")
        .asInt();
  }

  @Test
  void shouldLetNoDataReachAnotherBureauOrStreet() throws Exception {
    var theCase = permitFrom("street-window-clerk");
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    platform.store().refresh(Index.CASES);
    platform.store().refresh(Index.STEPS);
    var question =
        """
        query($no: ID!) {
          case(caseNo: $no) { caseNo }
          cases(filter: {caseNo: {eq: $no}}) { totalCount nodes { caseNo } }
          caseAggregate(filter: {caseNo: {eq: $no}}, by: [STATUS, AGENCY]) { count }
          steps(filter: {caseNo: {eq: $no}}) { totalCount nodes { stepId } } }
        """;
    var own = platform.as("case-handler").data(question, Map.of("no", theCase.caseNo()));
    assertThat(own.at("/cases/totalCount").asInt()).isEqualTo(1);
    var stepId = own.at("/steps/nodes/0/stepId").asText();
    var document =
        office
            .look(platform.as("street-window-clerk"), theCase)
            .path("materials")
            .get(0)
            .path("downloadUrl")
            .asText();
    assertThat(document).isNotEmpty();
    for (var stranger : List.of("sw-case-handler", "sw-leader", "street2-window-clerk")) {
      var client = platform.as(stranger);
      var seen = client.data(question, Map.of("no", theCase.caseNo()));
      assertThat(seen.path("case").isNull()).as(stranger).isTrue();
      assertThat(seen.at("/cases/totalCount").asInt()).isZero();
      assertThat(seen.path("caseAggregate")).isEmpty();
      assertThat(seen.at("/steps/totalCount").asInt()).isZero();
      assertThat(
              client
                  .data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId)))
                  .at("/stepClaim/refusals")
                  .findValuesAsText("code"))
          .containsAnyOf("STEP_NOT_OPEN", "NOT_ENTITLED");
      var unsigned = document.substring(0, document.indexOf('?'));
      assertThat(platform.filesOf(stranger).fetch(unsigned, null).statusCode()).isEqualTo(404);
      try (var news = new News(platform, stranger, Map.of(), null)) {
        assertThat(news.within(Duration.ofMillis(1)))
            .extracting(it -> it.path("caseNo").asText())
            .doesNotContain(theCase.caseNo());
      }
    }
  }

  @Test
  void shouldOpenACaseByAPatrolsReport() throws IOException {
    platform.servers().publish(List.of(PowerLibrary.load("320681-CG", ROAD_OCCUPATION)));
    var place = "民乐路与江海路交叉口西南角王记水果店门前";
    var facts = "店主欧阳占道摆设水果摊约六平方米";
    var picture = platform.filesOf("patrol-officer").taken(Papers.picture("jpg", place));
    var input = new HashMap<String, Object>();
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("powerCode", ROAD_OCCUPATION);
    input.put("foundAt", platform.now().minus(Duration.ofHours(1)).toString());
    input.put("place", place);
    input.put("facts", facts);
    input.put("files", List.of(Map.of("fileName", "欧阳水果摊.jpg", "fileId", picture)));
    var theCase = begun("patrol-officer", Queries.REPORT, "patrolReport", input);
    assertThat(begun("patrol-officer", Queries.REPORT, "patrolReport", input)).isEqualTo(theCase);

    var handler = platform.as("case-handler");
    var filing = office.open(handler, theCase, "accept");
    var inside = office.look(handler, theCase);
    assertThat(inside.at("/report/place").asText()).isEqualTo(place);
    assertThat(inside.at("/report/facts").asText()).isEqualTo(facts);
    assertThat(inside.path("evidence")).hasSize(1);
    var evidence = inside.path("evidence").get(0);
    assertThat(evidence.path("stepId").asText()).isEqualTo(filing);
    assertThat(evidence.path("by").asText()).isEqualTo("patrol-officer");
    assertThat(platform.filesOfAnybody().fetch(evidence.path("downloadUrl").asText(), null).body())
        .isEqualTo(Papers.picture("jpg", place));
    Office.accepted(
        handler.data(
            Queries.NAME_PARTY,
            Map.of(
                "input",
                Map.of(
                    "caseNo",
                    theCase.caseNo(),
                    "clientRequestId",
                    UUID.randomUUID().toString(),
                    "party",
                    Map.of(
                        "kind", "NATURAL_PERSON",
                        "name", "欧阳摊主",
                        "identityNo", Identities.citizen())))),
        "partyName");
    office.does("case-handler", theCase, "accept", "ACCEPT", "事实清楚，予以立案", null);

    var patrol = platform.as("patrol-officer");
    platform.store().refresh(Index.TRAIL);
    var outside = office.await(patrol, theCase, it -> isAt(it, "investigate"));
    assertThat(outside.path("done").findValuesAsText("elementId")).containsExactly("accept");
    assertThat(outside.at("/report/place").asText()).as("its own words").isEqualTo(place);
    assertThat(outside.toString()).doesNotContain("摊主", "予以立案");
    assertThat(outside.path("done").findValuesAsText("assignee")).containsOnly("null");
    assertThat(outside.at("/trail/nodes").findValuesAsText("by"))
        .containsOnly("patrol-officer", "");
    assertThat(outside.path("evidence")).isEmpty();
    assertThat(platform.progress(theCase).path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(office.look(handler, theCase).at("/applicant/name").asText()).isEqualTo("欧阳摊主");
    assertThat(office.look(platform.as("street-window-clerk"), theCase).path("status").asText())
        .as("its street follows it")
        .isEqualTo("ACCEPTED");
    assertThat(office.look(platform.as("street2-window-clerk"), theCase).isNull()).isTrue();

    terminates(theCase);
    new Dossiers(platform).assertVerifies("case-handler", theCase);

    var traces = new Traces(platform);
    var secrets = List.of("王记水果店", "占道摆设", "欧阳");
    assertThat(traces.filesWith(secrets)).isEmpty();
    for (var index : Index.ALL) {
      assertThat(traces.everything(index)).as(index.name()).doesNotContain(secrets);
    }
  }

  private void terminates(CaseAtPortal theCase) {
    var input =
        Map.of(
            "caseNo",
            theCase.caseNo(),
            "clientRequestId",
            UUID.randomUUID().toString(),
            "legalGround",
            "PARTY_GONE",
            "reason",
            "当事人已终止经营。");
    Office.accepted(
        platform.as("leader").data(Queries.TERMINATE, Map.of("input", input)), "caseTerminate");
    office.await(
        platform.as("case-handler"),
        theCase,
        it -> it.path("status").asText().equals("TERMINATED"));
  }

  @Test
  void shouldRefuseReportsThatOpenNoCase() {
    var input = new HashMap<String, Object>();
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("powerCode", Office.POWER);
    input.put("foundAt", platform.now().toString());
    input.put("place", "民乐路");
    input.put("facts", "广告牌松动");
    assertThat(refused("patrol-officer", input)).containsExactly("NOT_ENTITLED");

    platform.servers().publish(List.of(PowerLibrary.load("320681-CG", ROAD_OCCUPATION)));
    input.put("powerCode", ROAD_OCCUPATION);
    assertThat(refused("window-clerk", input)).containsExactly("NOT_ENTITLED");
    input.put("facts", " ");
    input.put(
        "files", List.of(Map.of("fileName", "a.jpg", "fileId", UUID.randomUUID().toString())));
    assertThat(refused("patrol-officer", input))
        .containsExactlyInAnyOrder("INPUT_INVALID", "EVIDENCE_UNFIT");
  }

  private List<String> refused(String account, Map<String, Object> input) {
    return Office.refusals(
        platform.as(account).data(Queries.REPORT, Map.of("input", input)), "patrolReport");
  }

  private static boolean isAt(JsonNode theCase, String elementId) {
    return theCase.path("current").findValuesAsText("elementId").contains(elementId);
  }
}
