package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No party is fined twice for one act: two bureaus learn of each other (C12, Penalty Law Art. 29).
 */
@ExtendWith(TestPlatform.Running.class)
class DoublePunishmentIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String NAME = "司徒污水";
  private static final String DAY = "2026-11-03";
  private static final PowerSource OURS = penalty("CG-CF-7001", "320681-CG");
  private static final PowerSource THEIRS = penalty("SW-CF-7001", "320681-SW");

  private final TestPlatform platform;
  private final Office office;

  DoublePunishmentIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    platform.servers().publish(List.of(OURS));
    platform.servers().publish("sw-policy-officer", List.of(THEIRS));
  }

  /** Two bureaus with a power each, which they call by two names. */
  private static PowerSource penalty(String code, String agency) {
    var source = PowerLibrary.load("320681-CG", "QD-CF-0001");
    return source.withBpmn(
        source
            .bpmn()
            .replace("QD-CF-0001", code)
            .replace("320681-CG", agency)
            .replace("name=\"擅自占用城市道路(占道经营)处罚\"", "name=\"%s处罚\"".formatted(code)));
  }

  private static String code(PowerSource source) {
    return power(source).code();
  }

  private static Power power(PowerSource source) {
    return ((PowerReading.Readable) PowerReader.read(source)).power();
  }

  @Test
  void shouldReportOneActOfOnePartyOnBothSides() throws IOException {
    var number = Identities.citizen();
    var ours = begin("case-handler", OURS, number, DAY, "2026-11-05");
    assertThat(findings(ours, "accept")).isEmpty();
    platform.store().refresh(Index.CASES);

    var theirs = begin("sw-case-handler", THEIRS, fullWidth(number), "2026-11-04", null);
    var told = findings(theirs, "accept");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).path("code").asText())
        .isEqualTo("DOUBLE_PUNISHMENT:320681-CG:" + LocalDate.ofInstant(platform.now(), ZONE));
    assertThat(told.get(0).path("message").asText()).contains("320681-CG");
    assertThat(told.toString())
        .as("no more than that")
        .doesNotContain(ours.caseNo(), code(OURS), number, NAME, DAY);
    assertThat(office.look(platform.as("sw-case-handler"), ours).isNull()).isTrue();
    platform.store().refresh(Index.CASES);

    carryOn(ours, "legalReview");
    assertThat(codes(ours, "legalReview"))
        .singleElement()
        .asString()
        .startsWith("DOUBLE_PUNISHMENT:320681-SW:");
    assertThat(
            office.look(platform.as("leader"), ours).at("/current/0/findings/0/message").asText())
        .contains("320681-SW");

    var traces = new Traces(platform);
    var secrets = List.of(number, fullWidth(number), NAME);
    assertThat(traces.filesWith(secrets)).isEmpty();
    for (var index : Index.ALL) {
      assertThat(traces.everything(index)).as(index.name()).doesNotContain(secrets);
    }
    var document = platform.store().get(Index.CASES, ours.caseNo()).orElseThrow();
    assertThat(document.partyMark()).matches("[0-9a-f]{40}");
  }

  @Test
  void shouldNotReportAnotherDayOrAnotherParty() {
    var number = Identities.citizen();
    begin("case-handler", OURS, number, DAY, "2026-11-05");
    platform.store().refresh(Index.CASES);

    assertThat(findings(begin("sw-case-handler", THEIRS, number, "2026-11-06", null), "accept"))
        .isEmpty();
    assertThat(findings(begin("sw-case-handler", THEIRS, number, "2026-11-02", null), "accept"))
        .isEmpty();
    assertThat(
            findings(begin("sw-case-handler", THEIRS, Identities.citizen(), DAY, null), "accept"))
        .isEmpty();
  }

  @Test
  void shouldNotReportACaseThatWasNotTakenUp() {
    var number = Identities.citizen();
    var refused = begin("case-handler", OURS, number, DAY, null);
    office.does("case-handler-2", refused, "accept", "REFUSE", "没有违法事实", null);
    office.await(
        platform.as("supervisor"),
        refused,
        it -> it.path("result").asText().equals("NOT_ACCEPTED"));
    platform.store().refresh(Index.CASES);

    assertThat(findings(begin("sw-case-handler", THEIRS, number, DAY, null), "accept")).isEmpty();
  }

  /** A name alone proves nothing; once the number is known it is compared. */
  @Test
  void shouldSayThatAnUnknownNumberCannotBeComparedAndCompareItOnceItIsNamed() {
    var number = Identities.citizen();
    begin("sw-case-handler", THEIRS, number, DAY, null);
    var ours = begin("case-handler", OURS, "", DAY, null);
    assertThat(findings(ours, "accept")).isEmpty();
    carryOn(ours, "legalReview");
    assertThat(codes(ours, "legalReview")).containsExactly("PARTY_UNIDENTIFIED");

    assertThat(Office.refusals(name("leader", ours, number), "partyName"))
        .containsExactly("NOT_ENTITLED");
    assertThat(Office.refusals(name("case-handler", ours, "320681199001010000"), "partyName"))
        .containsExactly("INPUT_INVALID");
    Office.accepted(name("case-handler", ours, number), "partyName");
    office.does("legal-reviewer", ours, "legalReview", "APPROVE");

    assertThat(codes(ours, "leaderApproval"))
        .singleElement()
        .asString()
        .startsWith("DOUBLE_PUNISHMENT:320681-SW:");
  }

  private JsonNode name(String account, CaseAtPortal theCase, String number) {
    return platform
        .as(account)
        .data(
            Queries.NAME_PARTY,
            Map.of(
                "input",
                Map.of(
                    "caseNo",
                    theCase.caseNo(),
                    "clientRequestId",
                    UUID.randomUUID().toString(),
                    "party",
                    Map.of("kind", "NATURAL_PERSON", "name", NAME, "identityNo", number))));
  }

  private CaseAtPortal begin(
      String handler, PowerSource source, String number, String from, String to) {
    var input = new HashMap<String, Object>();
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("powerCode", code(source));
    input.put(
        "applicant",
        Map.of(
            "kind",
            "NATURAL_PERSON",
            "name",
            NAME,
            "identityNo",
            number,
            "phone",
            Office.PHONE,
            "address",
            "江苏省启东市汇龙镇江海路3号"));
    input.put("actedOn", to == null ? Map.of("from", from) : Map.of("from", from, "to", to));
    var payload =
        platform.as(handler).data(Queries.SUBMIT, Map.of("input", input)).path("caseSubmit");
    assertThat(payload.path("refusals")).as("%s", payload).isEmpty();
    return new CaseAtPortal(payload.at("/case/caseNo").asText(), "");
  }

  /** As some keyboards give it. */
  private static String fullWidth(String number) {
    var typed = new StringBuilder();
    number
        .toLowerCase(Locale.ROOT)
        .chars()
        .forEach(each -> typed.append((char) (each - '!' + '！')));
    return typed.toString();
  }

  /** What the supervisor sees as found at the open run of a step. */
  private List<JsonNode> findings(CaseAtPortal theCase, String elementId) {
    var seen = office.offered(platform.as("supervisor"), theCase, elementId);
    assertThat(seen.path("current").findValuesAsText("elementId")).containsExactly(elementId);
    return List.copyOf(seen.path("current").get(0).path("findings").findParents("code"));
  }

  private List<String> codes(CaseAtPortal theCase, String elementId) {
    return findings(theCase, elementId).stream().map(it -> it.path("code").asText()).toList();
  }

  /** Each step by two case handlers, until the one named has come. */
  private void carryOn(CaseAtPortal theCase, String until) {
    var supervisor = platform.as("supervisor");
    var done = new ArrayList<String>();
    var elementId = next(supervisor, theCase, done);
    while (!elementId.equals(until)) {
      var step = power(OURS).flow().step(elementId).orElseThrow();
      var form =
          step.form() == null
              ? null
              : FormFiller.fill(
                  OURS.forms().get(step.form()), LocalDate.ofInstant(platform.now(), ZONE));
      done.add(office.open(supervisor, theCase, elementId));
      if (step.officers() > 1) {
        office.joins("case-handler", theCase, elementId);
      }
      office.does(
          "case-handler-2", theCase, elementId, step.outcomes().getFirst().code(), "依法办理。", form);
      elementId = next(supervisor, theCase, done);
    }
  }

  /** An open step that is not done yet. */
  private String next(GraphqlClient client, CaseAtPortal theCase, List<String> done) {
    var seen = office.await(client, theCase, it -> toDo(it, done).isPresent());
    return toDo(seen, done).orElseThrow().path("elementId").asText();
  }

  private static Optional<JsonNode> toDo(JsonNode theCase, List<String> done) {
    for (var run : theCase.path("current")) {
      if (!done.contains(run.path("stepId").asText())) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }
}
