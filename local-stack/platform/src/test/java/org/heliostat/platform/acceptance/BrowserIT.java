package org.heliostat.platform.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
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
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("设置大型户外广告许可").setExact(true))
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

  private static Locator region(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
