package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.heliostat.papers.Crockford;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever names something of a case that is not theirs learns no more than of what does not exist:
 * the answers are the same to the letter.
 */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuessingIT {
  private static final String TRAIL =
      """
      query($caseNo: ID!, $after: String) { case(caseNo: $caseNo) {
        trail(first: 2, after: $after) { nodes { hash } pageInfo { endCursor } } } }
      """;
  private static final String CASES =
      """
      query($after: String) { cases(first: 3, after: $after) { nodes { caseNo } pageInfo { endCursor } } }
      """;
  private static final String STEPS =
      """
      query($after: String) { steps(first: 3, after: $after) { nodes { caseNo } pageInfo { endCursor } } }
      """;

  private final TestPlatform platform;
  private final Office office;
  private final Random random = new Random(7);

  /** Handled by the first bureau; its site visit is open. */
  private CaseAtPortal theCase;

  private String stepId;
  private JsonNode shown;

  GuessingIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @BeforeAll
  void bringACaseToItsSiteVisit() {
    theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    stepId = office.open(platform.as("case-handler"), theCase, "siteVisit");
    shown =
        platform
            .as("case-handler")
            .data(
                "query($no: ID!) { case(caseNo: $no) { materials { downloadUrl } documents { verification downloadUrl } } }",
                Map.of("no", theCase.caseNo()))
            .path("case");
    platform.store().refresh(Index.CASES);
    platform.store().refresh(Index.STEPS);
    platform.store().refresh(Index.TRAIL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sw-case-handler", "sw-leader", "street-window-clerk", "citizen"})
  void shouldTellAlikeOfHiddenAndUnknownCases(String outsider) {
    var client = platform.as(outsider);
    assertAlike(
        client.ask(Queries.CASE, Map.of("caseNo", theCase.caseNo())),
        client.ask(Queries.CASE, Map.of("caseNo", anyNumber())),
        client.ask(Queries.CASE, Map.of("caseNo", wrongNumber())));
    for (var act : acts().entrySet()) {
      assertAlike(
          client.ask(act.getKey(), about(theCase.caseNo(), act.getValue())),
          client.ask(act.getKey(), about(anyNumber(), act.getValue())),
          client.ask(act.getKey(), about(wrongNumber(), act.getValue())));
    }
  }

  private static Map<String, Map<String, Object>> acts() {
    return Map.of(
        Queries.SUSPEND, Map.of("legalGround", "EXPERT_REVIEW"),
        Queries.RESUME, Map.of(),
        Queries.EXTEND, Map.of("amount", 1),
        Queries.DECIDE_ON_EXTENSION, Map.of("approve", true),
        Queries.WITHDRAW, Map.of(),
        Queries.TERMINATE, Map.of("legalGround", "PARTY_GONE"),
        Queries.TRANSFER, Map.of("legalGround", "JURISDICTION", "toAgency", "320682-CG"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sw-case-handler", "sw-leader", "street-window-clerk", "citizen"})
  void shouldTellAlikeOfHiddenAndUnknownSteps(String outsider) {
    var client = platform.as(outsider);
    var before = platform.store().get(Index.CASES, theCase.caseNo());
    for (var mutation : List.of(Queries.CLAIM, Queries.RELEASE, Queries.JOIN, Queries.LEAVE)) {
      assertAlike(
          client.ask(mutation, Map.of("input", Map.of("stepId", stepId))),
          client.ask(mutation, Map.of("input", Map.of("stepId", "2251799813685249"))));
    }
    assertAlike(
        client.ask(Queries.COMPLETE, completing(stepId)),
        client.ask(Queries.COMPLETE, completing("2251799813685249")));
    assertAlike(
        client.ask(Queries.EVIDENCE, evidence(stepId, "none")),
        client.ask(Queries.EVIDENCE, evidence("2251799813685249", "none")));
    assertThat(platform.store().get(Index.CASES, theCase.caseNo())).isEqualTo(before);
  }

  @Test
  void shouldTellAlikeOfTheFilesOfOthersAndOfNone() {
    var clerk = platform.as("window-clerk");
    var foreign = platform.filesOf("portal").taken(Papers.pdf(UUID.randomUUID().toString()));
    assertAlike(
        clerk.ask(Queries.ATTACH, attaching(foreign)),
        clerk.ask(Queries.ATTACH, attaching(UUID.randomUUID().toString())));
    assertThat(platform.store().get(Index.FILES, foreign).orElseThrow().caseNo()).isNull();
  }

  @Test
  void shouldOpenNoFileByAChangedAddress() {
    var address = shown.at("/materials/0/downloadUrl").asText();
    var own = platform.filesOf("case-handler");
    assertThat(own.fetch(address, null).statusCode()).isEqualTo(200);
    var id = address.substring("/files/".length(), address.indexOf('?'));
    var another = shown.at("/materials/1/downloadUrl").asText();
    var anotherId = another.substring("/files/".length(), another.indexOf('?'));
    var unknown = own.fetch(address.replace(id, UUID.randomUUID().toString()), null);
    for (var changed :
        List.of(
            address.replace(id, anotherId),
            address.replace("account=case-handler", "account=leader"),
            address.replaceAll("expires=\\d+", "expires=4102444800"),
            address.replaceAll("expires=\\d+", "expires=x"),
            address.replaceAll("signature=..", "signature=00"),
            address.substring(0, address.indexOf("&signature")),
            "/files/" + id)) {
      var answer = own.fetch(changed, null);
      assertThat(answer.statusCode()).as(changed).isEqualTo(404);
      assertThat(answer.body()).as(changed).isEqualTo(unknown.body());
    }
  }

  @Test
  void shouldOpenNoDocumentByAChangedAddress() {
    var address = shown.at("/documents/0/downloadUrl").asText();
    var anybody = platform.filesOfAnybody();
    assertThat(anybody.fetch(address, null).statusCode()).isEqualTo(200);
    var unknown = anybody.fetch(address.replace(theCase.caseNo(), anyNumber()), null);
    for (var changed :
        List.of(
            address.replace("acceptance", "grant"),
            address.replaceAll("expires=\\d+", "expires=4102444800"),
            address.replaceAll("expires=\\d+", "expires=-1"),
            address.replaceAll("signature=..", "signature=00"),
            address.substring(0, address.indexOf('?')))) {
      var answer = anybody.fetch(changed, null);
      assertThat(answer.statusCode()).as(changed).isEqualTo(404);
      assertThat(answer.body()).as(changed).isEqualTo(unknown.body());
    }
  }

  @Test
  void shouldTellAlikeOfWrongPairsAndUnknownCases() {
    var open = platform.open();
    assertAlike(
        open.ask(Queries.PROGRESS, pair(theCase.caseNo(), "AAAAAAAA")),
        open.ask(Queries.PROGRESS, pair(theCase.caseNo(), "")),
        open.ask(Queries.PROGRESS, pair(anyNumber(), theCase.queryCode())),
        open.ask(Queries.PROGRESS, pair(wrongNumber(), theCase.queryCode())));
  }

  @Test
  void shouldVerifyNoCodeThatWasNotIssued() {
    var verify = "query($code: ID!) { documentVerify(code: $code) { number } }";
    var code = shown.at("/documents/0/verification").asText();
    assertThat(platform.open().data(verify, Map.of("code", code)).at("/documentVerify/number"))
        .isNotNull();
    var random = new StringBuilder(Crockford.encode(bytes(11), 15));
    random.append(Crockford.check(random.toString()));
    assertAlike(
        platform.open().ask(verify, Map.of("code", random.toString())),
        platform.open().ask(verify, Map.of("code", code.substring(0, code.length() - 1) + "*")),
        platform.open().ask(verify, Map.of("code", "")),
        platform.open().ask(verify, Map.of("code", "*")));
  }

  @Test
  void shouldGoOnWithNoCaseThatWasNotTransferred() {
    var handler = platform.as("window-clerk");
    assertAlike(
        handler.ask(Queries.SUBMIT, Map.of("input", goingOnWith(theCase.caseNo()))),
        handler.ask(Queries.SUBMIT, Map.of("input", goingOnWith(anyNumber()))));
  }

  @Test
  void shouldShowNoRowsOfOthersByTheirCursor() {
    for (var list : Map.of("cases", CASES, "steps", STEPS).entrySet()) {
      var cursor =
          platform
              .as("supervisor")
              .data(list.getValue(), Map.of())
              .at("/%s/pageInfo/endCursor".formatted(list.getKey()))
              .asText();
      for (var outsider : List.of("sw-leader", "citizen")) {
        var rows =
            platform
                .as(outsider)
                .data(list.getValue(), Map.of("after", cursor))
                .path(list.getKey())
                .path("nodes");
        assertThat(rows.findValuesAsText("caseNo"))
            .noneMatch(caseNo -> caseNo.startsWith(Office.POWER));
      }
    }
    var another = office.submit();
    platform.store().refresh(Index.TRAIL);
    var supervisor = platform.as("supervisor");
    var cursor =
        supervisor
            .data(TRAIL, Map.of("caseNo", theCase.caseNo()))
            .at("/case/trail/pageInfo/endCursor")
            .asText();
    var own = supervisor.data(TRAIL, Map.of("caseNo", another.caseNo())).findValuesAsText("hash");
    assertThat(
            supervisor
                .data(TRAIL, Map.of("caseNo", another.caseNo(), "after", cursor))
                .findValuesAsText("hash"))
        .isSubsetOf(own);
  }

  /** A cursor is text from anyone: what is none is told so, and never breaks the query. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "[1]",
        "[\"a\",\"b\"]",
        "[1,2]",
        "[null,null]",
        "[{},[]]",
        "[1e400,\"b\"]",
        "[\"2026-01-01T00:00:00Z\",\"b\"]",
        "[-9223372036854775808,\"b\"]",
        "[9223372036854775807,\"\"]",
        "[1,\"b\",\"c\"]",
        "{\"a\":1}",
        "null",
        ""
      })
  void shouldRefuseWhatIsNoCursor(String content) {
    var cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(content.getBytes(StandardCharsets.UTF_8));
    for (var query : List.of(CASES, STEPS)) {
      var answer = platform.as("case-handler").ask(query, Map.of("after", cursor));
      assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
      if (!answer.errors().isEmpty()) {
        assertThat(answer.body().at("/errors/0/extensions/classification").asText())
            .as("%s", answer.body())
            .isEqualTo("BAD_REQUEST");
      }
    }
  }

  private static void assertAlike(GraphqlClient.Answer known, GraphqlClient.Answer... others) {
    for (var other : others) {
      assertThat(other.status()).isEqualTo(known.status());
      assertThat(other.body()).isEqualTo(known.body());
    }
  }

  /** A number that could be one, with a right check character, of no case. */
  private String anyNumber() {
    var text = Crockford.encode(bytes(9), 12);
    return "QD-XK-0001-%s-%s-%s-%s"
        .formatted(
            text.substring(0, 4), text.substring(4, 8), text.substring(8), Crockford.check(text));
  }

  /** The number of a real case with another check character. */
  private String wrongNumber() {
    var caseNo = theCase.caseNo();
    return caseNo.substring(0, caseNo.length() - 1) + (caseNo.endsWith("0") ? '1' : '0');
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static Map<String, Object> about(String caseNo, Map<String, Object> more) {
    var input = new HashMap<>(more);
    input.put("caseNo", caseNo);
    input.put("clientRequestId", "guess");
    input.put("reason", "试探");
    return Map.of("input", input);
  }

  private static Map<String, Object> completing(String stepId) {
    return Map.of("input", Map.of("stepId", stepId, "outcome", "DONE"));
  }

  private static Map<String, Object> evidence(String stepId, String fileId) {
    return Map.of(
        "input",
        Map.of(
            "stepId", stepId, "clientRequestId", "guess", "fileId", fileId, "fileName", "图.jpg"));
  }

  private Map<String, Object> attaching(String fileId) {
    return Map.of(
        "input",
        Map.of(
            "caseNo",
            theCase.caseNo(),
            "clientRequestId",
            UUID.randomUUID().toString(),
            "material",
            Office.materialOf("design", fileId)));
  }

  private Map<String, Object> goingOnWith(String caseNo) {
    var input = new HashMap<>(office.application("going-on", List.of()));
    input.put("transferredFrom", caseNo);
    return input;
  }

  private static Map<String, String> pair(String caseNo, String queryCode) {
    return Map.of("caseNo", caseNo, "queryCode", queryCode);
  }
}
