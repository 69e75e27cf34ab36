package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One stands in for another: explicitly, for a time, for everyone to see, and counting as both. */
@ExtendWith(TestPlatform.Running.class)
class DelegationIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String DEPUTY = "legal-reviewer-2";

  private final TestPlatform platform;
  private final Office office;
  private final Map<String, String> given = new HashMap<>();

  DelegationIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @AfterEach
  void takeBack() {
    given.forEach((id, principal) -> revoke(principal, id));
  }

  @Test
  void shouldLetADeputyDoAStepUnderHisOwnNameAndCountBoth() {
    var theCase = approved();
    assertThat(claim(DEPUTY, theCase, "leaderApproval")).containsExactly("NOT_ENTITLED");

    grant("leader", DEPUTY, "leader", today(), today().plusDays(7));

    assertThat(desk(DEPUTY)).contains(theCase.caseNo());
    office.does(DEPUTY, theCase, "leaderApproval", "APPROVE");
    var step = done(theCase, "leaderApproval");
    assertThat(step.path("assignee").asText()).isEqualTo(DEPUTY);
    assertThat(step.path("onBehalfOf").asText()).isEqualTo("leader");
    assertThat(step.path("findings")).isEmpty();
    assertThat(office.look(platform.portal(), theCase).path("done").findValuesAsText("onBehalfOf"))
        .doesNotContain("leader");

    assertThat(claim(DEPUTY, theCase, "decide")).containsExactly("SAME_PERSON");
    assertThat(claim("leader", theCase, "decide")).containsExactly("SAME_PERSON");
    office.does("leader-2", theCase, "decide", "GRANT");
  }

  @Test
  void shouldNotLetADeputyJudgeWhatHisPrincipalDid() {
    var theCase = approved();
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    grant("leader", DEPUTY, "leader", today(), today());

    assertThat(claim(DEPUTY, theCase, "decide")).containsExactly("SAME_PERSON");
  }

  @Test
  void shouldHoldFromItsFirstDayUntilItIsTakenBack() {
    var theCase = approved();
    var id = grant("leader", DEPUTY, "leader", today().plusDays(1), today().plusDays(1));
    assertThat(claim(DEPUTY, theCase, "leaderApproval")).containsExactly("NOT_ENTITLED");

    platform.forward(Duration.ofDays(1));
    assertThat(claim(DEPUTY, theCase, "leaderApproval")).isEmpty();

    assertThat(codes(revoke("leader-2", id), "delegationRevoke"))
        .containsExactly("DELEGATION_UNKNOWN");
    assertThat(revoke("leader", id).at("/delegationRevoke/delegation/inForce").asBoolean())
        .isFalse();
    var stepId = office.open(platform.as(DEPUTY), theCase, "leaderApproval");
    var late =
        platform
            .as(DEPUTY)
            .data(
                Queries.COMPLETE, Map.of("input", Map.of("stepId", stepId, "outcome", "APPROVE")));
    assertThat(Office.refusals(late, "stepComplete")).containsExactly("NOT_ENTITLED");
    assertThat(codes(revoke("leader", id), "delegationRevoke"))
        .containsExactly("DELEGATION_UNKNOWN");

    // What he had in hand he can put back, so that somebody else does it.
    assertThat(claim("leader", theCase, "leaderApproval")).containsExactly("STEP_TAKEN");
    Office.accepted(
        platform.as(DEPUTY).data(Queries.RELEASE, Map.of("input", Map.of("stepId", stepId))),
        "stepRelease");
    assertThat(claim("leader", theCase, "leaderApproval")).isEmpty();
  }

  @Test
  void shouldLetADeputyAddEvidenceToTheStepInHand() {
    var theCase = approved();
    grant("leader", DEPUTY, "leader", today(), today());
    assertThat(claim(DEPUTY, theCase, "leaderApproval")).isEmpty();
    var stepId = office.open(platform.as(DEPUTY), theCase, "leaderApproval");
    var evidence =
        Map.of(
            "clientRequestId",
            "deputy",
            "stepId",
            stepId,
            "fileName",
            "会议记录.pdf",
            "fileId",
            platform.filesOf(DEPUTY).taken(Papers.pdf(theCase.caseNo())));

    Office.accepted(
        platform.as(DEPUTY).data(Queries.EVIDENCE, Map.of("input", evidence)), "evidenceAttach");
  }

  @Test
  void shouldNotReachOtherAgenciesNorStepsOfSeveralOfficers() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    grant("case-handler-2", DEPUTY, "case-handler", today(), today());
    grant("case-handler-2", "window-clerk-2", "case-handler", today(), today());

    assertThat(claim(DEPUTY, theCase, "siteVisit")).containsExactly("NOT_ENTITLED");
    office.visitsSite("case-handler", theCase);
    assertThat(claim("window-clerk-2", theCase, "examine")).containsExactly("NOT_ENTITLED");
    office.does(DEPUTY, theCase, "examine", "APPROVE");
    assertThat(done(theCase, "examine").path("onBehalfOf").asText()).isEqualTo("case-handler-2");
  }

  @Test
  void shouldBeSeenByTheAgencyAndNoOther() {
    var id = grant("leader", DEPUTY, "leader", today(), today().plusDays(3));

    assertThat(seenBy("leader")).contains(id);
    assertThat(seenBy("supervisor")).contains(id);
    assertThat(seenBy("case-handler")).contains(id);
    assertThat(seenBy("sw-leader")).doesNotContain(id);
    assertThat(seenBy("street-window-clerk")).doesNotContain(id);
  }

  @Test
  void shouldLetALeaderPutBackWhatSomebodyAwayHasInHand() {
    var theCase = office.submit();
    assertThat(claim("window-clerk", theCase, "accept")).isEmpty();
    assertThat(claim("window-clerk-2", theCase, "accept")).containsExactly("STEP_TAKEN");
    assertThat(putBack("window-clerk-2", theCase)).containsExactly("STEP_TAKEN");
    assertThat(putBack("sw-leader", theCase)).containsExactly("STEP_NOT_OPEN");

    assertThat(mayPutBack("leader", theCase)).isTrue();
    assertThat(mayPutBack("legal-reviewer", theCase)).isFalse();
    assertThat(putBack("leader", theCase)).isEmpty();

    var step = office.look(platform.as("leader"), theCase).path("current").path(0);
    assertThat(step.path("state").asText()).isEqualTo("OPEN");
    assertThat(step.path("assignee").isNull()).isTrue();
    office.does("window-clerk-2", theCase, "accept", "ACCEPT");
    platform.store().refresh(Index.TRAIL);
    var trail = office.look(platform.as("leader"), theCase).at("/trail/nodes");
    assertThat(trail)
        .extracting(entry -> entry.path("act").asText() + " " + entry.path("by").asText())
        .containsSubsequence(
            "step-claimed window-clerk",
            "step-recalled leader",
            "step-released ",
            "step-claimed window-clerk-2",
            "step-completed window-clerk-2");
  }

  @Test
  void shouldRefuseWhatCannotBeDelegated() {
    assertThat(refused("leader", "leader", "leader", today(), today())).containsExactly("deputy");
    assertThat(refused("leader", DEPUTY, "leader", today().minusDays(1), today()))
        .containsExactly("firstDay");
    assertThat(refused("leader", DEPUTY, "leader", today(), today().plusDays(366)))
        .containsExactly("lastDay");
    assertThat(refused("leader", DEPUTY, "leader", today(), today().minusDays(1)))
        .containsExactly("lastDay");
    assertThat(refused("leader", DEPUTY, "king", today(), today())).containsExactly("post");
    assertThat(codes(ask("case-handler", DEPUTY, "leader", today(), today()), "delegationGrant"))
        .containsExactly("NOT_ENTITLED");
    assertThat(codes(ask("supervisor", DEPUTY, "supervisor", today(), today()), "delegationGrant"))
        .containsExactly("NOT_ENTITLED");
    assertThat(
            codes(
                ask("policy-officer", DEPUTY, "policy-officer", today(), today()),
                "delegationGrant"))
        .containsExactly("NOT_ENTITLED");
  }

  /** A case that waits for the leader's approval. */
  private CaseAtPortal approved() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.open(platform.as("leader"), theCase, "leaderApproval");
    return theCase;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(platform.now(), ZONE);
  }

  private String grant(
      String principal, String deputy, String post, LocalDate first, LocalDate last) {
    var data = ask(principal, deputy, post, first, last);
    assertThat(data.at("/delegationGrant/refusals")).isEmpty();
    var id = data.at("/delegationGrant/delegation/delegationId").asText();
    given.put(id, principal);
    return id;
  }

  private JsonNode ask(
      String principal, String deputy, String post, LocalDate first, LocalDate last) {
    return platform
        .as(principal)
        .data(
            Queries.DELEGATE,
            Map.of(
                "input",
                Map.of(
                    "clientRequestId",
                    UUID.randomUUID().toString(),
                    "deputy",
                    deputy,
                    "post",
                    post,
                    "firstDay",
                    first.toString(),
                    "lastDay",
                    last.toString(),
                    "document",
                    "关于年休假期间岗位代理的通知")));
  }

  private JsonNode revoke(String principal, String id) {
    return platform
        .as(principal)
        .data(
            Queries.TAKE_DELEGATION_BACK,
            Map.of(
                "input",
                Map.of("clientRequestId", UUID.randomUUID().toString(), "delegationId", id)));
  }

  private List<String> refused(
      String principal, String deputy, String post, LocalDate first, LocalDate last) {
    var data = ask(principal, deputy, post, first, last);
    assertThat(codes(data, "delegationGrant")).containsExactly("INPUT_INVALID");
    return data.at("/delegationGrant/refusals").findValuesAsText("field");
  }

  private static List<String> codes(JsonNode data, String mutation) {
    return Office.refusals(data, mutation, "delegation");
  }

  /** The refusals when somebody takes a step in hand; empty when he has it now. */
  private List<String> claim(String account, CaseAtPortal theCase, String elementId) {
    var client = platform.as(account);
    var stepId = office.open(platform.as("supervisor"), theCase, elementId);
    return client
        .data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId)))
        .at("/stepClaim/refusals")
        .findValuesAsText("code");
  }

  private List<String> putBack(String account, CaseAtPortal theCase) {
    var stepId = office.open(platform.as("supervisor"), theCase, "accept");
    return platform
        .as(account)
        .data(Queries.RELEASE, Map.of("input", Map.of("stepId", stepId)))
        .at("/stepRelease/refusals")
        .findValuesAsText("code");
  }

  private boolean mayPutBack(String account, CaseAtPortal theCase) {
    return platform
        .as(account)
        .data(
            "query($caseNo: ID!) { case(caseNo: $caseNo) { current { mayRelease } } }",
            Map.of("caseNo", theCase.caseNo()))
        .at("/case/current/0/mayRelease")
        .asBoolean();
  }

  private List<String> desk(String account) {
    platform.store().refresh(Index.STEPS);
    return platform
        .as(account)
        .data(
            "{ steps(filter: { mine: true }, orderBy: [{ field: STARTED_AT, direction: DESC }],"
                + " first: 100) { nodes { caseNo } } }",
            Map.of())
        .at("/steps/nodes")
        .findValuesAsText("caseNo");
  }

  private List<String> seenBy(String account) {
    return platform
        .as(account)
        .data(Queries.DELEGATIONS, Map.of())
        .at("/delegations/nodes")
        .findValuesAsText("delegationId");
  }

  private JsonNode done(CaseAtPortal theCase, String elementId) {
    for (var run : office.look(platform.as("supervisor"), theCase).path("done")) {
      if (run.path("elementId").asText().equals(elementId)) {
        return run;
      }
    }
    return MissingNode.getInstance();
  }
}
