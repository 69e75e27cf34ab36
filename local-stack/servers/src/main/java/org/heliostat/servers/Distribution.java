package org.heliostat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Properties;

/**
 * The three servers as their makers publish them, fetched once as Maven artifacts. Versions come
 * from the root pom.
 */
public enum Distribution {
  ZEEBE("Zeebe", "io.camunda", "camunda-zeebe", "tar.gz"),
  ELASTICSEARCH(
      "Elasticsearch", "org.elasticsearch.distribution.integ-test-zip", "elasticsearch", "zip"),
  KEYCLOAK("Keycloak", "org.keycloak", "keycloak-quarkus-dist", "tar.gz");

  private static final String COMPLETE = ".complete";

  private final String title;
  private final String group;
  private final String artifact;
  private final String type;

  Distribution(String title, String group, String artifact, String type) {
    this.title = title;
    this.group = group;
    this.artifact = artifact;
    this.type = type;
  }

  private String version() {
    return Versions.ALL.getProperty(key());
  }

  private boolean present(Path home) {
    return Files.exists(folder(home).resolve(COMPLETE));
  }

  /**
   * The unpacked server below {@code <home>/servers}; fetched and unpacked first if it is not
   * there. An interrupted fetch leaves nothing that a later one would take for whole. Safe when
   * several programs ask at once.
   *
   * @throws ServerException if Maven is missing or cannot fetch it; the message says what helps
   */
  public Path unpacked(Path home, Progress progress) {
    var folder = folder(home);
    if (present(home)) {
      return folder;
    }
    synchronized (Distribution.class) {
      try {
        Files.createDirectories(folder.getParent());
        try (var channel =
                FileChannel.open(
                    folder.resolveSibling("." + key() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = channel.lock()) {
          if (lock.isValid() && !present(home)) {
            fetch(folder, progress);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot unpack " + title + " to " + folder, e);
      }
    }
    return folder;
  }

  private void fetch(Path folder, Progress progress) throws IOException {
    var work = folder.resolveSibling("." + key() + ".part");
    Folders.delete(work);
    Folders.delete(folder);
    try {
      var download = Files.createDirectories(work.resolve("download"));
      var unpacked = Files.createDirectories(work.resolve("unpacked"));
      var name = title + " " + version();
      var fileName = artifact + "-" + version() + "." + type;
      var coordinates = String.join(":", group, artifact, version(), type);
      var archive =
          new MavenFetch().fetch(coordinates, fileName, download, "下载 fetching " + name, progress);
      progress.done("下载 fetched " + name, Files.size(archive) / 1_000_000 + " MB");
      var unpacking = "解包 unpacking " + name;
      new Archive(archive).unpack(unpacked, fraction -> progress.at(unpacking, fraction, ""));
      progress.done("解包 unpacked " + name, "");
      var root = onlyFolder(unpacked);
      prepare(root, progress);
      Files.createFile(root.resolve(COMPLETE));
      Files.move(root, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Folders.delete(work);
    }
  }

  private void prepare(Path root, Progress progress) throws IOException {
    switch (this) {
      case KEYCLOAK -> {
        progress.at("准备 preparing " + title, 0, "");
        KeycloakBuild.run(root);
        progress.done("准备 prepared " + title, "");
      }
      case ZEEBE, ELASTICSEARCH -> {}
    }
  }

  private static Path onlyFolder(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new ServerException("the archive holds no folder"));
    }
  }

  private Path folder(Path home) {
    return home.toAbsolutePath().resolve("servers").resolve(key() + "-" + version());
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static final class Versions {
    private static final Properties ALL = load();

    private static Properties load() {
      try (var in = Distribution.class.getResourceAsStream("versions.properties")) {
        if (in == null) {
          throw new IllegalStateException("versions.properties is missing from the jar");
        }
        var properties = new Properties();
        properties.load(in);
        return properties;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
