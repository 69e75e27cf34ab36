package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.power.PowerLibrary;
import org.heliostat.readmodel.DraftDocument;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with which answer, and that nothing has changed afterwards. */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {
  private final TestPlatform platform;
  private final Office office;
  private CaseAtPortal theCase;

  RefusalsIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @BeforeAll
  void bringACaseToItsExamination() {
    theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    office.open(platform.as("case-handler"), theCase, "examine");
  }

  @Test
  void shouldTellAnotherAgencyNothingOfTheCase() {
    var outsider = platform.as("sw-case-handler");
    assertThat(office.look(outsider, theCase).isNull()).isTrue();
    var listed =
        outsider.data(
            "query($caseNo: ID!) { cases(filter: {caseNo: {eq: $caseNo}}) { totalCount } }",
            Map.of("caseNo", theCase.caseNo()));
    assertThat(listed.at("/cases/totalCount").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "_search", "a/b", "%2e%2e", "QD-XK-9999"})
  void shouldKnowNoPowerOrStepOfAnOddName(String name) {
    var power =
        platform
            .open()
            .data("query($code: ID!) { power(code: $code) { name } }", Map.of("code", name));
    assertThat(power.path("power").isNull()).isTrue();
    var claimed =
        platform.as("case-handler").data(Queries.CLAIM, Map.of("input", Map.of("stepId", name)));
    assertThat(Office.refusals(claimed, "stepClaim")).containsExactly("STEP_NOT_OPEN");
  }

  @Test
  void shouldNeverLetTheApproverDecide() {
    var another = office.submit();
    office.does("window-clerk", another, "accept", "ACCEPT");
    office.visitsSite("case-handler", another);
    office.does("case-handler", another, "examine", "APPROVE");
    office.does("legal-reviewer", another, "legalReview", "APPROVE");
    office.does("leader", another, "leaderApproval", "APPROVE");
    var leader = platform.as("leader");
    var stepId = office.open(leader, another, "decide");
    var payload = leader.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId)));
    assertThat(Office.refusals(payload, "stepClaim")).containsExactly("SAME_PERSON");
    assertThat(payload.at("/stepClaim/refusals/0/message").asText()).contains("somebody else");
  }

  @Test
  void shouldNotTellThePortalWhoDidTheSteps() {
    platform.store().refresh(Index.TRAIL);
    var query =
        "query($caseNo: ID!) { case(caseNo: $caseNo) { trail(first: 100) { nodes { by } } } }";
    var variables = Map.of("caseNo", theCase.caseNo());
    var inside = platform.as("supervisor").data(query, variables).at("/case/trail/nodes");
    var outside = platform.portal().data(query, variables).at("/case/trail/nodes");
    assertThat(inside.findValuesAsText("by")).contains("window-clerk", "service-account-portal");
    assertThat(outside).hasSameSizeAs(inside);
    assertThat(outside.findValuesAsText("by")).containsOnly("", "service-account-portal");
  }

  @Test
  void shouldRefuseADraftWithAnExternalEntity() {
    var hostile =
        """
        <?xml version="1.0"?>
        <!DOCTYPE d [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="QD-XK-0009" name="&passwd;"/></definitions>
        """;
    var data = save(hostile);
    assertThat(Office.refusals(data, "powerDraftSave", "draft"))
        .containsExactly("MODEL_UNREADABLE");
    assertThat(data.toString()).doesNotContain("root:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<definitions><process id=", "not xml at all", ""})
  void shouldRefuseABrokenModel(String broken) {
    var data = save(broken);
    assertThat(Office.refusals(data, "powerDraftSave", "draft"))
        .containsExactly("MODEL_UNREADABLE");
    assertThat(data.at("/powerDraftSave/refusals/0/message").asText()).isNotBlank();
  }

  @Test
  void shouldRefuseAModelOfFiftyMegabytes() {
    var answer =
        platform
            .as("policy-officer")
            .ask(
                Queries.SAVE_DRAFT,
                Map.of("input", Map.of("bpmn", "x".repeat(50_000_000), "files", List.of())));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.errors().get(0).path("message").asText()).isNotBlank();
  }

  @Test
  void shouldNameEveryFaultOfADefinitionAtOnce() {
    var source = PowerLibrary.load("320681-CG", "QD-XK-0001").bpmn();
    var faulty =
        source
            .replace("QD-XK-0001", "QD-XK-0008")
            .replace("category=\"PERMIT\"", "category=\"FAVOUR\"")
            .replace("promised=\"P10D\"", "promised=\"soon\"")
            .replace("kind=\"LEGAL_REVIEW\"", "kind=\"GLANCE\"")
            .replace("supervisionPhone=", "phone=")
            .replaceFirst("post=\"case-handler\"", "");
    var saved = save(faulty).path("powerDraftSave");
    var faults = saved.at("/draft/faults");
    assertThat(faults.size()).as("%s", faults).isGreaterThanOrEqualTo(5);
    assertThat(faults)
        .allSatisfy(
            fault -> {
              assertThat(fault.path("line").asInt()).isPositive();
              assertThat(fault.path("message").asText()).isNotBlank();
            });
    assertThat(faults.toString()).contains("FAVOUR", "soon", "GLANCE", "phone", "siteVisit");

    var published =
        platform
            .as("policy-officer")
            .data(
                Queries.PUBLISH,
                Map.of(
                    "input",
                    Map.of("code", "QD-XK-0008", "revision", saved.at("/draft/revision").asInt())));
    assertThat(published.at("/powerPublish/power").isNull()).isTrue();
    assertThat(published.at("/powerPublish/refusals/0/code").asText()).isEqualTo("POWER_FAULTY");
    assertThat(platform.store().get(Index.POWERS, "QD-XK-0008")).isEmpty();
  }

  @Test
  void shouldTakeASaveThatComesAgainForTheSame() {
    var bpmn = PowerLibrary.sample().bpmn().replace(Office.POWER, "QD-XK-0079");

    assertThat(save(bpmn).at("/powerDraftSave/draft/revision").asInt()).isEqualTo(1);
    assertThat(save(bpmn).at("/powerDraftSave/draft/revision").asInt()).isEqualTo(1);
    assertThat(save(bpmn + "\n").at("/powerDraftSave/refusals").findValuesAsText("code"))
        .containsExactly("DRAFT_CHANGED");
    assertThat(platform.store().get(Index.DRAFTS, "QD-XK-0079"))
        .get()
        .extracting(DraftDocument::bpmn)
        .isEqualTo(bpmn);
  }

  @Test
  void shouldNotBeginAPowerUnderACodeThatHasADraft() {
    var begun =
        Map.of(
            "template", "TEMPLATE-BA-0001",
            "code", "QD-BA-0079",
            "name", "先起草的备案",
            "agency", "320681-CG",
            "acceptingAgency", "320681-CG-01",
            "implementingBody", "启东市城市管理局",
            "supervisionPhone", "0513-12345");
    var again = new HashMap<>(begun);
    again.put("name", "后起草的备案");

    assertThat(begin(begun).path("refusals")).isEmpty();
    assertThat(begin(again).path("refusals"))
        .extracting(no -> no.path("code").asText(), no -> no.path("field").asText())
        .containsExactly(tuple("INPUT_INVALID", "code"));
    assertThat(platform.store().get(Index.DRAFTS, "QD-BA-0079"))
        .get()
        .extracting(DraftDocument::name)
        .isEqualTo("先起草的备案");
  }

  @Test
  void shouldRefuseAQueryOfThirtyLevels() {
    var query =
        "{ cases(first: 1) { nodes { "
            + "current { case { ".repeat(15)
            + "caseNo"
            + " } }".repeat(15)
            + " } } }";
    var answer = platform.as("supervisor").ask(query, Map.of());
    assertThat(answer.errors()).isNotEmpty();
    assertThat(answer.data().path("cases").isObject()).isFalse();
  }

  @Test
  void shouldRefuseMaterialsThatDoNotFit() {
    var application = new HashMap<String, Object>(office.application("unfit-materials", List.of()));
    var program = platform.filesOf("portal").taken(Papers.program());
    application.put(
        "materials",
        List.of(
            Office.materialOf("design", program), Office.materialOf("structure", "unheard-of")));
    var data = platform.portal().data(Queries.SUBMIT, Map.of("input", application));
    assertThat(Office.refusals(data, "caseSubmit")).containsOnly("MATERIAL_UNFIT").hasSize(2);
  }

  private JsonNode begin(Map<String, String> input) {
    return platform
        .as("policy-officer")
        .data(Queries.BEGIN_DRAFT, Map.of("input", input))
        .path("powerDraftBegin");
  }

  private JsonNode save(String bpmn) {
    return platform
        .as("policy-officer")
        .data(Queries.SAVE_DRAFT, Map.of("input", Map.of("bpmn", bpmn, "files", List.of())));
  }
}
