package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dossiers of real cases: who has them, what is in them, and that nothing can be altered. */
@ExtendWith(TestPlatform.Running.class)
class DossierIT {
  private static final String OPINION = "符合<script>alert(\"规划\")</script> & 同意";
  private static final String REASON = "项目取消，不再设置。";

  private final TestPlatform platform;
  private final Office office;
  private final Dossiers dossiers;

  DossierIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    dossiers = new Dossiers(platform);
  }

  private CaseAtPortal accepted() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private CaseAtPortal granted(byte[] video) {
    var theCase = accepted();
    var handler = platform.as("case-handler");
    var stepId = office.open(handler, theCase, "siteVisit");
    Office.accepted(
        handler.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
    Office.accepted(
        handler.data(
            Queries.EVIDENCE,
            Map.of(
                "input",
                Map.of(
                    "stepId",
                    stepId,
                    "clientRequestId",
                    UUID.randomUUID().toString(),
                    "fileId",
                    platform.filesOf("case-handler").taken(video),
                    "fileName",
                    "现场.mp4",
                    "description",
                    "现场录像"))),
        "evidenceAttach");
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    office.does("leader-2", theCase, "decide", "GRANT", OPINION, null);
    office.does("window-clerk", theCase, "deliver", "DELIVERED");
    office.await(platform.portal(), theCase, it -> it.path("status").asText().equals("FINISHED"));
    return theCase;
  }

  @Test
  void shouldFileEverythingOfAPermitAndFindWhateverIsAltered() {
    var video = Papers.video(3_000_000, 27);
    var theCase = granted(video);

    var files = dossiers.assertVerifies("case-handler", theCase);

    assertThat(files.keySet())
        .contains("index.html", "case.json", "steps.json", "clock.json", "acts.json", "power.bpmn");
    assertThat(Dossiers.json(files.get("case.json")).at("/party/identityNo").asText())
        .isEqualTo(Office.IDENTITY_NUMBER);
    assertThat(Dossiers.json(files.get("steps.json")).findValuesAsText("opinion"))
        .contains(OPINION);
    assertThat(Dossiers.json(files.get("clock.json")).at("/ledger").findValuesAsText("act"))
        .containsExactly("STARTED", "STOPPED");
    var contents = Dossiers.json(files.get("index.json")).path("files");
    assertThat(contents.findValuesAsText("title"))
        .contains("行政许可申请受理通知书", "准予行政许可决定书", "证据（现场核查）：现场录像");
    assertThat(contents.findValuesAsText("path").stream().filter(it -> it.startsWith("materials/")))
        .hasSize(5);
    assertThat(files.get(path(contents, "evidence/"))).isEqualTo(video);
    assertThat(files.get(path(contents, "documents/")))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(files.get("trail.jsonl"), StandardCharsets.UTF_8))
        .contains("\"act\":\"case-submitted\"", "\"act\":\"evidence-attach\"")
        .endsWith("\"}\n");
    var page = new String(files.get("index.html"), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("卷内目录", "备考表", Office.APPLICANT, "符合&lt;script&gt;")
        .doesNotContain("<script");

    assertThat(dossiers.fetched("leader", theCase))
        .as("the same for everyone, and again")
        .isEqualTo(dossiers.fetched("case-handler", theCase));
    findsWhateverIsAltered(dossiers.fetched("leader", theCase), contents);
  }

  private static String path(JsonNode contents, String folder) {
    return contents.findValuesAsText("path").stream()
        .filter(it -> it.startsWith(folder))
        .findFirst()
        .orElseThrow();
  }

  private void findsWhateverIsAltered(byte[] archive, JsonNode contents) {
    for (var folder : List.of("documents/", "materials/", "evidence/")) {
      var path = path(contents, folder);
      assertThat(problems(archive, files -> files.get(path)[99] ^= 1))
          .containsExactly("FILE_ALTERED " + path);
      assertThat(problems(archive, files -> files.remove(path)))
          .containsExactly("FILE_MISSING " + path);
    }
    assertThat(problems(archive, files -> files.put("evidence/099.mp4", new byte[9])))
        .containsExactly("FILE_ADDED evidence/099.mp4");
    assertThat(problems(archive, files -> files.get("power.bpmn")[50] ^= 1))
        .containsExactly("FILE_ALTERED power.bpmn");
    assertThat(problems(archive, files -> entries(files, entries -> entries.remove(4))))
        .contains("FILE_ALTERED trail.jsonl", "ENTRY_REMOVED trail.jsonl:5");
    assertThat(problems(archive, files -> entries(files, it -> Collections.swap(it, 4, 5))))
        .contains("ENTRY_MOVED trail.jsonl:5");
    assertThat(
            problems(
                archive,
                files ->
                    entries(files, it -> it.set(6, it.get(6).replace("\"by\":\"", "\"by\":\"x")))))
        .contains("ENTRY_ALTERED trail.jsonl:7");
    assertThat(
            problems(
                archive,
                files ->
                    files.put(
                        "index.json",
                        new String(files.get("index.json"), StandardCharsets.UTF_8)
                            .replace("现场录像", "别的录像")
                            .getBytes(StandardCharsets.UTF_8))))
        .containsExactly("SIGNATURE_WRONG index.sig");
    assertThat(dossiers.verified(Arrays.copyOf(archive, archive.length / 2)).status()).isEqualTo(2);
  }

  private List<String> problems(byte[] archive, Consumer<Map<String, byte[]>> tampering) {
    var files = Dossiers.unpacked(archive);
    tampering.accept(files);
    var verdict = dossiers.verified(Dossiers.packed(files));
    assertThat(verdict.status()).isEqualTo(1);
    return verdict.problems();
  }

  private static void entries(Map<String, byte[]> files, Consumer<List<String>> tampering) {
    var entries =
        new ArrayList<>(
            new String(files.get("trail.jsonl"), StandardCharsets.UTF_8).lines().toList());
    tampering.accept(entries);
    files.put("trail.jsonl", (String.join("\n", entries) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldGiveTheDossierOnlyToThoseWhoHandleTheCaseAndOnlyAfterItsEnd() {
    var theCase = accepted();
    assertThat(dossiers.seen(platform.as("case-handler"), theCase).isNull())
        .as("while the case is running")
        .isTrue();
    withdraws(theCase);

    var seen = dossiers.seen(platform.as("case-handler"), theCase);
    assertThat(seen.path("fileName").asText()).isEqualTo(theCase.caseNo() + ".zip");
    assertThat(seen.path("files").asInt()).isGreaterThan(10);
    for (var reader : List.of("supervisor", "system-admin", "city-legal-office")) {
      var hidden = dossiers.seen(platform.as(reader), theCase);
      assertThat(hidden.path("sha256")).as(reader).isEqualTo(seen.path("sha256"));
      assertThat(hidden.path("downloadUrl").isNull()).as(reader).isTrue();
    }
    for (var stranger : List.of("sw-case-handler", "citizen", "street-window-clerk")) {
      assertThat(dossiers.seen(platform.as(stranger), theCase).isObject()).as(stranger).isFalse();
    }
    assertThat(dossiers.seen(platform.portal(), theCase).isNull())
        .as("who submitted it reads what it handed in, not the agency's file")
        .isTrue();

    var address = seen.path("downloadUrl").asText();
    var anybody = platform.filesOfAnybody();
    assertThat(anybody.fetch(address.replaceAll("\\?.*", ""), null).statusCode()).isEqualTo(404);
    assertThat(
            anybody
                .fetch(address.replace("account=case-handler", "account=leader"), null)
                .statusCode())
        .isEqualTo(404);
    var other = accepted();
    assertThat(anybody.fetch(address.replace(theCase.caseNo(), other.caseNo()), null).statusCode())
        .isEqualTo(404);
    var listed =
        platform
            .as("case-handler")
            .ask("{ cases(first: 1) { nodes { dossier { sha256 } } } }", Map.of());
    assertThat(listed.errors().toString()).contains("one case at a time");
    platform.forward(Duration.ofMinutes(6));
    assertThat(anybody.fetch(address, null).statusCode()).isEqualTo(404);
  }

  private void withdraws(CaseAtPortal theCase) {
    var input =
        Map.of(
            "caseNo",
            theCase.caseNo(),
            "clientRequestId",
            UUID.randomUUID().toString(),
            "reason",
            REASON);
    Office.accepted(
        platform.portal().data(Queries.WITHDRAW, Map.of("input", input)), "caseWithdraw");
    office.await(platform.portal(), theCase, it -> it.path("status").asText().equals("TERMINATED"));
  }

  @Test
  void shouldFileACaseThatWasWithdrawn() {
    var theCase = accepted();
    withdraws(theCase);

    var files = dossiers.assertVerifies("case-handler", theCase);

    var facts = Dossiers.json(files.get("case.json"));
    assertThat(facts.path("result").asText()).isEqualTo("WITHDRAWN");
    assertThat(facts.at("/outsideEnd/reason").asText()).isEqualTo(REASON);
    assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).contains(REASON);
  }

  @Test
  void shouldGiveATransferredPenaltyToTheAgencyItWentTo() {
    platform
        .servers()
        .publish(List.of(TemplateLibrary.of(PowerCategory.PENALTY, Procedure.GENERAL)));
    var lead = new HashMap<String, Object>();
    lead.put("clientRequestId", UUID.randomUUID().toString());
    lead.put("powerCode", "TEMPLATE-CF-0002");
    lead.put("applicant", Map.of("kind", "NATURAL_PERSON", "name", Office.APPLICANT));
    var begun = platform.as("case-handler").data(Queries.SUBMIT, Map.of("input", lead));
    var theCase = new CaseAtPortal(begun.at("/caseSubmit/case/caseNo").asText(), "");
    office.does("case-handler", theCase, "accept", "ACCEPT");
    var input =
        Map.of(
            "caseNo", theCase.caseNo(),
            "clientRequestId", UUID.randomUUID().toString(),
            "toAgency", "320681-SW",
            "legalGround", "JURISDICTION",
            "reason", "违法行为发生在河道管理范围内。");
    Office.accepted(
        platform.as("leader").data(Queries.TRANSFER, Map.of("input", input)), "caseTransfer");
    office.await(
        platform.as("leader"), theCase, it -> it.path("status").asText().equals("TERMINATED"));

    var files = dossiers.assertVerifies("sw-case-handler", theCase);

    assertThat(Dossiers.json(files.get("case.json")).path("result").asText())
        .isEqualTo("TRANSFERRED");
    assertThat(files.get("index.json"))
        .isEqualTo(Dossiers.unpacked(dossiers.fetched("leader", theCase)).get("index.json"));
  }

  @Test
  void shouldSayInTheDossierThatAFileIsGone() throws IOException {
    var theCase = accepted();
    withdraws(theCase);
    var fileId =
        platform
            .store()
            .get(Index.CASES, theCase.caseNo())
            .orElseThrow()
            .materials()
            .getFirst()
            .fileId();
    Files.delete(stored(fileId));

    var verdict = dossiers.verified(dossiers.fetched("case-handler", theCase));

    assertThat(verdict.status()).isEqualTo(1);
    assertThat(verdict.problems()).singleElement().asString().startsWith("FILE_ABSENT materials/");
    assertThat(verdict.said().path("signature").asText()).isEqualTo("VALID");
  }

  private Path stored(String fileId) throws IOException {
    try (var files = Files.walk(platform.home().resolve("data").resolve("files"))) {
      return files
          .filter(it -> it.getFileName().toString().equals(fileId))
          .findFirst()
          .orElseThrow();
    }
  }
}
