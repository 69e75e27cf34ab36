package org.heliostat.platform.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.DraftDocument.DraftFile;
import org.heliostat.readmodel.Index;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What leaders and policy officers do in the browser: acts beside the steps, powers from templates.
 */
@ExtendWith(TestPlatform.Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserDesksIT {
  private static final int WIDE = 1440;
  private static final String ACTS = "其他办理";

  private final TestPlatform platform;
  private final Office office;
  private final Browser browser = new Browser();

  BrowserDesksIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @Test
  void shouldAskForMoreTimeAndLetALeaderDecide() {
    var theCase = accepted();
    var handler = browser.signedIn(platform, "case-handler", WIDE);
    look(handler, theCase);
    button(region(handler, ACTS), "申请延长时限").click();
    var asking = dialog(handler, "申请延长时限");
    button(asking, "确认申请延长时限").click();
    asking.getByText("请填写 1 到 10 的整数。").waitFor();
    assertThat(asking).containsText("《中华人民共和国行政许可法》第四十二条");
    assertThat(Browser.barriers(handler)).isEmpty();
    asking.getByLabel("延长时间").fill("5");
    asking.getByLabel("理由").fill("结构安全须重新验算。");
    button(asking, "确认申请延长时限").click();
    region(handler, ACTS).getByText("已办理：申请延长时限。").waitFor();
    assertThat(button(region(handler, ACTS), "申请延长时限")).hasCount(0);

    var leader = browser.signedIn(platform, "leader", WIDE);
    look(leader, theCase);
    button(region(leader, ACTS), "决定是否延长时限").click();
    var deciding = dialog(leader, "决定是否延长时限");
    assertThat(deciding).containsText("结构安全须重新验算。");
    deciding.getByLabel("决定").selectOption("同意延长");
    button(deciding, "确认决定是否延长时限").click();
    assertThat(region(leader, "办理时限")).containsText("15 个工作日");
    assertThat(Browser.barriers(leader)).isEmpty();
    leader.context().close();
    handler.context().close();
  }

  @Test
  void shouldShowWhyAnActWasRefused() {
    var theCase = accepted();
    var page = browser.signedIn(platform, "case-handler", WIDE);
    look(page, theCase);
    button(region(page, ACTS), "中止计时").click();
    var dialog = dialog(page, "中止计时");
    dialog.getByLabel("法定事由").selectOption("专家评审");
    dialog.getByLabel("理由").fill("需专家评审。");
    // Somebody else does the same meanwhile.
    Office.accepted(
        platform
            .as("leader")
            .data(
                Queries.SUSPEND,
                Map.of(
                    "input",
                    Map.of(
                        "caseNo",
                        theCase.caseNo(),
                        "clientRequestId",
                        UUID.randomUUID().toString(),
                        "legalGround",
                        "EXPERT_REVIEW",
                        "reason",
                        "需专家评审。"))),
        "clockSuspend");
    button(dialog, "确认中止计时").click();
    assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("未能办理");
    assertThat(Browser.barriers(page)).isEmpty();
    page.keyboard().press("Escape");
    assertThat(button(region(page, ACTS), "恢复计时")).isVisible();
    page.context().close();
  }

  @Test
  void shouldLetALeaderPutBackWhatLiesWithSomebodyWhoIsAway() {
    var theCase = accepted();
    var handler = platform.as("case-handler");
    var stepId = office.open(handler, theCase, "siteVisit");
    Office.accepted(
        handler.data(Queries.CLAIM, Map.of("input", Map.of("stepId", stepId))), "stepClaim");
    var page = browser.signedIn(platform, "leader", WIDE);
    look(page, theCase);
    button(page.locator("main"), "退回待领取：现场核查").click();
    var dialog = dialog(page, "退回：现场核查");
    assertThat(dialog).containsText("case-handler");
    assertThat(Browser.barriers(page)).isEmpty();
    button(dialog, "退回待领取").click();
    assertThat(page.getByText("已退回，可由同岗位的其他人员领取。")).isFocused();
    assertThat(button(page.locator("main"), "退回待领取：现场核查")).hasCount(0);
    assertThat(Browser.barriers(page)).isEmpty();
    page.context().close();
  }

  @Test
  void shouldHandACaseOverOnlyWhenThatIsConfirmed() {
    var theCase = accepted();
    var page = browser.signedIn(platform, "leader", WIDE);
    look(page, theCase);
    button(region(page, ACTS), "移送其他机关").click();
    var dialog = dialog(page, "移送其他机关");
    dialog.getByLabel("法定事由").selectOption("不属于本机关管辖");
    dialog.getByLabel("移送给").selectOption("启东市水务局");
    dialog.getByLabel("理由").fill("属水利设施管理范围。");
    button(dialog, "确认移送其他机关").click();
    dialog.getByText("请勾选确认。").waitFor();
    assertThat(Browser.barriers(page)).isEmpty();
    dialog.getByLabel("我已核对，确认结束本办件").check();
    button(dialog, "确认移送其他机关").click();
    page.getByText("移送其他机关：启东市水务局").waitFor();
    assertThat(page.getByText("属水利设施管理范围。")).isVisible();
    assertThat(Browser.barriers(page)).isEmpty();
    page.context().close();

    var supervisor = browser.signedIn(platform, "supervisor", WIDE);
    look(supervisor, accepted());
    assertThat(region(supervisor, ACTS)).hasCount(0);
    supervisor.context().close();
  }

  @Test
  void shouldBeginAPowerFromATemplateAndWriteItsDocuments() {
    var page = browser.signedIn(platform, "policy-officer", WIDE);
    button(page.locator("main"), "新建").click();
    var dialog = dialog(page, "新建权力事项");
    dialog.getByLabel("从哪个模板开始").selectOption("TEMPLATE-XK-0001");
    assertThat(dialog).containsText("依申请");
    assertThat(dialog).containsText("《中华人民共和国行政许可法》");
    button(dialog, "建立并打开").click();
    dialog.getByText("请填写监督电话。").waitFor();
    assertThat(Browser.barriers(page)).isEmpty();
    dialog.getByLabel("事项编码").fill(Office.POWER);
    dialog.getByLabel("事项名称").fill("试办许可");
    dialog.getByLabel("监督电话").fill("0513-83110000");
    button(dialog, "建立并打开").click();
    dialog.getByText("这个编码已有事项在运行").waitFor();
    dialog.getByLabel("事项编码").fill("QD-XK-0777");
    button(dialog, "建立并打开").click();
    page.locator("[data-element-id='accept']").first().waitFor();
    page.getByText("没有需要改正的地方").waitFor();

    var draft = platform.store().get(Index.DRAFTS, "QD-XK-0777").orElseThrow();
    var files = new TreeMap<String, String>();
    for (DraftFile file : draft.files()) {
      files.put(file.name(), file.text());
    }
    files.put(PowerSource.MODEL, draft.bpmn());
    assertThat(PowerReader.read(PowerSource.of(files)))
        .isInstanceOfSatisfying(
            PowerReading.Readable.class,
            it -> {
              assertThat(it.power().name()).isEqualTo("试办许可");
              assertThat(it.power().acceptingAgency().value()).isEqualTo("320681-CG-01");
            });

    page.locator("[data-element-id='accept']").first().click();
    button(page.locator("body"), "编辑文书模板…").click();
    var templates = dialog(page, "文书模板");
    assertThat(templates.getByLabel("模板", new Locator.GetByLabelOptions().setExact(true)))
        .containsText("决定书");
    templates.getByRole(AriaRole.SEARCHBOX).fill("受理日期");
    templates
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("受理日期（不一定有）"))
        .click();
    assertThat(templates.getByLabel("模板内容"))
        .hasValue(Pattern.compile("\\{\\{#if case\\.acceptedOn\\}\\}"));
    assertThat(Browser.barriers(page)).isEmpty();
    page.context().close();
  }

  private CaseAtPortal accepted() {
    var theCase = office.submit();
    office.does("window-clerk", theCase, "accept", "ACCEPT");
    office.open(platform.as("case-handler"), theCase, "siteVisit");
    return theCase;
  }

  private void look(Page page, CaseAtPortal theCase) {
    page.navigate(platform.url() + "/cases/" + theCase.caseNo());
    page.locator("[data-element-id='siteVisit'].step-current").waitFor();
  }

  private static Locator region(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator dialog(Page page, String name) {
    return page.getByRole(
        AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
