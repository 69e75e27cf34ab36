package org.heliostat.platform.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.platform.exporter.StoreDump;
import org.heliostat.readmodel.Index;

/**
 * Looks for words everywhere that the platform writes to: the engine's log, log files, the store.
 */
record Traces(TestPlatform platform) {
  /** The files of engine, logs and documents that hold one of the words. */
  List<Path> filesWith(List<String> words) throws IOException {
    var needles = words.stream().map(it -> it.getBytes(StandardCharsets.UTF_8)).toList();
    try (var files = Files.walk(platform.home())) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file ->
                  Stream.of("/zeebe/", "/logs/", "/documents/")
                      .anyMatch(folder -> file.toString().contains(folder)))
          .filter(file -> needles.stream().anyMatch(needle -> contains(file, needle)))
          .toList();
    }
  }

  private static boolean contains(Path file, byte[] needle) {
    try {
      var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return content.contains(new String(needle, StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every document of an index, as text. */
  String everything(Index<?> index) {
    platform.store().refresh(index);
    return StoreDump.all(platform.store(), index).toString();
  }
}
