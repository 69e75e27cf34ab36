package org.heliostat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCheckTest {
  @TempDir private Path home;

  @Test
  void shouldNameATakenPortAndWhoHoldsIt() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var problems =
          MachineCheck.problems(home, Map.of(socket.getLocalPort(), "API")).stream()
              .filter(problem -> problem.contains("Port " + socket.getLocalPort()))
              .toList();

      assertThat(problems)
          .singleElement()
          .asString()
          .contains(
              "(API) is taken", "--ports-from", String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void shouldAskForDiskAndMemoryInOneSentenceEach() {
    assertThat(MachineCheck.disk(MachineCheck.DISK - 1_000_000_000, home))
        .singleElement()
        .asString()
        .contains("2.0 GB left", "3 GB are needed");
    assertThat(MachineCheck.memory(MachineCheck.MEMORY - 500_000_000))
        .singleElement()
        .asString()
        .contains("3.5 GB are available", "4 GB are needed");
  }

  @Test
  void shouldBeContentWithJustEnough() {
    assertThat(MachineCheck.disk(MachineCheck.DISK, home)).isEmpty();
    assertThat(MachineCheck.memory(MachineCheck.MEMORY)).isEmpty();
  }

  @Test
  void shouldReadTheAvailableMemory() throws IOException {
    var meminfo = home.resolve("meminfo");
    Files.writeString(meminfo, "MemTotal: 9 kB\nMemAvailable:    2048 kB\n");

    assertThat(MachineCheck.availableMemory(meminfo)).hasValue(2048 * 1024);
    assertThat(MachineCheck.availableMemory(home.resolve("absent"))).isEmpty();
  }

  @Test
  void shouldKeepToTheLimitOfAContainer() throws IOException {
    Files.writeString(home.resolve("memory.max"), "5000\n");
    Files.writeString(home.resolve("memory.current"), "4000\n");
    Files.writeString(home.resolve("memory.stat"), "file 900\ninactive_file 600\n");

    assertThat(MachineCheck.leftToTheContainer(home)).hasValue(1600);
    Files.writeString(home.resolve("memory.max"), "max\n");
    assertThat(MachineCheck.leftToTheContainer(home)).isEmpty();
    assertThat(MachineCheck.leftToTheContainer(home.resolve("absent"))).isEmpty();
  }
}
