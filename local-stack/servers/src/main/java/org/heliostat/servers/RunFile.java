package org.heliostat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which processes a server consists of, noted on disk, so that after a crash exactly those can be
 * ended. A process number alone is not enough, since the system hands it out again: the instant of
 * its start belongs to it.
 *
 * @param file one line per process: number, start instant, command
 */
record RunFile(Path file) {
  /** The start instant is worked out from the boot time, which wavers when the clock is set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  void write(ProcessTree tree) {
    var lines = new ArrayList<String>();
    for (var process : tree.members()) {
      var info = process.info();
      info.startInstant()
          .ifPresent(
              started ->
                  lines.add(
                      "%d %s %s".formatted(process.pid(), started, info.command().orElse("?"))));
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  /** Those of the noted processes that still live, with what they have started since. */
  ProcessTree living() {
    if (!Files.exists(file)) {
      return new ProcessTree(List.of());
    }
    try {
      return new ProcessTree(
          Files.readAllLines(file).stream()
              .flatMap(line -> living(line).stream())
              .flatMap(process -> ProcessTree.of(process).members().stream())
              .distinct()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Optional<ProcessHandle> living(String line) {
    var fields = line.split(" ", 3);
    if (fields.length < 2) {
      return Optional.empty();
    }
    try {
      var started = Instant.parse(fields[1]);
      return ProcessHandle.of(Long.parseLong(fields[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, started));
    } catch (NumberFormatException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(actual, started).abs().compareTo(TOLERANCE) <= 0)
        .orElse(false);
  }
}
