package org.heliostat.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heliostat.power.Fault;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReading;

/**
 * The powers below a folder.
 *
 * @param powers in the order of their folders, each code once
 * @param faulty the folders whose files state no power of their own, with what is wrong
 */
public record PowerFolder(List<Power> powers, Map<Path, List<Fault>> faulty) {
  public PowerFolder {
    powers = List.copyOf(powers);
    faulty = Collections.unmodifiableMap(new TreeMap<>(faulty));
  }

  /**
   * Reads every {@code power.bpmn} below a folder, with what lies beside it.
   *
   * @throws java.io.UncheckedIOException when a folder cannot be listed
   */
  public static PowerFolder read(Path folder) {
    List<Power> powers = new ArrayList<>();
    Map<Path, List<Fault>> faulty = new HashMap<>();
    Map<String, Path> codes = new HashMap<>();
    for (var stored : new PowerFiles(folder).all()) {
      switch (stored.reading()) {
        case PowerReading.Readable(var power) -> {
          var first = codes.putIfAbsent(power.code(), stored.folder());
          if (first == null) {
            powers.add(power);
          } else {
            faulty.put(stored.folder(), List.of(repeated(power.code(), first)));
          }
        }
        case PowerReading.Faulty(var faults) -> faulty.put(stored.folder(), faults);
      }
    }
    return new PowerFolder(powers, faulty);
  }

  private static Fault repeated(String code, Path first) {
    return new Fault(
        "REPEATED_CODE",
        code,
        0,
        "编码 %s 已用于 %s".formatted(code, first),
        "The code %s is taken by %s".formatted(code, first));
  }
}
