package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Procedure;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Acts beside the steps: more time, officers who work together, and ends from outside the flow. */
@ExtendWith(TestPlatform.Running.class)
class ActsIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestPlatform platform;
  private final Office office;

  ActsIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  private CaseAtPortal accepted() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private Map<String, Object> about(CaseAtPortal theCase, Map<String, Object> more) {
    var input = new HashMap<String, Object>(more);
    input.put("caseNo", theCase.caseNo());
    input.put("clientRequestId", UUID.randomUUID().toString());
    return Map.of("input", input);
  }

  @Test
  void shouldGiveMoreTimeOnceWhenTheLeaderAgrees() {
    var theCase = accepted();
    var acceptedOn = LocalDate.ofInstant(platform.now(), ZONE);
    var handler = platform.as("case-handler");
    var leader = platform.as("leader");
    var asks = about(theCase, Map.of("amount", 10, "reason", "结构安全须重新验算。"));

    assertThat(
            Office.refusals(
                handler.data(Queries.EXTEND, about(theCase, Map.of("amount", 11, "reason", "太久"))),
                "clockExtend"))
        .containsExactly("EXTENSION_EXCEEDED");
    Office.accepted(handler.data(Queries.EXTEND, asks), "clockExtend");
    Office.accepted(handler.data(Queries.EXTEND, asks), "clockExtend");
    var seen = office.look(leader, theCase).path("extensionRequest");
    assertThat(seen.path("amount").asInt()).isEqualTo(10);
    assertThat(seen.path("reason").asText()).isEqualTo("结构安全须重新验算。");
    assertThat(office.look(platform.portal(), theCase).path("extensionRequest").isNull()).isTrue();

    assertThat(
            Office.refusals(
                handler.data(Queries.DECIDE_ON_EXTENSION, about(theCase, Map.of("approve", true))),
                "clockExtensionDecide"))
        .containsExactly("NOT_ENTITLED");
    Office.accepted(
        leader.data(Queries.DECIDE_ON_EXTENSION, about(theCase, Map.of("approve", true))),
        "clockExtensionDecide");
    var clock = platform.progress(theCase).path("clock");
    assertThat(clock.at("/promised/amount").asInt()).isEqualTo(20);
    assertThat(OffsetDateTime.parse(clock.path("deadline").asText()).toLocalDate())
        .isEqualTo(SlowCalendar.workingDay(acceptedOn, 20));
    assertThat(clock.path("ledger").findValuesAsText("act")).containsExactly("STARTED", "EXTENDED");
    assertThat(clock.path("ledger").get(1).path("legalGround").asText()).contains("第四十二条");
    assertThat(
            Office.refusals(
                handler.data(Queries.EXTEND, about(theCase, Map.of("amount", 1, "reason", "又"))),
                "clockExtend"))
        .containsExactly("EXTENSION_EXCEEDED");
  }

  @Test
  void shouldLetAnOverdueStepBeDone() {
    var theCase = accepted();
    platform.forward(Duration.ofDays(40));
    var clock = platform.progress(theCase).path("clock");
    assertThat(clock.path("state").asText()).isEqualTo("OVERDUE");
    assertThat(clock.path("overdueBy").asInt()).isPositive();

    office.visitsSite("case-handler", theCase);
    office.open(platform.as("case-handler"), theCase, "examine");
    assertThat(
            Office.refusals(
                platform
                    .as("case-handler")
                    .data(Queries.EXTEND, about(theCase, Map.of("amount", 5, "reason", "晚了"))),
                "clockExtend"))
        .containsExactly("CLOCK_NOT_RUNNING");
  }

  @Test
  void shouldWantTwoOfficersEachUnderTheOwnAccount() {
    var theCase = accepted();
    var handler = platform.as("case-handler");
    var stepId = office.open(handler, theCase, "siteVisit");
    Office.accepted(
        handler.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
    var complete =
        Map.of(
            "input",
            Map.of(
                "stepId",
                stepId,
                "outcome",
                "DONE",
                "form",
                Map.of(
                    "visitedOn", "2026-11-20",
                    "locationMatches", "YES",
                    "record", "现场与申请材料一致,未影响交通与消防。")));
    var alone = handler.data(Queries.COMPLETE, complete);
    assertThat(Office.refusals(alone, "stepComplete")).containsExactly("OFFICERS_MISSING");
    assertThat(alone.at("/stepComplete/refusals/0/legalGround").asText()).contains("第三十四条");

    var join = Map.of("input", Map.of("stepId", stepId));
    assertThat(Office.refusals(handler.data(Queries.JOIN, join), "stepJoin"))
        .containsExactly("SAME_PERSON");
    assertThat(Office.refusals(platform.as("window-clerk").data(Queries.JOIN, join), "stepJoin"))
        .containsExactly("NOT_ENTITLED");
    var second = platform.as("case-handler-2");
    Office.accepted(second.data(Queries.JOIN, join), "stepJoin");
    Office.accepted(second.data(Queries.LEAVE, join), "stepLeave");
    assertThat(Office.refusals(second.data(Queries.LEAVE, join), "stepLeave"))
        .containsExactly("NOT_ASSIGNED");
    assertThat(Office.refusals(handler.data(Queries.COMPLETE, complete), "stepComplete"))
        .containsExactly("OFFICERS_MISSING");
    Office.accepted(second.data(Queries.JOIN, join), "stepJoin");
    Office.accepted(handler.data(Queries.COMPLETE, complete), "stepComplete");
    office.open(handler, theCase, "examine");
    var visit = office.look(platform.as("supervisor"), theCase).path("done").get(2);
    assertThat(visit.path("officers").get(0).asText()).isEqualTo("case-handler-2");
    assertThat(visit.path("findings")).isEmpty();
  }

  @Test
  void shouldTakeAnApplicationBack() {
    var theCase = accepted();
    var withdrawal = about(theCase, Map.of("reason", "项目取消，不再设置。"));
    assertThat(
            Office.refusals(
                platform.as("case-handler").data(Queries.WITHDRAW, withdrawal), "caseWithdraw"))
        .containsExactly("NOT_ENTITLED");
    Office.accepted(platform.portal().data(Queries.WITHDRAW, withdrawal), "caseWithdraw");
    Office.accepted(platform.portal().data(Queries.WITHDRAW, withdrawal), "caseWithdraw");

    var ended = ended(theCase);
    assertThat(ended.path("result").asText()).isEqualTo("WITHDRAWN");
    assertThat(ended.at("/outsideEnd/reason").asText()).isEqualTo("项目取消，不再设置。");
    assertThat(platform.progress(theCase).at("/clock/state").asText()).isEqualTo("STOPPED");
    assertThat(document(theCase).steps())
        .filteredOn(run -> run.elementId().equals("siteVisit"))
        .extracting(StepRun::state)
        .containsExactly(StepState.TERMINATED);
    assertThat(ended.path("trail").path("nodes").findValuesAsText("act"))
        .contains("case-end", "step-terminated", "case-terminated")
        .doesNotContain("incident-raised");
  }

  @Test
  void shouldTakeBackWhatWasHandedInAMomentAgo() {
    var theCase = office.submit();
    Office.accepted(
        platform.portal().data(Queries.WITHDRAW, about(theCase, Map.of("reason", "填错了"))),
        "caseWithdraw");
    assertThat(ended(theCase).path("result").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void shouldNotTakeBackWhatIsDecided() {
    var theCase = accepted();
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    office.does("leader-2", theCase, "decide", "GRANT");
    office.open(platform.as("window-clerk"), theCase, "deliver");
    assertThat(
            Office.refusals(
                platform.portal().data(Queries.WITHDRAW, about(theCase, Map.of("reason", "晚了"))),
                "caseWithdraw"))
        .containsExactly("CASE_DECIDED");
    office.does("window-clerk", theCase, "deliver", "DELIVERED");
    office.await(platform.portal(), theCase, it -> it.path("status").asText().equals("FINISHED"));
  }

  @Test
  void shouldTerminateOnAGroundAndByALeaderAlone() {
    var theCase = accepted();
    var ends = about(theCase, Map.of("legalGround", "PARTY_GONE", "reason", "申请单位已注销。"));
    assertThat(
            Office.refusals(
                platform.as("case-handler").data(Queries.TERMINATE, ends), "caseTerminate"))
        .containsExactly("NOT_ENTITLED");
    assertThat(
            Office.refusals(
                platform
                    .as("leader")
                    .data(
                        Queries.TERMINATE,
                        about(theCase, Map.of("legalGround", "BUSY", "reason", "忙"))),
                "caseTerminate"))
        .containsExactly("LEGAL_GROUND_UNKNOWN");
    Office.accepted(platform.as("leader").data(Queries.TERMINATE, ends), "caseTerminate");
    assertThat(ended(theCase).path("result").asText()).isEqualTo("TERMINATED");
    assertThat(
            Office.refusals(
                platform
                    .as("case-handler")
                    .data(Queries.EXTEND, about(theCase, Map.of("amount", 5, "reason", "晚了"))),
                "clockExtend"))
        .containsExactly("CASE_CLOSED");
  }

  @Test
  void shouldHandACaseOverToTheAgencyItBelongsTo() {
    var penalty = TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL);
    platform.servers().publish(List.of(penalty));
    var handler = platform.as("case-handler");
    var begun = handler.data(Queries.SUBMIT, Map.of("input", lead("TEMPLATE-CF-0002", null)));
    var theCase = new CaseAtPortal(begun.at("/caseSubmit/case/caseNo").asText(), "");
    office.does("case-handler", theCase, "accept", "ACCEPT");
    var outsider = platform.as("sw-case-handler");
    assertThat(office.look(outsider, theCase).isNull()).isTrue();
    assertThat(
            Office.refusals(
                handler.data(Queries.WITHDRAW, about(theCase, Map.of("reason", "不办了"))),
                "caseWithdraw"))
        .containsExactly("NOT_ENTITLED");

    Office.accepted(
        platform
            .as("leader")
            .data(
                Queries.TRANSFER,
                about(
                    theCase,
                    Map.of(
                        "toAgency", "320681-SW",
                        "legalGround", "JURISDICTION",
                        "reason", "违法行为发生在河道管理范围内。"))),
        "caseTransfer");
    var seen =
        office.await(outsider, theCase, it -> it.path("status").asText().equals("TERMINATED"));
    assertThat(seen.path("result").asText()).isEqualTo("TRANSFERRED");
    assertThat(seen.at("/outsideEnd/reason").asText()).isEqualTo("违法行为发生在河道管理范围内。");
    assertThat(seen.at("/applicant/name").asText()).isEqualTo(Office.APPLICANT);

    // Somebody to whom it was not handed over cannot go on with it.
    var stranger =
        handler.data(Queries.SUBMIT, Map.of("input", lead("TEMPLATE-CF-0002", theCase.caseNo())));
    assertThat(Office.refusals(stranger, "caseSubmit")).containsExactly("CASE_UNKNOWN");
    goesOnAtTheOtherAgency(theCase, penalty);
  }

  private void goesOnAtTheOtherAgency(CaseAtPortal handedOver, PowerSource penalty) {
    var code = "SW-CF-7101";
    var theirs = Office.under(code, penalty, "TEMPLATE-CF-0002");
    platform
        .servers()
        .publish(
            "sw-policy-officer",
            List.of(theirs.withBpmn(theirs.bpmn().replace("320681-CG", "320681-SW"))));
    var officer = platform.as("sw-case-handler");
    var begun = officer.data(Queries.SUBMIT, Map.of("input", lead(code, handedOver.caseNo())));
    Office.accepted(begun, "caseSubmit");
    var theCase = new CaseAtPortal(begun.at("/caseSubmit/case/caseNo").asText(), "");
    office.does("sw-case-handler", theCase, "accept", "ACCEPT");

    var seen = office.look(officer, theCase);
    assertThat(seen.path("transferredFrom").asText()).isEqualTo(handedOver.caseNo());
    assertThat(seen.path("status").asText()).isEqualTo("ACCEPTED");
    assertThat(office.look(platform.as("case-handler"), theCase).isNull())
        .as("what the agency that gave it up sees of it")
        .isTrue();
  }

  private static Map<String, Object> lead(String powerCode, String transferredFrom) {
    var input = new HashMap<String, Object>();
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("powerCode", powerCode);
    input.put("applicant", Map.of("kind", "NATURAL_PERSON", "name", Office.APPLICANT));
    if (transferredFrom != null) {
      input.put("transferredFrom", transferredFrom);
    }
    return input;
  }

  private JsonNode ended(CaseAtPortal theCase) {
    var ended =
        office.await(
            platform.portal(), theCase, it -> it.path("status").asText().equals("TERMINATED"));
    platform.store().refresh(Index.TRAIL);
    return ended.isNull() ? ended : office.look(platform.portal(), theCase);
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
  }
}
