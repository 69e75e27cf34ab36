package org.heliostat.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.heliostat.servers.FreePorts;

/** What the machine must offer, one sentence with the remedy for each thing that is missing. */
final class MachineCheck {
  private static final long GIGABYTE = 1_000_000_000;
  static final long DISK = 3 * GIGABYTE;
  static final long MEMORY = 4 * GIGABYTE;

  private MachineCheck() {}

  static List<String> problems(Path home, Map<Integer, String> ports) throws IOException {
    var problems = new ArrayList<String>();
    disk(Files.getFileStore(home).getUsableSpace(), home).forEach(problems::add);
    LongStream.concat(
            availableMemory(Path.of("/proc/meminfo")).stream(),
            leftToTheContainer(Path.of("/sys/fs/cgroup")).stream())
        .min()
        .ifPresent(available -> problems.addAll(memory(available)));
    ports.forEach(
        (port, use) -> {
          if (!FreePorts.isFree(port)) {
            problems.add(taken(port, use, PortHolder.of(port)));
          }
        });
    return problems;
  }

  static List<String> disk(long usable, Path home) {
    return usable >= DISK
        ? List.of()
        : List.of(
            "磁盘空间不足：%s 只剩 %s GB,至少需要 3 GB,请清理磁盘。 Too little disk space: %s has %s GB left and 3 GB are needed; free some."
                .formatted(home, gigabytes(usable), home, gigabytes(usable)));
  }

  static List<String> memory(long available) {
    return available >= MEMORY
        ? List.of()
        : List.of(
            "内存不足：只剩 %s GB,至少需要 4 GB,请关闭其他程序。 Too little memory: %s GB are available and 4 GB are needed; close other programs."
                .formatted(gigabytes(available), gigabytes(available)));
  }

  static String taken(int port, String use, String holder) {
    return "端口 %d(%s)已被占用%s;请停止占用者，或换端口:./heliostat up --ports-from 18000。 Port %d (%s) is taken%s; stop that, or choose other ports: ./heliostat up --ports-from 18000"
        .formatted(
            port,
            use,
            holder.isEmpty() ? "" : ",占用者 " + holder,
            port,
            use,
            holder.isEmpty() ? "" : " by " + holder);
  }

  /** What Linux says it could hand out without swapping; nothing on other systems. */
  static OptionalLong availableMemory(Path meminfo) throws IOException {
    if (!Files.isReadable(meminfo)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(meminfo).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .findFirst();
  }

  /** What a container's limit leaves, file caches counted as free; nothing where there is none. */
  static OptionalLong leftToTheContainer(Path group) throws IOException {
    var max = group.resolve("memory.max");
    if (!Files.isReadable(max) || Files.readString(max).strip().equals("max")) {
      return OptionalLong.empty();
    }
    var limit = Long.parseLong(Files.readString(max).strip());
    var used = Long.parseLong(Files.readString(group.resolve("memory.current")).strip());
    var caches =
        Files.readAllLines(group.resolve("memory.stat")).stream()
            .filter(line -> line.startsWith("inactive_file "))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return OptionalLong.of(limit - used + caches);
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f", bytes / (double) GIGABYTE);
  }
}
