package org.heliostat.servers;

import java.nio.file.Path;

/** The JDK that runs this program; the servers run on it too. */
final class Java {
  private static final int OLDEST = 21;

  private Java() {}

  static Path home() {
    if (Runtime.version().feature() < OLDEST) {
      throw new ServerException(
          "Java %d is too old for the servers; run Heliostat with a JDK %d or newer"
              .formatted(Runtime.version().feature(), OLDEST));
    }
    return Path.of(System.getProperty("java.home"));
  }

  static Path executable() {
    return home().resolve("bin").resolve("java");
  }
}
