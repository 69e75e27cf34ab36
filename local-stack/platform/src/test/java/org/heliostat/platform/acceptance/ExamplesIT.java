package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.heliostat.servers.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples in {@code docs/examples}, run as a reader would run them. */
@ExtendWith(TestPlatform.Running.class)
@Timeout(120)
class ExamplesIT {
  private final TestPlatform platform;
  private final Office office;

  ExamplesIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @Test
  void shouldSubmitACaseFromTheShellOnceHoweverOftenItIsRun() throws Exception {
    var requestId = UUID.randomUUID().toString();

    var first = shell(requestId);
    var again = shell(requestId);

    assertThat(first).contains("受理编号 QD-XK-0001-", "\"name\":\"受理\"", "\"state\":\"NOT_STARTED\"");
    assertThat(again.lines().findFirst()).isEqualTo(first.lines().findFirst());
  }

  private String shell(String requestId) throws IOException, InterruptedException {
    var script = process("sh", example("portal.sh"));
    script.environment().put("REQUEST_ID", requestId);
    var running = script.redirectErrorStream(true).start();
    var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void shouldFollowACaseInJavaUntilItIsClosed() throws Exception {
    var theCase = office.submit();
    var running =
        process(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dstdout.encoding=UTF-8",
                example("CaseFollower.java"),
                platform.url().toString(),
                platform.servers().keycloak().url()
                    + "/realms/heliostat/protocol/openid-connect/token",
                "portal",
                theCase.caseNo(),
                theCase.queryCode())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var output = running.inputReader(StandardCharsets.UTF_8)) {
      until(output, "SUBMITTED [受理]");
      office.does("window-clerk", theCase, "accept", "REFUSE", "材料不属于本机关职权", null);
      until(output, "FINISHED");
      assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(running.exitValue()).isZero();
    } finally {
      running.destroyForcibly();
    }
  }

  private static void until(BufferedReader output, String word) throws IOException {
    var line = output.readLine();
    while (line != null && !line.contains(word)) {
      line = output.readLine();
    }
    assertThat(line).as("the example's output should contain %s", word).isNotNull();
  }

  private ProcessBuilder process(String... command) {
    var process = new ProcessBuilder(command);
    process.environment().put("API", platform.url().toString());
    process
        .environment()
        .put(
            "LOGIN",
            platform.servers().keycloak().url()
                + "/realms/heliostat/protocol/openid-connect/token");
    process.environment().put("PORTAL_SECRET", platform.servers().secrets().portalSecret());
    return process;
  }

  static String example(String name) {
    return Repository.around(Path.of(""))
        .home()
        .resolveSibling("docs")
        .resolve("examples")
        .resolve(name)
        .toString();
  }
}
