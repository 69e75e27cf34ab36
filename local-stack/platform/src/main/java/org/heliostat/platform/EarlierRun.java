package org.heliostat.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.servers.Folders;
import org.heliostat.servers.Leftovers;

/** What an earlier run on the same home left: processes after a crash, and data. */
final class EarlierRun {
  private EarlierRun() {}

  static void endProcesses(PlatformOptions options) {
    var ended = Leftovers.end(options.home());
    if (!ended.isEmpty()) {
      options.news().note("已清理上次残留的进程 ended what an earlier run left: " + String.join(", ", ended));
    }
  }

  /** Data, secrets and logs; not the fetched servers, nor the log of the build just done. */
  static void deleteData(Path home, Elasticsearch elasticsearch) throws IOException {
    Folders.delete(elasticsearch.data());
    for (var name :
        List.of(
            "zeebe",
            "keycloak",
            PlatformPrograms.WORKERS,
            PlatformPrograms.API,
            PlatformPrograms.DOCUMENTS)) {
      Folders.delete(home.resolve(name));
    }
    Folders.delete(PlatformPrograms.files(home));
    Secrets.delete(home);
    if (Files.isDirectory(home.resolve("logs"))) {
      try (var logs = Files.newDirectoryStream(home.resolve("logs"))) {
        for (var log : logs) {
          if (!log.getFileName().toString().equals("build.log")) {
            Files.delete(log);
          }
        }
      }
    }
  }
}
