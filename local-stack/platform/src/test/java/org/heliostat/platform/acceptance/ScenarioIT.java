package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One permit, from submission by a portal to filing, by five people and three kinds of workers,
 * while a supervisor watches it in the browser and anyone may ask the public API.
 */
@ExtendWith(TestPlatform.Running.class)
class ScenarioIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final TestPlatform platform;
  private final Office office;
  private final List<String> steps = new ArrayList<>();
  private final Browser browser = new Browser();
  private Page watching;

  ScenarioIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void shouldRunAPermitFromSubmissionToFilingAndTellEveryoneWhereItStands() {
    var theCase = office.submit();
    assertThat(theCase.caseNo()).startsWith("QD-XK-0001-");
    watching = browser.signedIn(platform, "supervisor", 1440);
    watching.navigate(platform.url() + "/cases/" + theCase.caseNo());
    stands(theCase, "accept", "materialCheck", "NOT_STARTED");

    office.does("window-clerk", theCase, "accept", "ACCEPT");
    stands(theCase, "siteVisit", "examine", "RUNNING");
    var acceptedOn = LocalDate.ofInstant(platform.now(), ZONE);
    var expected = SlowCalendar.workingDay(acceptedOn, 10);
    var clock = platform.progress(theCase).path("clock");
    assertThat(OffsetDateTime.parse(clock.path("deadline").asText()).toLocalDateTime())
        .isEqualTo(expected.atTime(17, 30));
    assertThat(OffsetDateTime.parse(clock.path("statutoryDeadline").asText()).toLocalDate())
        .isEqualTo(SlowCalendar.workingDay(acceptedOn, 20));
    assertThat(clock.path("remaining").asInt()).isEqualTo(10);
    assertThat(clock.path("provisional").asBoolean())
        .isEqualTo(SlowCalendar.isProvisional(acceptedOn, expected.plusDays(14)));

    // Two working days later two days are gone: the day of acceptance is never counted.
    var twoDaysLater = SlowCalendar.workingDay(acceptedOn, 3);
    platform.forward(Duration.ofDays(twoDaysLater.toEpochDay() - acceptedOn.toEpochDay()));
    clock = platform.progress(theCase).path("clock");
    assertThat(clock.path("consumed").asInt()).isEqualTo(2);
    assertThat(clock.path("remaining").asInt()).isEqualTo(8);

    office.visitsSite("case-handler", theCase);
    stands(theCase, "examine", "legalReview", "RUNNING");
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "RETURN", "审查意见缺少结构安全的说明。", null);
    stands(theCase, "examine", "legalReview", "RUNNING");
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    stands(theCase, "leaderApproval", "decide", "RUNNING");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    stands(theCase, "decide", "deliver", "RUNNING");
    office.does("leader-2", theCase, "decide", "GRANT");
    stands(theCase, "deliver", "publish", "STOPPED");
    office.does("window-clerk", theCase, "deliver", "DELIVERED");

    var finished =
        office.await(
            platform.portal(), theCase, it -> it.path("status").asText().equals("FINISHED"));
    assertThat(finished.path("result").asText()).isEqualTo("GRANTED");
    assertThat(finished.path("done").findValuesAsText("elementId"))
        .containsExactly(
            "accept",
            "materialCheck",
            "siteVisit",
            "examine",
            "legalReview",
            "examine",
            "legalReview",
            "leaderApproval",
            "decide",
            "deliver",
            "publish",
            "archive");
    assertThat(steps).hasSize(6);
    assertThat(office.look(platform.as("supervisor"), theCase).path("done"))
        .allSatisfy(run -> assertThat(run.path("findings")).as("findings of %s", run).isEmpty());
    watching.locator("[data-element-id='archive'].step-done").waitFor();
    shouldBeInTheListOfRecentCases(theCase);
  }

  private void shouldBeInTheListOfRecentCases(CaseAtPortal theCase) {
    platform.store().refresh(Index.CASES);
    var recent =
        platform
            .open()
            .data(
                "{ recentCases(first: 100) { nodes { maskedCaseNo powerCode result } edges { cursor } } }",
                Map.of());
    assertThat(recent.toString())
        .contains("GRANTED")
        .doesNotContain(theCase.caseNo())
        .doesNotContain(Office.APPLICANT);
    assertThat(recent.at("/recentCases/edges"))
        .isNotEmpty()
        .allSatisfy(
            edge ->
                assertThat(
                        new String(
                            Base64.getUrlDecoder().decode(edge.path("cursor").asText()),
                            StandardCharsets.UTF_8))
                    .doesNotContain("QD-XK-0001"));
  }

  private void stands(CaseAtPortal theCase, String current, String next, String clockState) {
    office.await(
        platform.portal(),
        theCase,
        it -> it.path("current").findValuesAsText("elementId").equals(List.of(current)));
    var progress = platform.progress(theCase);
    assertThat(progress.path("current").findValuesAsText("id")).containsExactly(current);
    assertThat(progress.path("next").findValuesAsText("id")).containsExactly(next);
    assertThat(progress.at("/clock/state").asText()).isEqualTo(clockState);
    watching.locator("[data-element-id='%s'].step-current".formatted(current)).waitFor();
    watching.locator("[data-element-id='%s'].step-next".formatted(next)).waitFor();
    if (!steps.contains(current)) {
      steps.add(current);
    }
  }
}
