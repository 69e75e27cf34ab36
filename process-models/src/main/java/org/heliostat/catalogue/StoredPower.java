package org.heliostat.catalogue;

import java.nio.file.Path;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.jspecify.annotations.Nullable;

/**
 * A power's files in a folder, and what came of reading them.
 *
 * @param source {@code null} when one of them gives no text
 */
record StoredPower(Path folder, @Nullable PowerSource source, PowerReading reading) {
  /** Its code; that of its folder when the files are faulty. */
  String code() {
    var power = power();
    return power == null ? folder.getFileName().toString() : power.code();
  }

  /** What the files say; {@code null} when they are faulty. */
  @Nullable Power power() {
    return switch (reading) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty ignored -> null;
    };
  }
}
