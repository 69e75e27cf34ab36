package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.platform.Waiting;
import org.heliostat.power.PowerLibrary;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.StepState;
import org.heliostat.trail.TrailDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal is given, in the circumstances that it is for, and leaves no trace but its own. */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalCodesIT {
  private static final String SUSPENDED = "QD-XK-8012";
  private static final String ABOLISHED = "QD-XK-8013";
  private static final String DRAWN = "QD-XK-0078";

  private final TestPlatform platform;
  private final Office office;
  private final Map<RefusalCode, Provocation> provocations = new EnumMap<>(RefusalCode.class);

  /** Handed in; the clerk has the acceptance in hand. */
  private CaseAtPortal submitted;

  /** Accepted, with a material missing; the clerk has the supplement in hand. */
  private CaseAtPortal incomplete;

  /** Accepted; nobody has the site visit in hand. */
  private CaseAtPortal accepted;

  /** One officer has the site visit in hand. */
  private CaseAtPortal visitedByOne;

  /** Two officers do the site visit, and more time was asked for. */
  private CaseAtPortal visitedByTwo;

  private CaseAtPortal decided;
  private CaseAtPortal withdrawn;

  RefusalCodesIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  /**
   * An act that is refused.
   *
   * @param theCase what it is about, or what at least must not be changed by it
   */
  private record Provocation(
      String account, String mutation, Map<String, Object> input, CaseAtPortal theCase) {}

  @BeforeAll
  void bringCasesToWhereActsAreRefused() {
    submitted = office.submit();
    claims("window-clerk", submitted, "accept");
    incomplete = incomplete();
    accepted = accepted();
    visitedByOne = accepted();
    claims("case-handler", visitedByOne, "siteVisit");
    visitedByTwo = accepted();
    claims("case-handler", visitedByTwo, "siteVisit");
    office.joins("case-handler-2", visitedByTwo, "siteVisit");
    does("case-handler", Queries.EXTEND, said(visitedByTwo, Map.of("amount", 1)));
    withdrawn = accepted();
    does("portal", Queries.WITHDRAW, said(withdrawn, Map.of()));
    Waiting.until(
        "the end",
        Duration.ofSeconds(20),
        () -> Optional.of(document(withdrawn)).filter(it -> it.finishedAt() != null));
    decided = decided();
    save(faulty(), 0);
    ofSteps();
    ofTheClock();
    ofCases();
    ofFiles();
    ofPowers();
    ofAgencies();
  }

  @Test
  void shouldProvokeEveryCode() {
    assertThat(provocations.keySet())
        .as("each code needs a line in this test")
        .isEqualTo(EnumSet.allOf(RefusalCode.class));
  }

  @ParameterizedTest
  @EnumSource
  void shouldRefuseAndLeaveNoTraceButItsOwn(RefusalCode code) {
    var act = provocations.get(code);
    var before = document(act.theCase());
    var trailBefore = trail(act.theCase());
    var drafts = platform.store().get(Index.DRAFTS, DRAWN);

    var answer = caller(act.account()).data(act.mutation(), Map.of("input", act.input()));

    var mutation = answer.fieldNames().next();
    var subject = answer.path(mutation).fieldNames().next();
    assertThat(Office.refusals(answer, mutation, subject)).containsOnly(code.name());
    assertThat(answer.path(mutation).path("refusals").findValuesAsText("message"))
        .allSatisfy(message -> assertThat(message).isNotBlank());
    var after = document(act.theCase());
    var judged = after.acts().subList(before.acts().size(), after.acts().size());
    assertThat(judged)
        .hasSizeLessThanOrEqualTo(1)
        .extracting(ActEntry::refusal)
        .allMatch(code.name()::equals);
    assertThat(withActsOf(before, after)).isEqualTo(before);
    assertThat(platform.store().get(Index.DRAFTS, DRAWN)).isEqualTo(drafts);
    var traces = trail(act.theCase());
    assertThat(traces.subList(trailBefore.size(), traces.size())).hasSameSizeAs(judged);
  }

  private void ofSteps() {
    refused(
        RefusalCode.NOT_ENTITLED,
        "legal-reviewer",
        Queries.CLAIM,
        step(accepted, "siteVisit"),
        accepted);
    refused(
        RefusalCode.NOT_ASSIGNED,
        "case-handler",
        Queries.COMPLETE,
        visit(accepted, "DONE", FORM),
        accepted);
    refused(
        RefusalCode.STEP_NOT_OPEN,
        "window-clerk",
        Queries.CLAIM,
        step(accepted, "accept"),
        accepted);
    refused(
        RefusalCode.STEP_TAKEN,
        "case-handler-2",
        Queries.CLAIM,
        step(visitedByOne, "siteVisit"),
        visitedByOne);
    refused(
        RefusalCode.OFFICERS_MISSING,
        "case-handler",
        Queries.COMPLETE,
        visit(visitedByOne, "DONE", FORM),
        visitedByOne);
    refused(
        RefusalCode.SAME_PERSON,
        "case-handler",
        Queries.JOIN,
        step(visitedByOne, "siteVisit"),
        visitedByOne);
    refused(
        RefusalCode.OUTCOME_UNKNOWN,
        "case-handler",
        Queries.COMPLETE,
        visit(visitedByTwo, "WHATEVER", FORM),
        visitedByTwo);
    refused(
        RefusalCode.FORM_INVALID,
        "case-handler",
        Queries.COMPLETE,
        visit(visitedByTwo, "DONE", Map.of()),
        visitedByTwo);
    var refusal = new HashMap<>(step(submitted, "accept"));
    refusal.put("outcome", "REFUSE");
    refused(RefusalCode.OPINION_REQUIRED, "window-clerk", Queries.COMPLETE, refusal, submitted);
    var supplemented = new HashMap<>(step(incomplete, "supplement"));
    supplemented.put("outcome", "SUPPLEMENTED");
    refused(
        RefusalCode.MATERIAL_MISSING, "window-clerk", Queries.COMPLETE, supplemented, incomplete);
  }

  private void ofTheClock() {
    var ground = Map.<String, Object>of("legalGround", "EXPERT_REVIEW");
    refused(
        RefusalCode.CLOCK_NOT_RUNNING,
        "case-handler",
        Queries.SUSPEND,
        said(submitted, ground),
        submitted);
    refused(
        RefusalCode.CLOCK_NOT_SUSPENDED,
        "case-handler",
        Queries.RESUME,
        said(accepted, Map.of()),
        accepted);
    refused(
        RefusalCode.LEGAL_GROUND_UNKNOWN,
        "case-handler",
        Queries.SUSPEND,
        said(accepted, Map.of("legalGround", "忙")),
        accepted);
    refused(
        RefusalCode.EXTENSION_EXCEEDED,
        "case-handler",
        Queries.EXTEND,
        said(accepted, Map.of("amount", 11)),
        accepted);
    refused(
        RefusalCode.EXTENSION_NOT_ASKED,
        "leader",
        Queries.DECIDE_ON_EXTENSION,
        said(accepted, Map.of("approve", true)),
        accepted);
    refused(
        RefusalCode.EXTENSION_PENDING,
        "leader",
        Queries.EXTEND,
        said(visitedByTwo, Map.of("amount", 2)),
        visitedByTwo);
  }

  private void ofCases() {
    var unknown = new CaseAtPortal("QD-XK-0001-0000-0000-0000-0", "");
    refused(
        RefusalCode.CASE_UNKNOWN,
        "case-handler",
        Queries.RESUME,
        said(unknown, Map.of()),
        accepted);
    refused(
        RefusalCode.CASE_CLOSED,
        "case-handler",
        Queries.RESUME,
        said(withdrawn, Map.of()),
        withdrawn);
    refused(RefusalCode.CASE_DECIDED, "portal", Queries.WITHDRAW, said(decided, Map.of()), decided);
    refused(
        RefusalCode.INPUT_INVALID,
        "case-handler",
        Queries.SUSPEND,
        said(accepted, Map.of("legalGround", "EXPERT_REVIEW", "clientRequestId", " ")),
        accepted);
    var application = new HashMap<>(office.application("no-such-power", List.of()));
    application.put("powerCode", "QD-XK-9999");
    refused(RefusalCode.POWER_UNKNOWN, "portal", Queries.SUBMIT, application, accepted);
  }

  private void ofFiles() {
    var material = said(accepted, Map.of("material", Office.materialOf("design", "unheard-of")));
    material.remove("reason");
    refused(RefusalCode.MATERIAL_UNFIT, "window-clerk", Queries.ATTACH, material, accepted);
    var evidence = new HashMap<>(step(visitedByOne, "siteVisit"));
    evidence.put("clientRequestId", UUID.randomUUID().toString());
    evidence.put("fileId", "unheard-of");
    evidence.put("fileName", "照片.jpg");
    refused(RefusalCode.EVIDENCE_UNFIT, "case-handler", Queries.EVIDENCE, evidence, visitedByOne);
  }

  private void ofPowers() {
    refused(
        RefusalCode.POWER_FAULTY,
        "policy-officer",
        Queries.PUBLISH,
        Map.of("code", DRAWN, "revision", revision()),
        accepted);
    refused(
        RefusalCode.DRAFT_CHANGED,
        "policy-officer",
        Queries.SAVE_DRAFT,
        drawn(faulty() + "\n", 0),
        accepted);
    refused(
        RefusalCode.DRAFT_UNKNOWN,
        "policy-officer",
        Queries.PUBLISH,
        Map.of("code", "QD-XK-9998", "revision", 1),
        accepted);
    refused(
        RefusalCode.MODEL_UNREADABLE,
        "policy-officer",
        Queries.SAVE_DRAFT,
        drawn("<definitions><process id=", 0),
        accepted);
    platform
        .servers()
        .publish(
            Stream.of(SUSPENDED, ABOLISHED)
                .map(code -> Office.under(code, PowerLibrary.sample(), Office.POWER))
                .toList());
    ordered(Queries.SUSPEND_POWER, order(SUSPENDED, Map.of()));
    ordered(Queries.ABOLISH_POWER, order(ABOLISHED, Map.of("runningCases", "CONTINUE")));
    refused(RefusalCode.POWER_SUSPENDED, "portal", Queries.SUBMIT, applied(SUSPENDED), accepted);
    refused(RefusalCode.POWER_ABOLISHED, "portal", Queries.SUBMIT, applied(ABOLISHED), accepted);
    refused(
        RefusalCode.POWER_IN_FORCE,
        "policy-officer",
        Queries.RESUME_POWER,
        order(Office.POWER, Map.of()),
        accepted);
  }

  private void ordered(String mutation, Map<String, Object> order) {
    var answer = platform.as("policy-officer").data(mutation, Map.of("input", order));
    assertThat(answer.findValues("refusals"))
        .as("%s", answer)
        .allSatisfy(it -> assertThat(it).isEmpty());
  }

  private static Map<String, Object> order(String code, Map<String, Object> more) {
    var order = new HashMap<>(more);
    order.put("clientRequestId", UUID.randomUUID().toString());
    order.put("code", code);
    order.put("document", "启政发〔2026〕8号");
    return order;
  }

  private Map<String, Object> applied(String code) {
    var application = new HashMap<>(office.application(UUID.randomUUID().toString(), List.of()));
    application.put("powerCode", code);
    return application;
  }

  private void ofAgencies() {
    refused(
        RefusalCode.CALENDAR_FAULTY,
        "policy-officer",
        Queries.PUBLISH_CALENDAR,
        Map.of(
            "clientRequestId",
            UUID.randomUUID().toString(),
            "calendar",
            Map.of("agency", "320681-CG", "zone", "Mars/Base"),
            "document",
            "启城管发〔2026〕9号",
            "reason",
            "台风停工"),
        accepted);
    refused(
        RefusalCode.DELEGATION_UNKNOWN,
        "leader",
        Queries.TAKE_DELEGATION_BACK,
        Map.of("clientRequestId", UUID.randomUUID().toString(), "delegationId", "unheard-of"),
        accepted);
  }

  private void refused(
      RefusalCode code,
      String account,
      String mutation,
      Map<String, Object> input,
      CaseAtPortal theCase) {
    provocations.put(code, new Provocation(account, mutation, input, theCase));
  }

  private static final Map<String, Object> FORM =
      Map.of("visitedOn", "2026-11-20", "locationMatches", "YES", "record", "现场与申请材料一致。");

  private Map<String, Object> visit(
      CaseAtPortal theCase, String outcome, Map<String, Object> form) {
    var input = new HashMap<>(step(theCase, "siteVisit"));
    input.put("outcome", outcome);
    input.put("form", form);
    return input;
  }

  private Map<String, Object> step(CaseAtPortal theCase, String elementId) {
    return Map.of(
        "stepId",
        document(theCase).steps().stream()
            .filter(run -> run.elementId().equals(elementId))
            .filter(run -> run.state() != StepState.TERMINATED)
            .findFirst()
            .orElseThrow()
            .stepId());
  }

  private static HashMap<String, Object> said(CaseAtPortal theCase, Map<String, Object> more) {
    var input = new HashMap<String, Object>();
    input.put("caseNo", theCase.caseNo());
    input.put("clientRequestId", UUID.randomUUID().toString());
    input.put("reason", "按权责清单逐项核验。");
    input.putAll(more);
    return input;
  }

  private CaseAtPortal accepted() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private CaseAtPortal incomplete() {
    var theCase =
        office.submit(
            office.application(
                UUID.randomUUID().toString(),
                List.of("application", "identity", "siteRight", "design")));
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    claims("window-clerk", theCase, "supplement");
    return theCase;
  }

  private CaseAtPortal decided() {
    var theCase = accepted();
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    office.does("leader-2", theCase, "decide", "GRANT");
    office.open(platform.as("window-clerk"), theCase, "deliver");
    return theCase;
  }

  private void claims(String account, CaseAtPortal theCase, String elementId) {
    var stepId = office.open(platform.as(account), theCase, elementId);
    does(account, Queries.CLAIM, Map.of("stepId", stepId));
  }

  private void does(String account, String mutation, Map<String, Object> input) {
    var answer = caller(account).data(mutation, Map.of("input", input));
    Office.accepted(answer, answer.fieldNames().next());
  }

  private GraphqlClient caller(String account) {
    return account.equals("portal") ? platform.portal() : platform.as(account);
  }

  private void save(String bpmn, int revision) {
    platform.as("policy-officer").data(Queries.SAVE_DRAFT, Map.of("input", drawn(bpmn, revision)));
  }

  private static Map<String, Object> drawn(String bpmn, int revision) {
    return Map.of("bpmn", bpmn, "files", List.of(), "revision", revision);
  }

  private static String faulty() {
    return PowerLibrary.sample()
        .bpmn()
        .replace(Office.POWER, DRAWN)
        .replace("category=\"PERMIT\"", "category=\"FAVOUR\"");
  }

  private int revision() {
    return platform.store().get(Index.DRAFTS, DRAWN).orElseThrow().revision();
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
  }

  /** A case as if it had not been asked, if nothing else has changed. */
  private static CaseDocument withActsOf(CaseDocument before, CaseDocument after) {
    return CaseDocumentBuilder.builder(after)
        .acts(before.acts())
        .trail(before.trail())
        .position(before.position())
        .build();
  }

  private List<TrailDocument> trail(CaseAtPortal theCase) {
    platform.store().refresh(Index.TRAIL);
    var ofTheCase = new Filter.In("caseNo", List.of(theCase.caseNo()));
    var inOrder = List.of(new Order("position", false));
    return platform.store().search(Index.TRAIL, ofTheCase, inOrder, 100, null).items().stream()
        .map(Page.Item::document)
        .toList();
  }
}
