package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heliostat.readmodel.FileState;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files from the upload to the filed case. */
@ExtendWith(TestPlatform.Running.class)
class FilesIT {
  private final TestPlatform platform;
  private final Office office;

  FilesIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  private Map<String, Object> application(List<Map<String, Object>> materials) {
    var application = new HashMap<>(office.application(UUID.randomUUID().toString(), List.of()));
    application.put("materials", materials);
    return application;
  }

  private JsonNode submitted(List<Map<String, Object>> materials) {
    return platform.portal().data(Queries.SUBMIT, Map.of("input", application(materials)));
  }

  private static List<String> names(JsonNode seen) {
    return seen.path("materials").findValuesAsText("fileName");
  }

  @Test
  void shouldGiveAMaterialBackToThoseWhoMayReadIt() throws IOException {
    var content = Papers.pdf("application " + UUID.randomUUID());
    var fileId = platform.filesOf("portal").taken(content);
    var theCase = office.submit(application(List.of(Office.materialOf("application", fileId))));

    for (var reader : List.of("portal", "window-clerk", "case-handler")) {
      var client = reader.equals("portal") ? platform.portal() : platform.as(reader);
      var material = office.look(client, theCase).path("materials").get(0);
      assertThat(material.path("format").asText()).isEqualTo("pdf");
      assertThat(material.path("bytes").asInt()).isEqualTo(content.length);
      var response = platform.filesOfAnybody().fetch(material.path("downloadUrl").asText(), null);
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo(content);
      var headers = response.headers();
      assertThat(headers.firstValue("Content-Type")).hasValue("application/pdf");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-store");
      assertThat(headers.firstValue("Content-Disposition").orElse(""))
          .startsWith("attachment")
          .contains("filename*=UTF-8''%E6%85%95%E5%AE%B9")
          .endsWith("application.pdf");
    }
    var hidden = office.look(platform.as("supervisor"), theCase).path("materials").get(0);
    assertThat(hidden.path("sha256").asText()).hasSize(64);
    assertThat(hidden.path("fileName").isNull()).isTrue();
    assertThat(hidden.path("downloadUrl").isNull()).isTrue();
    assertThat(platform.store().get(Index.FILES, fileId).orElseThrow().state())
        .isEqualTo(FileState.ATTACHED);
    assertThat(stored(fileId)).hasBinaryContent(content);
  }

  @Test
  void shouldGiveNothingOnAnAddressThatIsForgedOrExpiredOrAnothers() {
    var theCase = office.submit();
    var address = office.look(platform.portal(), theCase).at("/materials/0/downloadUrl").asText();
    var anybody = platform.filesOfAnybody();
    assertThat(anybody.fetch(address, null).statusCode()).isEqualTo(200);
    assertThat(anybody.fetch(address.substring(0, address.length() - 1), null).statusCode())
        .isEqualTo(404);
    var other = office.look(platform.portal(), theCase).at("/materials/1/downloadUrl").asText();
    var swapped = other.substring(0, other.indexOf('?')) + address.substring(address.indexOf('?'));
    assertThat(anybody.fetch(swapped, null).statusCode()).isEqualTo(404);
    assertThat(
            anybody
                .fetch(address.replace("service-account-portal", "sw-leader"), null)
                .statusCode())
        .isEqualTo(404);
    assertThat(platform.filesOf("sw-leader").fetch(address, null).statusCode()).isEqualTo(404);

    platform.forward(Duration.ofMinutes(6));
    var expired = anybody.fetch(address, null);
    assertThat(expired.statusCode()).isEqualTo(410);
    assertThat(new String(expired.body(), StandardCharsets.UTF_8)).contains("已过期");
  }

  @Test
  void shouldTellAProgramThatIsCalledPdfByItsContent() {
    var upload = platform.filesOf("portal").upload(Papers.program());
    assertThat(upload.body().path("format").asText()).isEqualTo("exe");
    var material =
        new HashMap<>(Office.materialOf("design", upload.body().path("fileId").asText()));
    material.put("fileName", "效果图.pdf");

    var data = submitted(List.of(material));

    assertThat(Office.refusals(data, "caseSubmit")).containsExactly("MATERIAL_UNFIT");
    assertThat(data.at("/caseSubmit/refusals/0/message").asText()).contains("exe", "pdf");
  }

  @Test
  void shouldCutOffWhatIsTooLarge() {
    var answer =
        platform.filesOf("portal").upload(new byte[TestPlatform.MEGABYTES * 1_000_000 + 1]);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("FILE_TOO_LARGE");
    assertThat(platform.filesOf("supervisor").upload(new byte[1]).code()).isEqualTo("NOT_ENTITLED");
  }

  @Test
  void shouldTakeNoFileOfAnotherAccountOrAnotherCase() {
    var clerks = platform.filesOf("window-clerk").taken(Papers.pdf("clerk"));
    var unknown = submitted(List.of(Office.materialOf("application", "f".repeat(40))));
    var anothers = submitted(List.of(Office.materialOf("application", clerks)));
    assertThat(anothers.at("/caseSubmit/refusals")).isEqualTo(unknown.at("/caseSubmit/refusals"));
    assertThat(Office.refusals(anothers, "caseSubmit")).containsExactly("MATERIAL_UNFIT");

    var once = platform.filesOf("portal").taken(Papers.pdf("once " + UUID.randomUUID()));
    office.submit(application(List.of(Office.materialOf("application", once))));
    assertThat(
            Office.refusals(
                submitted(List.of(Office.materialOf("application", once))), "caseSubmit"))
        .containsExactly("MATERIAL_UNFIT");
  }

  @Test
  void shouldFindTheSameFileHandedInTwiceByItsHash() {
    var content = Papers.pdf("twice " + UUID.randomUUID());
    var first = platform.filesOf("portal").taken(content);
    var second = platform.filesOf("portal").taken(content);
    var theCase =
        office.submit(
            application(
                List.of(
                    office.material("portal", "application"),
                    office.material("portal", "identity"),
                    office.material("portal", "siteRight"),
                    Office.materialOf("design", first),
                    Office.materialOf("structure", second))));
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("window-clerk"), theCase, "supplement");

    var check = office.look(platform.as("window-clerk"), theCase).path("done").get(1);
    assertThat(check.path("findings").findValuesAsText("code"))
        .containsExactly("MATERIAL_DUPLICATE:structure");
  }

  @Test
  void shouldTakeAVideoAsEvidenceAndPlayItInParts() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    var handler = platform.as("case-handler");
    var stepId = office.open(handler, theCase, "siteVisit");
    var video = Papers.video(9_000_000, theCase.hashCode());
    var evidence =
        Map.of(
            "stepId",
            stepId,
            "clientRequestId",
            "video-1",
            "fileId",
            platform.filesOf("case-handler").taken(video),
            "fileName",
            Office.APPLICANT + "现场.mp4",
            "description",
            Office.APPLICANT + "在场");
    assertThat(
            Office.refusals(
                handler.data(Queries.EVIDENCE, Map.of("input", evidence)), "evidenceAttach"))
        .as("before the step is in hand")
        .containsExactly("NOT_ASSIGNED");

    Office.accepted(
        handler.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
    for (int i = 0; i < 2; i++) {
      Office.accepted(handler.data(Queries.EVIDENCE, Map.of("input", evidence)), "evidenceAttach");
    }
    var other = new HashMap<String, Object>(evidence);
    other.put("fileId", platform.filesOf("case-handler-2").taken(Papers.pdf("other")));
    assertThat(
            Office.refusals(
                platform.as("case-handler-2").data(Queries.EVIDENCE, Map.of("input", other)),
                "evidenceAttach"))
        .containsExactly("STEP_TAKEN");
    var program = new HashMap<String, Object>(evidence);
    program.put("clientRequestId", "program");
    program.put("fileId", platform.filesOf("case-handler").taken(Papers.program()));
    assertThat(
            Office.refusals(
                handler.data(Queries.EVIDENCE, Map.of("input", program)), "evidenceAttach"))
        .containsExactly("EVIDENCE_UNFIT");

    var seen = office.look(handler, theCase).path("evidence");
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).path("format").asText()).isEqualTo("mp4");
    assertThat(seen.get(0).path("elementId").asText()).isEqualTo("siteVisit");
    assertThat(seen.get(0).path("by").asText()).isEqualTo("case-handler");
    assertThat(seen.get(0).path("description").asText()).contains(Office.APPLICANT);
    var address = seen.get(0).path("downloadUrl").asText();
    var whole = platform.filesOfAnybody().fetch(address, null);
    assertThat(whole.body()).isEqualTo(video);
    assertThat(whole.headers().firstValue("Content-Type")).hasValue("video/mp4");
    assertThat(whole.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
    var part = platform.filesOfAnybody().fetch(address, "bytes=4000000-4000999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .hasValue("bytes 4000000-4000999/" + video.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(video, 4_000_000, 4_001_000));
    assertThat(platform.filesOfAnybody().fetch(address, "bytes=" + video.length + "-").statusCode())
        .isEqualTo(416);

    var supervisor = office.look(platform.as("supervisor"), theCase).path("evidence").get(0);
    assertThat(supervisor.path("sha256").asText()).hasSize(64);
    assertThat(supervisor.path("downloadUrl").isNull()).isTrue();
    assertThat(supervisor.path("description").isNull()).isTrue();
    assertThat(office.look(platform.portal(), theCase).path("evidence")).isEmpty();
    platform.store().refresh(Index.TRAIL);
    assertThat(office.look(handler, theCase).at("/trail/nodes").findValuesAsText("act"))
        .contains("evidence-attach");
    office.visitsSite("case-handler", theCase);
  }

  @Test
  void shouldFindAtFilingThatAFileIsGone() throws IOException {
    var lost = platform.filesOf("portal").taken(Papers.pdf("lost " + UUID.randomUUID()));
    var theCase =
        office.submit(
            application(
                List.of(
                    office.material("portal", "application"),
                    office.material("portal", "identity"),
                    office.material("portal", "siteRight"),
                    office.material("portal", "design"),
                    Office.materialOf("structure", lost))));
    assertThat(names(office.look(platform.portal(), theCase))).hasSize(5);
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    office.does("leader-2", theCase, "decide", "GRANT");
    Files.delete(stored(lost));
    office.does("window-clerk", theCase, "deliver", "DELIVERED");
    office.await(platform.portal(), theCase, it -> it.path("status").asText().equals("FINISHED"));

    var archived = office.look(platform.as("leader"), theCase).path("done");
    assertThat(archived.get(archived.size() - 1).path("findings").findValuesAsText("code"))
        .containsExactly("FILE_LOST:structure");
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
