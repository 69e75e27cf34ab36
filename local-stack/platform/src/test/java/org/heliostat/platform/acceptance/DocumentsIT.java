package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heliostat.compile.DeployedPower;
import org.heliostat.documents.Documents;
import org.heliostat.documents.FolderStore;
import org.heliostat.documents.Fonts;
import org.heliostat.documents.Numbering;
import org.heliostat.papers.Sealer;
import org.heliostat.platform.Waiting;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.DocumentNumber;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.StepRun;
import org.heliostat.servers.JavaProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Documents of real cases: what they say, how they are numbered, who sees them, who verifies them.
 */
@ExtendWith(TestPlatform.Running.class)
class DocumentsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String DOCUMENTS =
      """
      query($caseNo: ID!) { case(caseNo: $caseNo) {
        documents { id name number issuedAt sha256 verification step { elementId } downloadUrl }
        trail(first: 100) { nodes { act } }
        current { elementId documentPreviews { templateId name outcomes previewUrl } } } }
      """;

  private static final String VERIFY =
      "query($code: ID!) { documentVerify(code: $code) { name number agency issuedOn sha256 state } }";

  private final HttpClient http = HttpClient.newHttpClient();
  private final TestPlatform platform;
  private final Office office;
  private final JavaProgram workers;

  DocumentsIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    workers = platform.servers().workers();
  }

  @AfterEach
  void haveWorkersAgain() {
    if (!workers.running()) {
      workers.start();
    }
  }

  @Test
  void shouldIssueNoticeAndDecisionForThePartyAndLetAnyoneVerifyThem() throws Exception {
    var theCase = office.submit();
    comesToDecision(theCase);
    var leader = platform.as("leader-2");
    claims("leader-2", theCase, "decide");
    var previews = documents(leader, theCase).at("/current/0/documentPreviews");
    assertThat(previews.findValuesAsText("templateId")).containsExactly("grant", "deny");
    assertThat(previews.get(0).path("outcomes").get(0).asText()).isEqualTo("GRANT");
    assertThat(documents(platform.as("leader"), theCase).at("/current/0/documentPreviews"))
        .as("drafts are for whoever has the step in hand")
        .isEmpty();
    var draft = text(download(previews.get(0).path("previewUrl").asText()).body());
    assertThat(draft).contains("草", Office.APPLICANT, "启城管许决字〔").doesNotContain("验证码");

    Office.accepted(
        leader.data(
            Queries.COMPLETE,
            Map.of(
                "input",
                Map.of(
                    "stepId",
                    run(theCase, "decide").stepId(),
                    "outcome",
                    "GRANT",
                    "opinion",
                    "符合户外广告设置规划"))),
        "stepComplete");
    office.open(platform.as("window-clerk"), theCase, "deliver");

    var seen = documents(platform.as("window-clerk"), theCase);
    var issued = seen.path("documents");
    assertThat(issued.findValuesAsText("name")).containsExactly("行政许可申请受理通知书", "准予行政许可决定书");
    assertThat(issued.get(1).at("/step/elementId").asText()).isEqualTo("decide");
    assertThat(seen.at("/trail/nodes").findValuesAsText("act")).contains("documents-issued");

    var decision = issued.get(1);
    var pdf = download(decision.path("downloadUrl").asText());
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(sha256(pdf.body())).isEqualTo(decision.path("sha256").asText());
    assertThat(text(pdf.body()))
        .contains(decision.path("number").asText())
        .contains(Office.APPLICANT, Office.IDENTITY_NUMBER, theCase.caseNo())
        .contains("六十日内向启东市人民政府申请行政复议", "六个月内依法向有管辖权的人民法院提起行政诉讼")
        .contains("汇龙镇人民中路与民乐路交叉口东北角", "现场与申请材料一致", "符合户外广告设置规划")
        .contains(decision.path("verification").asText());

    assertThat(documents(platform.portal(), theCase).at("/documents/1/downloadUrl").asText())
        .as("whoever submitted the case reads its documents")
        .startsWith("/documents/");
    assertThat(
            documents(platform.as("supervisor"), theCase).at("/documents/1/downloadUrl").isNull())
        .isTrue();
    assertThat(
            download(decision.path("downloadUrl").asText().replace("-grant", "-deny")).statusCode())
        .isEqualTo(404);

    var verified = verify(decision.path("verification").asText().toLowerCase().replace("-", " "));
    assertThat(verified.path("number").asText()).isEqualTo(decision.path("number").asText());
    assertThat(verified.path("agency").asText()).isEqualTo("启东市城市管理局");
    assertThat(verified.path("sha256").asText()).isEqualTo(decision.path("sha256").asText());
    assertThat(verified.path("state").asText()).isEqualTo("VALID");
    assertThat(verified.toString()).doesNotContain(Office.APPLICANT);
    assertThat(verify("7K3M-9QRT-2VWX-4C5D").isNull()).as("a code of no document").isTrue();
  }

  @Test
  void shouldShowDocumentsInTheCaseAndVerifyThemWithoutLogin() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    var notice = Waiting.until("the notice", PATIENCE, () -> first(theCase));
    platform.store().refresh(Index.CASES);
    try (var browser = new Browser()) {
      var clerk = browser.signedIn(platform, "window-clerk", 1440);
      clerk.navigate(platform.url() + "/cases/" + theCase.caseNo());
      var documents =
          clerk.getByRole(
              AriaRole.REGION, new Page.GetByRoleOptions().setName("文书").setExact(true));
      documents.getByRole(AriaRole.LINK).waitFor();
      assertThat(documents.textContent()).contains(notice.name(), notice.number());
      assertThat(Browser.barriers(clerk)).isEmpty();

      var anybody = browser.anybody(1024);
      anybody.navigate(platform.url() + "/verify?code=" + notice.verification());
      anybody.getByRole(AriaRole.ARTICLE).waitFor();
      assertThat(anybody.getByRole(AriaRole.ARTICLE).textContent())
          .contains(notice.name(), notice.number(), "启东市城市管理局", notice.sha256());
      assertThat(anybody.content()).doesNotContain(Office.APPLICANT);
      assertThat(Browser.barriers(anybody)).isEmpty();
    }
  }

  private Optional<DocumentEntry> first(CaseAtPortal theCase) {
    return document(theCase).documents().stream().findFirst();
  }

  @Test
  void shouldTellEverythingToBeSupplementedAtOnceWhenTheStepOpens() throws Exception {
    var theCase =
        office.submit(
            office.application(UUID.randomUUID().toString(), List.of("application", "design")));
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("window-clerk"), theCase, "supplement");

    var notice =
        Waiting.until(
            "the notice",
            PATIENCE,
            () ->
                document(theCase).documents().stream()
                    .filter(it -> it.templateId().equals("supplement"))
                    .findFirst());

    var issued = documents(platform.as("window-clerk"), theCase).path("documents");
    var url = issued.get(issued.size() - 1).path("downloadUrl").asText();
    assertThat(notice.number()).startsWith("启城管许补字〔");
    assertThat(text(download(url).body()))
        .contains("1.营业执照或者身份证明：未提交；2.设置场地或者建筑物、构筑物的使用权证明：未提交；3.结构安全鉴定报告或者结构施工图：未提交");
  }

  @Test
  void shouldNumberWithoutGapOrDoubleThoughTheWorkersAreKilledMeanwhile() throws Exception {
    var cases = IntStream.range(0, 10).mapToObj(i -> office.submit()).toList();
    together(cases.stream().<Callable<Void>>map(it -> () -> comesToDecision(it)).toList());
    for (var theCase : cases) {
      claims("leader-2", theCase, "decide");
    }

    var decisions = new ArrayList<Callable<Void>>();
    for (var theCase : cases) {
      decisions.add(() -> decides(theCase));
    }
    decisions.add(
        () -> {
          Waiting.until("the first decisions", PATIENCE, () -> first(cases));
          workers.kill();
          workers.start();
          return null;
        });
    together(decisions);

    var numbers =
        cases.stream()
            .map(theCase -> Waiting.until("its decision", PATIENCE, () -> decision(theCase)))
            .map(DocumentEntry::number)
            .map(number -> Integer.valueOf(number.replaceAll(".*第(\\d+)号", "$1")))
            .sorted()
            .toList();
    assertThat(numbers)
        .isEqualTo(IntStream.range(numbers.getFirst(), numbers.getFirst() + 10).boxed().toList());
  }

  /** Everything was done but the engine was not told: the next worker tells it the same. */
  @Test
  void shouldIssueTheSameDocumentWhenTheWorkerDiedBeforeItCouldSaySo() throws Exception {
    var theCase = office.submit();
    comesToDecision(theCase);
    claims("leader-2", theCase, "decide");
    workers.kill();
    var stepId = run(theCase, "decide").stepId();
    platform
        .as("leader-2")
        .ask(
            Queries.COMPLETE,
            Map.of("input", Map.of("stepId", stepId, "outcome", "DENY", "opinion", "不符合设置规划")));
    var done =
        Waiting.until(
            "the completion",
            PATIENCE,
            () ->
                Optional.of(document(theCase))
                    .filter(it -> run(it, "decide").finishedAt() != null));
    var run = run(done, "decide");
    var dying =
        Documents.of(
                platform.store(),
                new Sealer(Base64.getDecoder().decode(platform.servers().secrets().peopleKey())),
                Calendars.in(platform.store()),
                Fonts.find(List.of(), null),
                platform.url().resolve("/verify"),
                new FolderStore(platform.home().resolve("documents")))
            .issue(done, deployed(done), run, "deny", run.finishedAt());

    workers.start();

    var issued = Waiting.until("the decision", PATIENCE, () -> decision(theCase));
    assertThat(issued.number()).isEqualTo(dying.number());
    assertThat(issued.sha256()).isEqualTo(dying.sha256());
    assertThat(issued.verification()).isEqualTo(dying.verification());
  }

  @Test
  void shouldGiveTwoHundredNumbersToSixteenAtOnceFromTheRealStore() throws Exception {
    var numbering = Numbering.in(platform.store());
    var series = UUID.randomUUID().toString();
    var tasks =
        IntStream.range(0, 200)
            .<Callable<DocumentNumber>>mapToObj(
                i -> () -> numbering.take(series + i, series, "试验字", 2026))
            .toList();
    List<Integer> numbers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var taken : threads.invokeAll(tasks)) {
        numbers.add(taken.get().number());
      }
    }

    assertThat(numbers.stream().sorted().toList())
        .isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
  }

  private Void comesToDecision(CaseAtPortal theCase) {
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.visitsSite("case-handler", theCase);
    office.does("case-handler", theCase, "examine", "APPROVE");
    office.does("legal-reviewer", theCase, "legalReview", "APPROVE");
    office.does("leader", theCase, "leaderApproval", "APPROVE");
    office.open(platform.as("leader-2"), theCase, "decide");
    return null;
  }

  private void claims(String username, CaseAtPortal theCase, String elementId) {
    var client = platform.as(username);
    var stepId = office.open(client, theCase, elementId);
    Office.accepted(
        client.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
  }

  /** The answer may be that the act cannot be seen yet: meanwhile no worker is there. */
  private Void decides(CaseAtPortal theCase) {
    platform
        .as("leader-2")
        .ask(
            Queries.COMPLETE,
            Map.of("input", Map.of("stepId", run(theCase, "decide").stepId(), "outcome", "GRANT")));
    return null;
  }

  private Optional<DocumentEntry> first(List<CaseAtPortal> cases) {
    return cases.stream().flatMap(it -> decision(it).stream()).findFirst();
  }

  private Optional<DocumentEntry> decision(CaseAtPortal theCase) {
    var decide = run(theCase, "decide").stepId();
    return document(theCase).documents().stream()
        .filter(it -> it.stepId().equals(decide))
        .findFirst();
  }

  private StepRun run(CaseAtPortal theCase, String elementId) {
    return run(document(theCase), elementId);
  }

  private static StepRun run(CaseDocument document, String elementId) {
    return document.steps().stream()
        .filter(it -> it.elementId().equals(elementId))
        .max(Comparator.comparing(StepRun::startedAt))
        .orElseThrow();
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
  }

  private DeployedPower deployed(CaseDocument document) {
    return DeployedPower.read(
        platform
            .store()
            .get(Index.POWER_VERSIONS, document.processDefinitionKey())
            .orElseThrow()
            .bpmn());
  }

  private static void together(List<Callable<Void>> tasks) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  private JsonNode documents(GraphqlClient client, CaseAtPortal theCase) {
    return client.data(DOCUMENTS, Map.of("caseNo", theCase.caseNo())).path("case");
  }

  private JsonNode verify(String code) {
    platform.store().refresh(Index.CASES);
    return platform.open().data(VERIFY, Map.of("code", code)).path("documentVerify");
  }

  private HttpResponse<byte[]> download(String address) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(platform.url().resolve(address)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Without white space: most of it is the layout's. */
  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new AssertionError("no PDF: " + new String(pdf, StandardCharsets.UTF_8), e);
    }
  }

  private static String sha256(byte[] pdf) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
  }
}
