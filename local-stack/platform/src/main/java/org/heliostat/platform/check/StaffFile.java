package org.heliostat.platform.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.heliostat.check.staffing.Staffing;

/** Who holds which post, one holding on a line: {@code legal-reviewer,legal-reviewer-2}. */
final class StaffFile {
  private static final Pattern LINE =
      Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*,\\s*([^\\s,]{1,100})\\s*");

  private StaffFile() {}

  /**
   * Reads the people of an agency. Empty lines and lines that begin with {@code #} are passed over.
   *
   * @throws IllegalArgumentException naming the line that is not like the others, or the file that
   *     cannot be read
   */
  static Staffing read(Path file) {
    Map<String, Set<String>> holders = new TreeMap<>();
    int number = 0;
    for (var line : lines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var holding = LINE.matcher(line);
      if (!holding.matches()) {
        throw new IllegalArgumentException(
            "%s 第 %d 行应形如“岗位,账号”，例如 leader,leader-2  Line %d must be a post and an account, like leader,leader-2"
                .formatted(file, number, number));
      }
      holders.computeIfAbsent(holding.group(1), post -> new TreeSet<>()).add(holding.group(2));
    }
    return new Staffing(holders);
  }

  private static Iterable<String> lines(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "读不到人员文件 %s，请检查路径和编码（UTF-8）  The staff file cannot be read; see whether it is there and UTF-8"
              .formatted(file),
          e);
    }
  }
}
