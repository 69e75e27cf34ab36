package org.heliostat.servers;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how far one file's download is from what Maven prints while it works interactively. */
final class MavenProgress {
  /**
   * @param fraction 0 to 1
   * @param detail as Maven prints it, for instance {@code 12/299 MB}
   */
  record Reading(double fraction, String detail) {}

  private static final Pattern READING =
      Pattern.compile("Progress \\(\\d+\\):.*?(\\d+(?:\\.\\d+)?)/(\\d+(?:\\.\\d+)?) ([kMG]?B)");

  private final String fileName;
  private boolean ours;

  MavenProgress(String fileName) {
    this.fileName = fileName;
  }

  /** Reads one line; Maven ends its progress lines with a carriage return. */
  Optional<Reading> read(String line) {
    if (line.contains("Downloading from ")) {
      ours = line.strip().endsWith(fileName);
      return Optional.empty();
    }
    var matcher = READING.matcher(line);
    if (!ours || !matcher.find()) {
      return Optional.empty();
    }
    var total = Double.parseDouble(matcher.group(2));
    return total == 0
        ? Optional.empty()
        : Optional.of(
            new Reading(
                Double.parseDouble(matcher.group(1)) / total,
                matcher.group(1) + "/" + matcher.group(2) + " " + matcher.group(3)));
  }
}
