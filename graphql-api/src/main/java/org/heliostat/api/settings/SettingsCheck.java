package org.heliostat.api.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.heliostat.api.settings.Settings.HostAndPort;
import org.heliostat.objects.ObjectPlace;
import org.heliostat.objects.ObjectSettings;
import org.jspecify.annotations.Nullable;

/** Checks the settings as a whole and tells all that is wrong at once, without any secret. */
final class SettingsCheck {
  private static final URI NOWHERE = URI.create("http://nowhere");
  private static final int KEY_BYTES = 32;
  private static final int SHORTEST_SECRET = 32;
  private static final long BYTES_PER_MEGABYTE = 1_000_000;
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?<host>[A-Za-z0-9.-]+):(?<port>[0-9]{1,5})");

  private final List<String> problems = new ArrayList<>();

  private SettingsCheck() {}

  /**
   * Checks.
   *
   * @throws IllegalArgumentException with every problem, one line each
   */
  static Settings check(SettingsProperties properties) {
    return new SettingsCheck().settings(properties);
  }

  private Settings settings(SettingsProperties properties) {
    var limits = properties.limits();
    var open = properties.publicAccess();
    var files = properties.files();
    var settings =
        new Settings(
            address("elasticsearch.url", properties.elasticsearch().url()),
            address("engine.grpc-address", properties.engine().grpcAddress()),
            address("engine.rest-address", properties.engine().restAddress()),
            secret(properties.cases().secret()),
            key(properties.people().key()),
            documents(properties.documents()),
            between("public.requests-per-minute", open.requestsPerMinute(), 1, 1_000_000),
            open.trustForwarded(),
            filled("designer.client-id", properties.designer().clientId()),
            between("limits.depth", limits.depth(), 5, 50),
            between("limits.staff-cost", limits.staffCost(), 100, 10_000_000),
            between("limits.public-cost", limits.publicCost(), 100, 10_000_000),
            between("limits.staff-body-bytes", limits.staffBodyBytes(), 10_000, 100_000_000),
            between("limits.public-body-bytes", limits.publicBodyBytes(), 1_000, 10_000_000),
            place(new ObjectSettings(files.folder(), files.s3())),
            between("files.max-megabytes", files.maxMegabytes(), 1, 50_000) * BYTES_PER_MEGABYTE,
            scanner(files.virusScan()));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "the settings have %d problem(s)：%n- %s"
              .formatted(problems.size(), String.join(System.lineSeparator() + "- ", problems)));
    }
    return settings;
  }

  private void problem(String name, String text) {
    problems.add("heliostat." + name + " " + text);
  }

  private URI address(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      problem(name, "is missing; give an address like http://127.0.0.1:9200");
      return NOWHERE;
    }
    try {
      var uri = new URI(text);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, without the text: it may hold a password
    }
    problem(name, "is not an http or https address");
    return NOWHERE;
  }

  private Settings.DocumentSettings documents(SettingsProperties.Documents documents) {
    return new Settings.DocumentSettings(
        Path.of(filled("documents.folder", documents.folder())),
        documents.fonts(),
        documents.boldFont(),
        address("documents.verify-url", documents.verifyUrl()));
  }

  private Secret secret(@Nullable String text) {
    if (text == null || text.length() < SHORTEST_SECRET) {
      problem(
          "cases.secret",
          "must have at least %d random characters; make one with: openssl rand -base64 48"
              .formatted(SHORTEST_SECRET));
      return Secret.ofText("");
    }
    return Secret.ofText(text);
  }

  private Secret key(@Nullable String text) {
    try {
      var bytes = Base64.getDecoder().decode(text == null ? "" : text.strip());
      if (bytes.length == KEY_BYTES) {
        return new Secret(bytes);
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    problem(
        "people.key",
        "must be %d bytes as base64; make one with: openssl rand -base64 %d"
            .formatted(KEY_BYTES, KEY_BYTES));
    return Secret.ofText("");
  }

  private ObjectPlace place(ObjectSettings files) {
    var found = files.problems();
    found.forEach(each -> problem("files." + each.name(), each.text()));
    return found.isEmpty() ? files.place() : new ObjectPlace.Folder(Path.of("nowhere"));
  }

  private @Nullable HostAndPort scanner(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var parts = HOST_AND_PORT.matcher(text.strip());
    if (!parts.matches()) {
      problem("files.virus-scan", "is not the address of a clamd, like 127.0.0.1:3310");
      return null;
    }
    return new HostAndPort(parts.group("host"), Integer.parseInt(parts.group("port")));
  }

  private int between(String name, int value, int least, int most) {
    if (value < least || value > most) {
      problem(name, "must lie between %d and %d, but is %d".formatted(least, most, value));
    }
    return value;
  }

  private String filled(String name, String value) {
    if (value.isBlank()) {
      problem(name, "must not be empty");
    }
    return value;
  }
}
