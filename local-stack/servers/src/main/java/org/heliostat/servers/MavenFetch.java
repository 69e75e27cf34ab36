package org.heliostat.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/** Fetches one Maven artifact with the user's own Maven, so that the user's mirrors apply. */
final class MavenFetch {
  private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";

  private final String maven;

  MavenFetch() {
    this("mvn");
  }

  MavenFetch(String maven) {
    this.maven = maven;
  }

  /**
   * Puts the artifact into the folder, which must exist and be empty.
   *
   * @param coordinates {@code group:artifact:version:type}
   */
  Path fetch(String coordinates, String fileName, Path folder, String task, Progress progress) {
    var tail = new ArrayDeque<String>();
    var readings = new MavenProgress(fileName);
    progress.at(task, 0, "");
    try {
      var process = start(coordinates, folder);
      var guard = new Thread(() -> ProcessTree.of(process.toHandle()).kill());
      Runtime.getRuntime().addShutdownHook(guard);
      try (var lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          readings.read(line).ifPresent(r -> progress.at(task, r.fraction(), r.detail()));
          remember(tail, line);
        }
        if (process.waitFor() != 0) {
          throw new ServerException(
              "Maven could not fetch %s; check the network and Maven's mirror settings: %s"
                  .formatted(coordinates, String.join(" ", tail)));
        }
      } finally {
        ProcessTree.of(process.toHandle()).kill();
        removeHook(guard);
      }
    } catch (IOException e) {
      throw new ServerException(
          "Maven is needed to fetch the servers, but \"%s\" cannot be run; install Maven 3.8 or newer"
              .formatted(maven),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("fetching " + coordinates + " was interrupted", e);
    }
    var file = folder.resolve(fileName);
    if (!Files.isRegularFile(file)) {
      throw new ServerException("Maven reported success, but " + file + " is not there");
    }
    return file;
  }

  private Process start(String coordinates, Path folder) throws IOException {
    var builder =
        new ProcessBuilder(
            List.of(
                maven,
                GOAL,
                "-Dartifact=" + coordinates,
                "-DoutputDirectory=" + folder.toAbsolutePath(),
                "-Dmdep.useBaseVersion=true"));
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", Java.home().toString());
    return builder.start();
  }

  private static void remember(ArrayDeque<String> tail, String line) {
    if (line.contains("ERROR") && line.length() > 20 && tail.size() < 2) {
      tail.add(line.replaceAll("\033\\[[0-9;]*m", "").strip());
    }
  }

  private static void removeHook(Thread guard) {
    try {
      Runtime.getRuntime().removeShutdownHook(guard);
    } catch (IllegalStateException e) {
      // The machine is going down already: the guard runs, which is what it is for.
    }
  }
}
