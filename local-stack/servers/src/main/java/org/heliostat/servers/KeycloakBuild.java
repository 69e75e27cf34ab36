package org.heliostat.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's one-time build for the options we run it with; without it every start does this. */
final class KeycloakBuild {
  private static final List<String> OPTIONS = List.of("--db=dev-file", "--cache=local");

  private KeycloakBuild() {}

  static void run(Path root) throws IOException {
    var log = Files.createTempFile("heliostat-keycloak-build", ".log");
    var command = new ArrayList<String>();
    command.add(root.resolve("bin").resolve("kc.sh").toString());
    command.add("build");
    command.addAll(OPTIONS);
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", Java.home().toString());
    builder.redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    var process = builder.start();
    try {
      if (process.waitFor() != 0) {
        throw new ServerException("Keycloak cannot be prepared; see " + log);
      }
      Files.delete(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("preparing Keycloak was interrupted", e);
    } finally {
      ProcessTree.of(process.toHandle()).kill();
    }
  }
}
