package org.heliostat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;

/** The folder with Heliostat's sources, where its built jars and fetched servers lie. */
public record Repository(Path root) {
  private static final String LAUNCHER = "heliostat";

  /** The repository that the folder lies in. */
  public static Repository around(Path folder) {
    for (var candidate = folder.toAbsolutePath();
        candidate != null;
        candidate = candidate.getParent()) {
      if (Files.isRegularFile(candidate.resolve(LAUNCHER))
          && Files.isRegularFile(candidate.resolve("pom.xml"))) {
        return new Repository(candidate);
      }
    }
    throw new ServerException(
        folder.toAbsolutePath() + " does not lie in Heliostat's repository; start it from there");
  }

  /** Where everything that a run keeps lies: {@code .heliostat}. */
  public Path home() {
    return root.resolve(".heliostat");
  }

  /** The jar that the broker loads, if it was built. */
  public Optional<Path> exporterJar() {
    return jar("engine-workers/exporter", "heliostat-exporter-*-exporter.jar");
  }

  /** The workers' executable jar, if it was built. */
  public Optional<Path> workersJar() {
    return jar("engine-workers/workers", "heliostat-workers-*-exec.jar");
  }

  /** The executable jar of the API with the designer, if it was built. */
  public Optional<Path> apiJar() {
    return jar("graphql-api", "heliostat-graphql-api-*-exec.jar");
  }

  private Optional<Path> jar(String module, String pattern) {
    var target = root.resolve(module).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (var files = Files.newDirectoryStream(target, pattern)) {
      Path newest = null;
      for (var file : files) {
        if (newest == null || BY_TIME.compare(file, newest) > 0) {
          newest = file;
        }
      }
      return Optional.ofNullable(newest);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + target, e);
    }
  }

  private static final Comparator<Path> BY_TIME = Comparator.comparing(Repository::time);

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
