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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.heliostat.platform.Waiting;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Orders change the calendar of an agency, and open clocks follow (Licensing Law Art. 82: working
 * days; law and time, rule 11). A bureau of its own, so that nobody else's deadlines move.
 */
@ExtendWith(TestPlatform.Running.class)
class CalendarIT {
  private static final String BUREAU = "320681-SW";
  private static final String POWER = "SW-XK-0901";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PROMISED = 10;

  private final TestPlatform platform;
  private final Office office;

  CalendarIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @BeforeEach
  void publishPower() {
    var sample = PowerLibrary.load("320681-CG", "QD-XK-0001");
    var bpmn = sample.bpmn().replace("320681-CG", BUREAU).replace("QD-XK-0001", POWER);
    platform
        .servers()
        .publish(
            "sw-policy-officer",
            List.of(
                new PowerSource(
                    bpmn,
                    sample.forms(),
                    sample.decisions(),
                    sample.documents(),
                    sample.publicFlow())));
  }

  @AfterEach
  void takeOrdersBack() {
    assertThat(publish("sw-policy-officer", Map.of("agency", BUREAU)).path("refusals")).isEmpty();
  }

  @Test
  void shouldRecalculateOpenClocksOfTheAgencyAndTellWhy() {
    var waiting = submit();
    var running = submit();
    var elsewhere = office.submit();
    office.does("window-clerk", elsewhere, "accept", "ACCEPT");
    office.does("sw-window-clerk", running, "accept", "ACCEPT");
    office.open(platform.as("sw-case-handler"), running, "siteVisit");
    var acceptedOn = LocalDate.ofInstant(platform.now(), ZONE);
    var told = SlowCalendar.workingDay(acceptedOn, PROMISED);
    assertThat(deadline(running)).isEqualTo(told);
    var edition = document(running).calendar();

    var firstOff = SlowCalendar.workingDay(acceptedOn, 1);
    var secondOff = SlowCalendar.workingDay(acceptedOn, 2);
    var published = publish("sw-policy-officer", daysOff(firstOff, secondOff));

    assertThat(published.path("refusals")).isEmpty();
    assertThat(published.at("/calendar/by").asText()).isEqualTo("sw-policy-officer");
    assertThat(orderedBy(platform.as("case-handler"))).contains("sw-policy-officer");
    assertThat(orderedBy(platform.portal())).as("told outside").containsOnly("");
    await(running, it -> it.calendar() > edition);
    assertThat(deadline(running)).isEqualTo(SlowCalendar.workingDay(acceptedOn, PROMISED + 2));
    var ledger = platform.progress(running).at("/clock/ledger");
    assertThat(ledger.findValuesAsText("act")).containsExactly("STARTED", "RECALCULATED");
    assertThat(ledger.get(1).path("legalGround").asText()).isEqualTo("启水发〔2026〕1号（台风停工）");

    // A clock that has not started moves too, but there is nobody to tell; another bureau's stays.
    await(waiting, it -> it.calendar() > edition);
    assertThat(document(waiting).clock()).isEmpty();
    assertThat(document(elsewhere).clock()).hasSize(1);
    assertThat(deadline(elsewhere)).isEqualTo(told);

    // Cases that come now are counted by it from the start.
    var later = submit();
    office.does("sw-window-clerk", later, "accept", "ACCEPT");
    office.open(platform.as("sw-case-handler"), later, "siteVisit");
    assertThat(deadline(later)).isEqualTo(SlowCalendar.workingDay(acceptedOn, PROMISED + 2));
    assertThat(document(later).clock()).hasSize(1);

    // And so does whoever works out a deadline for this agency.
    assertThat(workedOut(acceptedOn, BUREAU))
        .isEqualTo(SlowCalendar.workingDay(acceptedOn, PROMISED + 2));
    assertThat(workedOut(acceptedOn, null)).isEqualTo(told);
  }

  @Test
  void shouldMoveClocksBackWhenAnOrderIsTakenBack() {
    var theCase = submit();
    office.does("sw-window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("sw-case-handler"), theCase, "siteVisit");
    var acceptedOn = LocalDate.ofInstant(platform.now(), ZONE);
    publish(
        "sw-policy-officer",
        daysOff(SlowCalendar.workingDay(acceptedOn, 3), SlowCalendar.workingDay(acceptedOn, 3)));
    await(theCase, it -> it.clock().size() == 2);

    publish("sw-policy-officer", Map.of("agency", BUREAU));

    await(theCase, it -> it.clock().size() == 3);
    assertThat(deadline(theCase)).isEqualTo(SlowCalendar.workingDay(acceptedOn, PROMISED));
  }

  @Test
  void shouldLeaveAClosedCaseCountedAsItWas() {
    var theCase = submit();
    Office.accepted(
        platform
            .portal()
            .data(
                Queries.WITHDRAW,
                Map.of(
                    "input",
                    Map.of(
                        "caseNo",
                        theCase.caseNo(),
                        "clientRequestId",
                        UUID.randomUUID().toString(),
                        "reason",
                        "不再需要"))),
        "caseWithdraw");
    await(theCase, it -> it.finishedAt() != null);
    var open = submit();
    var before = document(theCase);

    var day = SlowCalendar.workingDay(LocalDate.ofInstant(platform.now(), ZONE), 4);
    publish("sw-policy-officer", daysOff(day, day));

    await(open, it -> it.calendar() > before.calendar());
    assertThat(document(theCase)).isEqualTo(before);
  }

  @Test
  void shouldRefuseOrdersOfOthersAndFilesWithFaults() {
    var day = LocalDate.ofInstant(platform.now(), ZONE).plusDays(30);

    assertThat(codes(publish("policy-officer", daysOff(day, day)))).containsExactly("NOT_ENTITLED");
    assertThat(codes(publish("sw-leader", daysOff(day, day)))).containsExactly("NOT_ENTITLED");
    var faulty =
        publish(
            "sw-policy-officer",
            Map.of(
                "agency",
                BUREAU,
                "daysOff",
                List.of(
                    Map.of(
                        "from", "30 April", "to", "2026-05-01", "reason", "", "document", "x"))));
    assertThat(codes(faulty)).hasSize(2).containsOnly("CALENDAR_FAULTY");
    assertThat(faulty.path("refusals").findValuesAsText("field"))
        .containsExactlyInAnyOrder("calendar.daysOff[0].from", "calendar.daysOff[0].reason");
  }

  private static Map<String, Object> daysOff(LocalDate from, LocalDate to) {
    return Map.of(
        "agency",
        BUREAU,
        "daysOff",
        List.of(
            Map.of(
                "from",
                from.toString(),
                "to",
                to.toString(),
                "reason",
                "台风停工",
                "document",
                "启水发〔2026〕1号")));
  }

  private JsonNode publish(String account, Map<String, Object> calendar) {
    return platform
        .as(account)
        .data(
            Queries.PUBLISH_CALENDAR,
            Map.of(
                "input",
                Map.of(
                    "clientRequestId",
                    UUID.randomUUID().toString(),
                    "calendar",
                    calendar,
                    "document",
                    "启水发〔2026〕1号",
                    "reason",
                    "台风停工")))
        .path("calendarPublish");
  }

  private static List<String> codes(JsonNode payload) {
    assertThat(payload.path("calendar").isNull()).isTrue();
    return payload.path("refusals").findValuesAsText("code");
  }

  private CaseAtPortal submit() {
    var application = new HashMap<>(office.application(UUID.randomUUID().toString()));
    application.put("powerCode", POWER);
    return office.submit(application);
  }

  private LocalDate deadline(CaseAtPortal theCase) {
    return day(platform.progress(theCase).at("/clock/deadline"));
  }

  private LocalDate workedOut(LocalDate start, String agency) {
    var variables = new HashMap<String, Object>();
    variables.put("start", start.toString());
    variables.put("agency", agency);
    var query =
        """
        query($start: Date!, $agency: ID) {
          deadline(start: $start, amount: %d, unit: WORKING_DAY, agency: $agency) { deadline } }
        """
            .formatted(PROMISED);
    return day(platform.open().data(query, variables).at("/deadline/deadline"));
  }

  private static LocalDate day(JsonNode instant) {
    return OffsetDateTime.parse(instant.asText()).toLocalDate();
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
  }

  private void await(CaseAtPortal theCase, Predicate<CaseDocument> condition) {
    Waiting.until(
        "case " + theCase.caseNo(),
        PATIENCE,
        () -> Optional.of(document(theCase)).filter(condition));
  }

  private static List<String> orderedBy(GraphqlClient client) {
    return client.data("{ calendars { by } }", Map.of()).path("calendars").findValuesAsText("by");
  }
}
