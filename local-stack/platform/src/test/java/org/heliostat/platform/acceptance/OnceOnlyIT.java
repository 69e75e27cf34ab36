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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same thing asked for twice, one after the other or at once, happens once. */
@ExtendWith(TestPlatform.Running.class)
class OnceOnlyIT {
  private final TestPlatform platform;
  private final Office office;

  OnceOnlyIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @Test
  void shouldGiveTheSameCaseForTheSameRequest() {
    var application = office.application(UUID.randomUUID().toString());
    var first = office.submit(application);
    assertThat(office.submit(application)).isEqualTo(first);
    office.does("window-clerk", first, "accept", "REFUSE", "不属于本机关职权范围。", null);
    office.await(platform.portal(), first, it -> it.path("status").asText().equals("FINISHED"));
    assertThat(office.submit(application)).as("after the end").isEqualTo(first);
    assertThat(trail(first, "case-submitted")).isEqualTo(1);
  }

  @Test
  void shouldLetOneOfTwoClerksHaveTheStep() throws Exception {
    var theCase = office.submit();
    var stepId = office.open(platform.as("window-clerk"), theCase, "accept");
    var answers =
        atOnce(
            Stream.of("window-clerk", "window-clerk-2")
                .<Callable<JsonNode>>map(
                    clerk ->
                        () ->
                            platform
                                .as(clerk)
                                .data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId)))
                                .path("stepClaim"))
                .toList());
    assertThat(answers).filteredOn(it -> it.path("refusals").isEmpty()).hasSize(1);
    assertThat(answers)
        .flatExtracting(it -> it.path("refusals").findValuesAsText("code"))
        .containsExactly("STEP_TAKEN");
  }

  @Test
  void shouldSuspendOnceAndResumeOnce() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    var handler = platform.as("case-handler");
    office.open(handler, theCase, "siteVisit");
    var suspension =
        Map.of(
            "caseNo", theCase.caseNo(),
            "clientRequestId", "suspend-once",
            "legalGround", "专家评审",
            "reason", "需要结构专家评审");
    Office.accepted(handler.data(Queries.SUSPEND, Map.of("input", suspension)), "clockSuspend");
    Office.accepted(handler.data(Queries.SUSPEND, Map.of("input", suspension)), "clockSuspend");
    var clock = platform.progress(theCase).path("clock");
    assertThat(clock.path("state").asText()).isEqualTo("SUSPENDED");
    assertThat(clock.path("deadline").isNull()).isTrue();
    assertThat(clock.path("remaining").asInt()).isEqualTo(10);
    assertThat(clock.path("ledger").findValuesAsText("act"))
        .containsExactly("STARTED", "SUSPENDED");
    assertThat(clock.path("ledger").get(1).path("legalGround").asText()).contains("第四十五条");

    var again =
        Map.of(
            "caseNo", theCase.caseNo(),
            "clientRequestId", "suspend-again",
            "legalGround", "专家评审",
            "reason", "再次评审");
    assertThat(
            Office.refusals(handler.data(Queries.SUSPEND, Map.of("input", again)), "clockSuspend"))
        .containsExactly("CLOCK_NOT_RUNNING");
    var resumption =
        Map.of("caseNo", theCase.caseNo(), "clientRequestId", "resume-once", "reason", "评审结束");
    Office.accepted(handler.data(Queries.RESUME, Map.of("input", resumption)), "clockResume");
    assertThat(platform.progress(theCase).at("/clock/state").asText()).isEqualTo("RUNNING");
  }

  @Test
  void shouldAskForMissingMaterialsOnceAndTakeThemLater() {
    var theCase =
        office.submit(
            office.application(
                UUID.randomUUID().toString(), List.of("application", "identity", "design")));
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    var clerk = platform.as("window-clerk");
    office.open(clerk, theCase, "supplement");
    var check = office.look(clerk, theCase).path("done").get(1);
    assertThat(check.path("elementId").asText()).isEqualTo("materialCheck");
    assertThat(check.at("/outcome/code").asText()).isEqualTo("INCOMPLETE");
    assertThat(check.path("findings").toString()).contains("使用权证明", "结构安全");
    var waiting = platform.progress(theCase).path("clock");
    assertThat(waiting.path("state").asText()).isEqualTo("SUSPENDED");
    assertThat(waiting.at("/ledger/1/legalGround").asText()).contains("第三十二条");
    platform.forward(Duration.ofDays(5));

    var supplement = Map.of("stepId", office.open(clerk, theCase, "supplement"));
    Office.accepted(clerk.data(Queries.CLAIM, Map.of("input", supplement)), "stepClaim");
    var supplemented = new HashMap<String, Object>(supplement);
    supplemented.put("outcome", "SUPPLEMENTED");
    for (var material : List.of("siteRight", "structure")) {
      assertThat(clerk.data(Queries.COMPLETE, Map.of("input", supplemented)).toString())
          .as("the clerk told that something is missing still")
          .contains("MATERIAL_MISSING", "结构安全");
      Office.accepted(
          clerk.data(
              Queries.ATTACH,
              Map.of(
                  "input",
                  Map.of(
                      "caseNo", theCase.caseNo(),
                      "clientRequestId", "attach-" + material,
                      "material", office.material("window-clerk", material)))),
          "materialAttach");
    }
    office.does("window-clerk", theCase, "supplement", "SUPPLEMENTED");
    var suppliedOn = LocalDate.ofInstant(platform.now(), ZoneId.of("Asia/Shanghai"));
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    assertThat(office.look(clerk, theCase).path("materials")).hasSize(5);
    var running = platform.progress(theCase).path("clock");
    assertThat(running.path("state").asText()).isEqualTo("RUNNING");
    assertThat(OffsetDateTime.parse(running.path("deadline").asText()).toLocalDate())
        .isEqualTo(SlowCalendar.workingDay(suppliedOn, 10));
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

  private static <T> List<T> atOnce(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = threads.invokeAll(calls);
      return futures.stream().map(Future::resultNow).collect(Collectors.toList());
    }
  }
}
