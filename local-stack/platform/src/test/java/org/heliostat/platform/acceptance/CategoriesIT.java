package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every category runs: a power of each template is published and carried from its beginning to its
 * filing, by as many people as the law asks for, and the clock is right at every step.
 */
@ExtendWith(TestPlatform.Running.class)
class CategoriesIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int MOST_STEPS = 40;

  private final TestPlatform platform;
  private final Office office;

  CategoriesIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  /**
   * A way through a template.
   *
   * @param code of the template
   * @param choices outcomes taken instead of the first, by step
   * @param result of the case
   */
  private record Way(String code, Map<String, String> choices, String result) {}

  private static Stream<Way> ways() {
    return Stream.of(
        new Way("TEMPLATE-XK-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-XK-0002", Map.of(), "GRANTED"),
        new Way("TEMPLATE-XK-0001", Map.of("examine", "REJECT", "decide", "DENY"), "DENIED"),
        new Way(
            "TEMPLATE-CF-0002",
            Map.of(
                "defence", "HEARING",
                "legalReview", "COLLECTIVE",
                "enforce", "UNPAID",
                "demand", "UNPAID"),
            "COMPLETED"),
        new Way("TEMPLATE-CF-0002", Map.of("examine", "CLOSE"), "COMPLETED"),
        new Way("TEMPLATE-CF-0001", Map.of("decide", "FINE"), "COMPLETED"),
        new Way("TEMPLATE-CF-0001", Map.of("defence", "ACCEPTED"), "COMPLETED"),
        new Way("TEMPLATE-QZ-0001", Map.of("decide", "DISPOSE"), "COMPLETED"),
        new Way("TEMPLATE-QZ-0002", Map.of(), "COMPLETED"),
        new Way("TEMPLATE-ZS-0001", Map.of(), "COMPLETED"),
        new Way("TEMPLATE-BA-0001", Map.of(), "COMPLETED"),
        new Way("TEMPLATE-SP-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-QR-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-JC-0001", Map.of(), "COMPLETED"),
        new Way("TEMPLATE-JL-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-JF-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-CJ-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-QT-0001", Map.of(), "GRANTED"),
        new Way("TEMPLATE-BM-0001", Map.of(), "COMPLETED"));
  }

  @TestFactory
  Stream<DynamicTest> shouldCarryACaseOfEveryTemplateToItsEnd() {
    return ways().map(way -> DynamicTest.dynamicTest(way.toString(), () -> carry(way)));
  }

  @TestFactory
  Stream<DynamicTest> shouldLeaveNoTemplateOut() {
    var walked = ways().map(Way::code).toList();
    return TemplateLibrary.all().stream()
        .map(source -> power(source).code())
        .map(code -> DynamicTest.dynamicTest(code, () -> assertThat(walked).contains(code)));
  }

  private void carry(Way way) {
    var source = template(way.code());
    var power = power(source);
    platform.servers().publish(List.of(source));
    var theCase = begin(source, power);
    var begun = platform.now();
    var started = power.hasAcceptance() ? null : begun;
    var decided = false;
    var done = new ArrayList<String>();
    var last = state(theCase, done);
    while (!last.path("status").asText().equals("FINISHED")) {
      assertThat(done).as("steps so far").hasSizeLessThan(MOST_STEPS);
      var progress = platform.progress(theCase);
      assertClock(power, progress, started, decided);
      var run = last.path("current").get(0);
      var step = power.flow().step(run.path("elementId").asText()).orElseThrow();
      var outcome = way.choices().getOrDefault(step.id(), step.outcomes().getFirst().code());
      complete(source, step, run.path("stepId").asText(), outcome);
      done.add(run.path("stepId").asText());
      if (step.kind() == StepKind.ACCEPT && started == null) {
        started = platform.now();
      }
      decided |= step.kind() == StepKind.DECIDE;
      last = state(theCase, done);
    }
    assertThat(last.path("result").asText()).isEqualTo(way.result());
    assertClock(power, platform.progress(theCase), started, true);
    assertThat(last.path("done"))
        .allSatisfy(run -> assertThat(run.path("findings")).as("findings of %s", run).isEmpty());
    assertThat(last.path("done").findValuesAsText("elementId")).containsAll(way.choices().keySet());
    var filed = new Dossiers(platform).assertVerifies("case-handler", theCase).keySet();
    assertThat(filed.stream().filter(it -> it.startsWith("evidence/")))
        .hasSize(last.path("evidence").size());
  }

  private static PowerSource template(String code) {
    return TemplateLibrary.all().stream()
        .filter(source -> power(source).code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Power power(PowerSource source) {
    return ((PowerReading.Readable) PowerReader.read(source)).power();
  }

  private CaseAtPortal begin(PowerSource source, Power power) {
    var input = new HashMap<String, Object>();
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("powerCode", power.code());
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
            "江苏省南通市启东市汇龙镇人民中路一号"));
    if (!power.applicationForm().isEmpty()) {
      input.put("form", FormFiller.fill(source.forms().get(power.applicationForm()), today()));
    }
    input.put(
        "materials",
        power.materials().stream()
            .filter(MaterialRequirement::required)
            .map(
                material ->
                    office.material(
                        power.isBegunByOfficers() ? "case-handler" : "portal", material))
            .toList());
    var client = power.isBegunByOfficers() ? platform.as("case-handler") : platform.portal();
    var payload = client.data(Queries.SUBMIT, Map.of("input", input)).path("caseSubmit");
    assertThat(payload.path("refusals")).as("%s", payload).isEmpty();
    return new CaseAtPortal(
        payload.at("/case/caseNo").asText(), payload.at("/case/queryCode").asText());
  }

  /** The case, once everything that machines do is done and a person's turn has come. */
  private JsonNode state(CaseAtPortal theCase, List<String> done) {
    return office.await(
        platform.as("supervisor"),
        theCase,
        it ->
            it.path("status").asText().equals("FINISHED")
                || it.path("current").size() > 0
                    && Stream.of(it.path("current"))
                        .flatMap(runs -> runs.findValuesAsText("stepId").stream())
                        .noneMatch(done::contains)
                    && isForAPerson(it.path("current").get(0)));
  }

  private static boolean isForAPerson(JsonNode run) {
    return !run.path("post").isNull();
  }

  private void complete(PowerSource source, Step step, String stepId, String outcome) {
    assertThat(step.performer()).isEqualTo(Performer.PERSON);
    var holders = Stream.of(step.post(), step.post() + "-2").toList();
    var doer =
        holders.stream().filter(account -> claims(account, stepId)).findFirst().orElseThrow();
    for (int i = 1; i < step.officers(); i++) {
      var other = holders.stream().filter(account -> !account.equals(doer)).findFirst();
      Office.accepted(
          platform
              .as(other.orElseThrow())
              .data(Queries.JOIN, Map.of("input", Map.of("stepId", stepId))),
          "stepJoin");
    }
    if (step.kind() == StepKind.INVESTIGATE) {
      takesEvidence(doer, stepId);
    }
    var input = new HashMap<String, Object>();
    input.put("stepId", stepId);
    input.put("outcome", outcome);
    input.put("opinion", "依法办理，理由充分。");
    if (step.form() != null) {
      input.put("form", FormFiller.fill(source.forms().get(step.form()), today()));
    }
    Office.accepted(
        platform.as(doer).data(Queries.COMPLETE, Map.of("input", input)), "stepComplete");
  }

  private void takesEvidence(String doer, String stepId) {
    var input =
        Map.of(
            "stepId",
            stepId,
            "clientRequestId",
            UUID.randomUUID().toString(),
            "fileId",
            platform.filesOf(doer).taken(Papers.video(10_000, stepId.hashCode())),
            "fileName",
            "现场.mp4");
    Office.accepted(
        platform.as(doer).data(Queries.EVIDENCE, Map.of("input", input)), "evidenceAttach");
  }

  /**
   * Whoever handled the case already is refused where the step judges; then a colleague does it.
   */
  private boolean claims(String account, String stepId) {
    var payload =
        platform.as(account).data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId)));
    var refusals = payload.at("/stepClaim/refusals").findValuesAsText("code");
    if (!refusals.isEmpty()) {
      assertThat(refusals).containsExactly("SAME_PERSON");
    }
    return refusals.isEmpty();
  }

  private void assertClock(Power power, JsonNode progress, Instant started, boolean decided) {
    var clock = progress.path("clock");
    var state = started == null ? "NOT_STARTED" : decided ? "STOPPED" : "RUNNING";
    assertThat(clock.path("state").asText()).as("%s", progress).isEqualTo(state);
    if (state.equals("RUNNING")) {
      var deadline = OffsetDateTime.parse(clock.path("deadline").asText());
      var promised = power.promised();
      switch (promised.unit()) {
        case WORKING_DAY ->
            assertThat(deadline.toLocalDate())
                .isEqualTo(SlowCalendar.workingDay(day(started), promised.amount()));
        case CALENDAR_DAY ->
            assertThat(deadline.toLocalDate())
                .isEqualTo(SlowCalendar.calendarDay(day(started), promised.amount()));
        case HOUR ->
            assertThat(java.time.Duration.between(started, deadline.toInstant()).toMinutes())
                .isCloseTo(promised.amount() * 60L, org.assertj.core.data.Offset.offset(1L));
      }
    }
  }

  private LocalDate today() {
    return day(platform.now());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
