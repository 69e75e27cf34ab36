package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.power.PowerLibrary;
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
  private final KeycloakAdmin keycloak;
  private CaseAtPortal theCase;

  RefusalsIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    keycloak = new KeycloakAdmin(platform);
  }

  @BeforeAll
  void bringACaseToItsExamination() {
    theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    office.open(platform.as("case-handler"), theCase, "examine");
  }

  @Test
  void shouldRefuseWhoeverBringsNoToken() {
    var answer = platform.withToken("").ask("{ me { username } }", Map.of());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.errors().get(0).path("message").asText()).isNotBlank();
  }

  @Test
  void shouldRefuseATokenWhoseContentWasChanged() {
    var parts = platform.servers().token("window-clerk").split("\\.");
    var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    var forged =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                claims.replace("window-clerk", "leader").getBytes(StandardCharsets.UTF_8));
    var answer =
        platform
            .withToken(parts[0] + "." + forged + "." + parts[2])
            .ask("{ me { username } }", Map.of());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body().toString()).doesNotContain("leader");
  }

  @Test
  void shouldRefuseATokenWithoutSignature() {
    var claims = platform.servers().token("window-clerk").split("\\.")[1];
    var header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(
            platform
                .withToken(header + "." + claims + ".")
                .ask("{ me { username } }", Map.of())
                .status())
        .isEqualTo(401);
  }

  @Test
  void shouldRefuseATokenOfAnotherRealm() {
    var answer = platform.withToken(keycloak.adminToken()).ask("{ me { username } }", Map.of());
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void shouldRefuseATokenThatHasExpired() throws InterruptedException {
    var token = keycloak.shortLivedToken("window-clerk");
    assertThat(platform.withToken(token).ask("{ me { username } }", Map.of()).status())
        .as("while it is valid")
        .isEqualTo(200);
    Thread.sleep(keycloak.untilExpired());
    var answer = platform.withToken(token).ask("{ me { username } }", Map.of());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.errors().get(0).path("message").asText()).isNotBlank();
  }

  @Test
  void shouldRefuseAPostThatMayNotDoTheStep() {
    var stepId = office.open(platform.as("legal-reviewer"), theCase, "examine");
    assertRefused(
        "NOT_ENTITLED", platform.as("legal-reviewer"), Queries.CLAIM, Map.of("stepId", stepId));
  }

  @Test
  void shouldTellAnotherAgencyNothingOfTheCase() {
    var outsider = platform.as("sw-case-handler");
    assertThat(office.look(outsider, theCase).isNull()).isTrue();
    var stepId = office.open(platform.as("case-handler"), theCase, "examine");
    var known = outsider.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))).toString();
    var unknown =
        outsider.data(Queries.CLAIM, Map.of("input", Map.of("stepId", "4711"))).toString();
    assertThat(known).isEqualTo(unknown).contains("STEP_NOT_OPEN");
    // What was transferred to the other agency is its own to see.
    var listed =
        outsider.data(
            "{ cases(filter: {powerCode: {eq: \"QD-XK-0001\"}}) { nodes { caseNo } totalCount } }",
            Map.of());
    assertThat(listed.at("/cases/totalCount").asInt()).isZero();
  }

  @Test
  void shouldRefuseAnOutcomeThatThePowerDoesNotKnow() {
    var handler = platform.as("case-handler");
    var stepId = office.open(handler, theCase, "examine");
    Office.accepted(
        handler.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
    assertRefused(
        "OUTCOME_UNKNOWN",
        handler,
        Queries.COMPLETE,
        Map.of("stepId", stepId, "outcome", "WHATEVER"));
    assertRefused(
        "OPINION_REQUIRED",
        handler,
        Queries.COMPLETE,
        Map.of("stepId", stepId, "outcome", "REJECT"));
    Office.accepted(
        handler.data(Queries.RELEASE, Map.of("input", Map.of("stepId", stepId))), "stepRelease");
  }

  @Test
  void shouldRefuseToCompleteWhatWasNotClaimed() {
    var handler = platform.as("case-handler-2");
    var stepId = office.open(handler, theCase, "examine");
    assertRefused(
        "NOT_ASSIGNED", handler, Queries.COMPLETE, Map.of("stepId", stepId, "outcome", "APPROVE"));
  }

  @Test
  void shouldTellNoMoreOfAWrongQueryCodeThanOfAnUnknownCase() {
    var wrong = platform.progress(new CaseAtPortal(theCase.caseNo(), "AAAAAAAA"));
    var unknown = platform.progress(new CaseAtPortal("QD-XK-0001-0000-0000-0000-0", "AAAAAAAA"));
    assertThat(wrong.isNull()).isTrue();
    assertThat(unknown.isNull()).isTrue();
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
  void shouldRefuseSuspensionsWithoutAGroundInLaw() {
    var input =
        Map.of(
            "caseNo", theCase.caseNo(),
            "clientRequestId", "no-ground",
            "legalGround", "忙",
            "reason", "人手不足");
    assertRefused("LEGAL_GROUND_UNKNOWN", platform.as("case-handler"), Queries.SUSPEND, input);
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
  void shouldLetOnlyPolicyOfficersDraw() {
    var source = PowerLibrary.load("320681-CG", "QD-XK-0001").bpmn().replace("0001", "0007");
    var data =
        platform
            .as("case-handler")
            .data(Queries.SAVE_DRAFT, Map.of("input", Map.of("bpmn", source, "files", List.of())));
    assertThat(Office.refusals(data, "powerDraftSave", "draft")).containsExactly("NOT_ENTITLED");
    assertThat(platform.store().get(Index.DRAFTS, "QD-XK-0007")).isEmpty();
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

  private JsonNode save(String bpmn) {
    return platform
        .as("policy-officer")
        .data(Queries.SAVE_DRAFT, Map.of("input", Map.of("bpmn", bpmn, "files", List.of())));
  }

  /** The act is refused for this one reason, and the stored case stays as it is. */
  private void assertRefused(
      String code, GraphqlClient caller, String mutation, Map<String, ?> input) {
    var before = platform.store().get(Index.CASES, theCase.caseNo());
    var data = caller.data(mutation, Map.of("input", input));
    assertThat(Office.refusals(data, data.fieldNames().next())).containsExactly(code);
    assertThat(platform.store().get(Index.CASES, theCase.caseNo())).isEqualTo(before);
  }
}
