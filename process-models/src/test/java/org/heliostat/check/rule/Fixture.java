package org.heliostat.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.staffing.Staffing;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;

/**
 * A model that keeps or breaks a rule, with what lies beside it: {@code <name>.<decision>.dmn},
 * {@code <name>.public.bpmn}, {@code <name>.template.bpmn} and {@code <name>.staffing}. What is
 * expected stands in comments at its head: severity, element and, after a colon, the trace.
 */
record Fixture(Path model) {
  private static final Pattern EXPECTED = Pattern.compile("<!-- expected: (.*?) -->");
  private static final String FORM = "{\"components\": []}";

  static List<Fixture> of(String rule) {
    try (var files = Files.list(folder(rule))) {
      return files
          .filter(file -> file.getFileName().toString().matches("(valid|invalid)-[a-z-]+\\.bpmn"))
          .sorted()
          .map(Fixture::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String rule) {
    try {
      var root = Fixture.class.getResource("/rules");
      return Path.of(Objects.requireNonNull(root).toURI()).resolve(rule);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String name() {
    return model.getFileName().toString().replace(".bpmn", "");
  }

  boolean isValid() {
    return name().startsWith("valid-");
  }

  List<String> expected() {
    return EXPECTED.matcher(text(model)).results().map(match -> match.group(1)).toList();
  }

  /** A finding as the head of the file states it. */
  static String told(Finding finding) {
    var trace = finding.trace().isEmpty() ? "" : ": " + String.join(" ", finding.trace());
    return finding.severity() + " " + finding.elementId() + trace;
  }

  CheckedPower checked() {
    var bpmn = text(model);
    var forms = new TreeMap<String, String>();
    if (bpmn.contains("applicationForm=\"application\"")) {
      forms.put("application", FORM);
    }
    var shown = beside(".public.bpmn");
    var source = new PowerSource(bpmn, forms, decisions(), Files.exists(shown) ? text(shown) : "");
    return new CheckedPower(source, power(source), surroundings());
  }

  private SortedMap<String, String> decisions() {
    var decisions = new TreeMap<String, String>();
    var file = Pattern.compile(Pattern.quote(name()) + "\\.([A-Za-z]+)\\.dmn");
    try (var files = Files.list(model.resolveSibling("."))) {
      files.forEach(
          path -> {
            var matcher = file.matcher(path.getFileName().toString());
            if (matcher.matches()) {
              decisions.put(matcher.group(1), text(path));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return decisions;
  }

  private Surroundings surroundings() {
    var surroundings = Surroundings.usual();
    var template = beside(".template.bpmn");
    if (Files.exists(template)) {
      var forms = new TreeMap<>(Map.of("application", FORM));
      surroundings =
          surroundings.withTemplates(List.of(power(new PowerSource(text(template), forms))));
    }
    var staffing = beside(".staffing");
    return Files.exists(staffing)
        ? surroundings.withStaffing(staffing(text(staffing)))
        : surroundings;
  }

  private Path beside(String ending) {
    return model.resolveSibling(name() + ending);
  }

  static Staffing staffing(String text) {
    Map<String, Set<String>> holders = new HashMap<>();
    text.lines()
        .map(line -> line.split(": "))
        .forEach(line -> holders.put(line[0], Set.of(line[1].split(", "))));
    return new Staffing(holders);
  }

  static Power power(PowerSource source) {
    var reading = PowerReader.read(source);
    assertThat(reading).isInstanceOf(PowerReading.Readable.class);
    return ((PowerReading.Readable) reading).power();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return model.getParent().getFileName() + "/" + name();
  }
}
