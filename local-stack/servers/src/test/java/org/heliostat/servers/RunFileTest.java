package org.heliostat.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  @TempDir private Path home;
  private Process process;

  @BeforeEach
  void startAProcess() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
  }

  @AfterEach
  void endIt() {
    process.destroyForcibly();
  }

  @Test
  void shouldEndExactlyWhatWasNoted() throws Exception {
    // given
    var other = new ProcessBuilder("sleep", "600").start();
    runFile().write(ProcessTree.of(process.toHandle()));

    try {
      // when
      var ended = Leftovers.end(home);

      // then
      assertThat(ended).containsExactly("server");
      assertThat(process.waitFor()).isNotZero();
      assertThat(other.isAlive()).isTrue();
      assertThat(runFile().file()).doesNotExist();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void shouldSpareAProcessThatOnlyGotTheSameNumber() throws IOException {
    // given
    var started = process.toHandle().info().startInstant().orElseThrow();
    Files.createDirectories(home.resolve("run"));
    Files.write(
        runFile().file(),
        List.of("%d %s /bin/sleep".formatted(process.pid(), started.minus(Duration.ofHours(1)))));

    // when
    var ended = Leftovers.end(home);

    // then
    assertThat(ended).isEmpty();
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void shouldStillKnowTheChildOfAParentThatDied() throws Exception {
    // given
    var parent = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; wait").start();
    var child = childOf(parent);
    runFile().write(ProcessTree.of(parent.toHandle()));

    // when
    parent.destroyForcibly().waitFor();

    // then
    assertThat(runFile().living().members()).containsExactly(child);
    assertThat(Leftovers.end(home)).containsExactly("server");
    assertThat(child.isAlive()).isFalse();
  }

  private static ProcessHandle childOf(Process parent) throws IOException {
    try (var said = parent.inputReader()) {
      return ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
    }
  }

  @Test
  void shouldNotStumbleOverABrokenFile() throws IOException {
    Files.createDirectories(home.resolve("run"));
    Files.write(
        runFile().file(),
        List.of("", "x", "12 yesterday sleep", "99999999999999999999 2026-01-01T00:00:00Z a"));

    assertThat(Leftovers.end(home)).isEmpty();
    assertThat(runFile().file()).doesNotExist();
  }

  private RunFile runFile() {
    return new RunFile(home.resolve("run/server.pid"));
  }
}
