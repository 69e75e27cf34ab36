package org.heliostat.platform.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do in the browser: draw and publish, follow a case, do a step, look up progress. */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  private static final int WIDE = 1440;

  private final TestPlatform platform;
  private final Office office;
  private final Browser browser = new Browser();

  BrowserIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void shouldLetAPolicyOfficerChangeAndPublishAPower() {
    var versionBefore = platform.store().get(Index.POWERS, Office.POWER).orElseThrow().version();
    var page = browser.signedIn(platform, "policy-officer", WIDE);
    page.getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(Office.POWER))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    page.locator("[data-element-id='accept']").first().waitFor();
    assertThat(page.locator(".bjs-powered-by")).isVisible();

    var phone = page.getByLabel("监督电话");
    var phoneBefore = phone.inputValue();
    phone.fill("0513-83110000");
    phone.press("Tab");
    button(page, "撤销").click();
    assertThat(phone).hasValue(phoneBefore);
    button(page, "重做").click();
    assertThat(phone).hasValue("0513-83110000");
    assertThat(Browser.barriers(page)).isEmpty();

    button(page, "保存草稿").click();
    page.getByText("草稿已保存。").waitFor();
    button(page, "发布").click();
    var dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("发布这个流程？"));
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("确认发布")).click();
    page.getByText("已发布，新办件即按此流程办理。").waitFor();
    var published = platform.store().get(Index.POWERS, Office.POWER).orElseThrow();
    assertThat(published.version()).isEqualTo(versionBefore + 1);
    assertThat(published.bpmn()).contains("0513-83110000");
    page.context().close();
  }

  @Test
  void shouldShowACaseLiveWhileItIsWorkedOn() {
    var theCase = office.submit();
    var supervisor = browser.signedIn(platform, "supervisor", WIDE);
    supervisor.navigate(platform.url() + "/cases/" + theCase.caseNo());
    supervisor.locator("[data-element-id='accept'].step-current").waitFor();
    assertThat(supervisor.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("下一步")))
        .containsText("材料核对");
    assertThat(Browser.barriers(supervisor)).isEmpty();

    var clerk = browser.signedIn(platform, "window-clerk", WIDE);
    clerk.navigate(platform.url() + "/cases/" + theCase.caseNo());
    button(clerk, "领取").click();
    clerk
        .getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName("办理结果"))
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("受理").setExact(true))
        .check();
    button(clerk, "提交办理结果").click();

    supervisor.locator("[data-element-id='accept'].step-done").waitFor();
    supervisor.locator("[data-element-id='siteVisit'].step-current").waitFor();
    assertThat(supervisor.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("办理时限")))
        .containsText("10");
    supervisor.context().close();
    clerk.context().close();
  }

  @Test
  void shouldTakeEvidenceAndShowIt() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    var page = browser.signedIn(platform, "case-handler", WIDE);
    page.navigate(platform.url() + "/cases/" + theCase.caseNo());
    button(page, "领取").click();
    button(page, "上传并添加").click();
    page.getByText("请选择文件。").waitFor();
    page.getByLabel("证据文件")
        .setInputFiles(new FilePayload("现场.exe", "image/jpeg", Papers.program()));
    button(page, "上传并添加").click();
    page.getByText("证据应为文字、图片、声音或视频文件").waitFor();
    assertThat(Browser.barriers(page)).isEmpty();

    page.getByLabel("证据文件")
        .setInputFiles(
            new FilePayload("现场.jpg", "image/jpeg", Papers.picture("jpg", theCase.caseNo())));
    page.getByLabel("证据说明").fill("东侧立面");
    button(page, "上传并添加").click();
    page.getByText("证据已添加。").waitFor();
    var evidence = region(page, "证据");
    assertThat(evidence).containsText("东侧立面");
    assertThat(evidence).containsText("现场.jpg");
    button(page, "查看：东侧立面").press("Enter");
    var picture = evidence.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("东侧立面"));
    picture.waitFor();
    assertThat(picture.evaluate("it => it.decode().then(() => it.naturalWidth)")).isEqualTo(64);
    assertThat(Browser.barriers(page)).isEmpty();

    var saved =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载：东侧立面"))
                    .click());
    assertThat(saved.suggestedFilename()).isEqualTo("现场.jpg");
    page.context().close();
  }

  @Test
  void shouldLetTheWindowAddWhatWasMissing() {
    var theCase =
        office.submit(
            office.application(
                UUID.randomUUID().toString(),
                List.of("application", "identity", "siteRight", "design")));
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("window-clerk"), theCase, "supplement");
    var page = browser.signedIn(platform, "window-clerk", WIDE);
    page.navigate(platform.url() + "/cases/" + theCase.caseNo());
    button(page, "领取").click();
    var supplemented =
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("已补正").setExact(true));
    supplemented.check();
    button(page, "提交办理结果").click();
    page.getByText("仍缺少材料：").waitFor();
    assertThat(Browser.barriers(page)).isEmpty();

    assertThat(page.getByLabel("哪项材料")).hasValue("structure");
    page.getByLabel("材料文件")
        .setInputFiles(new FilePayload("施工图.pdf", "application/pdf", Papers.pdf(theCase.caseNo())));
    button(page, "上传并补交").click();
    page.getByText("材料已补交。").waitFor();
    button(page, "提交办理结果").click();
    page.locator("[data-element-id='siteVisit'].step-current").waitFor();
    page.context().close();
  }

  @Test
  void shouldHandOutTheDossierOfACaseThatHasEnded() throws IOException {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "REFUSE", "不属于本机关职权范围。", null);
    office.await(platform.portal(), theCase, it -> it.path("status").asText().equals("FINISHED"));
    var handler = browser.signedIn(platform, "case-handler", WIDE);
    handler.navigate(platform.url() + "/cases/" + theCase.caseNo());
    button(handler, "整理案卷").click();
    var save = handler.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载案卷"));
    save.waitFor();
    assertThat(Browser.barriers(handler)).isEmpty();
    var saved = Files.readAllBytes(handler.waitForDownload(save::click).path());
    var verdict = new Dossiers(platform).verified(saved);
    assertThat(verdict.status()).isZero();
    assertThat(region(handler, "案卷")).containsText(verdict.said().path("sha256").asText());

    var supervisor = browser.signedIn(platform, "supervisor", WIDE);
    supervisor.navigate(platform.url() + "/cases/" + theCase.caseNo());
    button(supervisor, "整理案卷").click();
    assertThat(region(supervisor, "案卷")).containsText(verdict.said().path("sha256").asText());
    assertThat(region(supervisor, "案卷")).not().containsText("下载案卷");
    handler.context().close();
    supervisor.context().close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1024, 1440})
  void shouldTellAnApplicantTheThreeThingsWithoutLogin(int width) {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    var page = browser.anybody(width);
    page.navigate(platform.url() + "/progress?caseNo=" + theCase.caseNo());
    page.getByLabel("查询码").fill(theCase.queryCode());
    button(page, "查询进度").click();
    page.getByRole(AriaRole.ARTICLE).waitFor();
    assertThat(region(page, "现在办到")).containsText("现场核查");
    assertThat(region(page, "下面办")).containsText("审查");
    assertThat(region(page, "办理时限")).containsText("10");
    assertThat(Browser.barriers(page)).isEmpty();
    assertThat(page.content()).doesNotContain(Office.APPLICANT);

    page.getByLabel("查询码").fill("AAAAAAAA");
    button(page, "查询进度").click();
    page.getByText("没有查到。").waitFor();
    page.context().close();
  }

  @Test
  void shouldNarrowTheDeskAndTheCasesByTheirClocks() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    var page = browser.signedIn(platform, "case-handler", WIDE);
    page.navigate(platform.url() + "/desk");
    var table = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("我的待办"));
    assertThat(table.getByRole(AriaRole.ROW).nth(1)).isVisible();
    assertThat(Browser.barriers(page)).isEmpty();

    page.getByLabel("时限状态").selectOption("已停止");
    page.getByText("没有符合条件的环节。").waitFor();
    assertThat(page).hasURL(Pattern.compile("clock=STOPPED"));
    button(page, "显示全部").click();
    assertThat(table).isVisible();

    page.navigate(platform.url() + "/cases");
    var clocks = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("时限状态"));
    clocks
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^计时中 [1-9]")))
        .click();
    assertThat(page).hasURL(Pattern.compile("clock=RUNNING"));
    assertThat(page.getByRole(AriaRole.ROW).nth(1)).containsText("剩余");
    assertThat(Browser.barriers(page)).isEmpty();
    page.context().close();
  }

  /** The page of {@code docs/examples}, from a portal of another origin. */
  @Test
  void shouldFollowACaseOnAPortalsOwnPage() throws IOException {
    var html = Files.readAllBytes(Path.of(ExamplesIT.example("progress.html")));
    var portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    portal.start();
    try {
      var theCase = office.submit();
      var page = browser.anybody(WIDE);
      page.navigate(
          "http://127.0.0.1:%d/?api=%s".formatted(portal.getAddress().getPort(), platform.url()));
      page.getByLabel("受理编号").fill(theCase.caseNo());
      page.getByLabel("查询码").fill(theCase.queryCode());
      button(page, "查询").click();
      assertThat(page.locator("output")).containsText("现在办到：受理");
      office.does("window-clerk", theCase, "accept", "ACCEPT");
      assertThat(page.locator("output")).containsText("现在办到：现场核查");
      page.context().close();
    } finally {
      portal.stop(0);
    }
  }

  private static Locator region(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
