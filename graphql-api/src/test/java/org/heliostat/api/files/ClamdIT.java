package org.heliostat.api.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.heliostat.api.settings.Settings.HostAndPort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Against the real clamd, which knows one signature here. Left out where it is not installed. */
class ClamdIT extends VirusScanContract {
  @TempDir private static Path folder;
  private static Process process;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    var program =
        Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/opt/homebrew/sbin/clamd")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(program.isPresent(), "clamd is not installed; Debian: clamav-daemon");
    var signatures = Files.createDirectories(folder.resolve("signatures"));
    Files.writeString(
        signatures.resolve("test.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test\n");
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var settings =
        Files.writeString(
            folder.resolve("clamd.conf"),
            """
            Foreground yes
            TCPSocket %d
            TCPAddr 127.0.0.1
            DatabaseDirectory %s
            TemporaryDirectory %s
            User %s
            """
                .formatted(port, signatures, folder, System.getProperty("user.name")));
    process =
        new ProcessBuilder(List.of(program.get().toString(), "-c", settings.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("clamd.log").toFile())
            .start();
    awaitAnswer();
  }

  private static void awaitAnswer() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end && process.isAlive()) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        if (socket.isConnected()) {
          return;
        }
      } catch (IOException e) {
        pause();
      }
    }
    throw new AssertionError(
        "clamd did not start:\n" + Files.readString(folder.resolve("clamd.log")));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @AfterAll
  static void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Override
  VirusScan scan() {
    return new Clamd(new HostAndPort("127.0.0.1", port));
  }
}
