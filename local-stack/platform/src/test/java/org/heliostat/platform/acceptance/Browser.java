package org.heliostat.platform.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium, one context for each person. */
final class Browser implements AutoCloseable {
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-quic",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));

  private static Path executable() {
    var names =
        Stream.concat(
            Stream.ofNullable(System.getenv("HELIOSTAT_BROWSER")),
            Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                .flatMap(
                    name ->
                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .map(folder -> folder + "/" + name)));
    return names
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no Chromium or Chrome was found; ./heliostat test installs one, or set"
                        + " HELIOSTAT_BROWSER"));
  }

  /** A page of somebody who has not signed in. */
  Page anybody(int width) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  /** A page of a demo account, signed in through Keycloak's own page. */
  Page signedIn(TestPlatform platform, String username, int width) {
    var page = anybody(width);
    page.navigate(platform.url() + "/");
    page.locator("#username").fill(username);
    page.locator("#password").fill(platform.servers().secrets().demoPassword());
    page.locator("#kc-login").click();
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航")).waitFor();
    return page;
  }

  /** What the accessibility rules find on a page, WCAG A and AA. */
  static List<String> barriers(Page page) {
    return new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
