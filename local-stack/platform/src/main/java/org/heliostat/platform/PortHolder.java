package org.heliostat.platform;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which process listens on a port, as far as Linux lets us see it. */
final class PortHolder {
  private static final String LISTENING = "0A";

  private PortHolder() {}

  /** For instance {@code java (process 1234)}; empty if it cannot be told. */
  static String of(int port) {
    try {
      var sockets = new HashSet<String>();
      for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
        sockets(Path.of(table), port, sockets);
      }
      return sockets.isEmpty() ? "" : holder(sockets);
    } catch (IOException e) {
      return "";
    }
  }

  private static void sockets(Path table, int port, Set<String> sockets) throws IOException {
    if (!Files.isReadable(table)) {
      return;
    }
    var suffix = String.format(Locale.ROOT, ":%04X", port);
    for (var line : Files.readAllLines(table)) {
      var fields = line.strip().split("\\s+");
      if (fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING)) {
        sockets.add("socket:[" + fields[9] + "]");
      }
    }
  }

  private static String holder(Set<String> sockets) throws IOException {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        if (holds(process, sockets)) {
          var name = name(process);
          return "%s (process %s)".formatted(name == null ? "?" : name, process.getFileName());
        }
      }
    }
    return "";
  }

  private static boolean holds(Path process, Set<String> sockets) {
    try (var files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (var file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // another user's process, or one that ended meanwhile
    }
    return false;
  }

  private static @Nullable String name(Path process) {
    try {
      return Files.readString(process.resolve("comm")).strip();
    } catch (IOException e) {
      return null;
    }
  }
}
