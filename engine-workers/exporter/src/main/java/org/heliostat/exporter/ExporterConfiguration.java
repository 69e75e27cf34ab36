package org.heliostat.exporter;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the exporter was told, checked.
 *
 * @param url where Elasticsearch listens
 * @param flushInterval how long a folded record waits at most before it is written
 * @param batchSize how many changed documents are written at once at most
 * @param cachedCases how many recently changed cases are kept in memory
 */
record ExporterConfiguration(URI url, Duration flushInterval, int batchSize, int cachedCases) {
  private static final List<String> NAMES =
      List.of("url", "flushMillis", "batchSize", "cachedCases");

  /**
   * Reads the arguments that the broker hands over; the module's README tells of each. The case of
   * their names does not count, since names from the environment lose it.
   *
   * @throws IllegalArgumentException naming every argument that is wrong and what it should be
   */
  static ExporterConfiguration read(Map<String, Object> arguments) {
    var problems = new ArrayList<String>();
    var values = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
    values.putAll(arguments);
    values.values().removeIf(Objects::isNull);
    for (var name : values.keySet()) {
      if (NAMES.stream().noneMatch(name::equalsIgnoreCase)) {
        problems.add("'%s' is not one of %s".formatted(name, String.join(", ", NAMES)));
      }
    }
    var url = url(values.getOrDefault("url", "http://127.0.0.1:9200").toString(), problems);
    var flushMillis = number(values, "flushMillis", 100, 1, 60_000, problems);
    var batchSize = number(values, "batchSize", 500, 1, 10_000, problems);
    var cachedCases = number(values, "cachedCases", 1_000, 0, 100_000, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "The exporter's arguments are wrong: " + String.join("; ", problems));
    }
    return new ExporterConfiguration(url, Duration.ofMillis(flushMillis), batchSize, cachedCases);
  }

  private static URI url(String text, List<String> problems) {
    try {
      var url = URI.create(text);
      if (isHttp(url) && url.getHost() != null && url.getPort() > 0) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Told below, like every other address that cannot be used.
    }
    problems.add("url must be like http://host:9200");
    return URI.create("http://none:1");
  }

  private static boolean isHttp(URI url) {
    return "http".equals(url.getScheme()) || "https".equals(url.getScheme());
  }

  private static int number(
      Map<String, Object> values,
      String name,
      int standard,
      int least,
      int most,
      List<String> problems) {
    var value = values.getOrDefault(name, standard).toString().toLowerCase(Locale.ROOT);
    try {
      var number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    problems.add("%s must be %d to %d, not '%s'".formatted(name, least, most, value));
    return standard;
  }
}
