package org.heliostat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ends what a crashed run left behind. */
public final class Leftovers {
  private Leftovers() {}

  /**
   * Ends every process noted below {@code <home>/run}, and no other.
   *
   * @return names of the servers that were still running
   */
  public static List<String> end(Path home) {
    var run = home.resolve("run");
    if (!Files.isDirectory(run)) {
      return List.of();
    }
    var ended = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(run, "*.pid")) {
      for (var file : files) {
        var record = new RunFile(file);
        var tree = record.living();
        if (!tree.members().isEmpty()) {
          tree.stop(ProcessTree.GRACE);
          ended.add(file.getFileName().toString().replaceFirst("\\.pid$", ""));
        }
        record.delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + run, e);
    }
    ended.sort(null);
    return List.copyOf(ended);
  }
}
