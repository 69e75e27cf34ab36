package org.heliostat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heliostat.check.finding.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of soundness on models of any kind; each model says what must be found in it. */
class SoundnessFixturesTest {
  private static final Path MODELS = Path.of("src/test/resources/soundness");
  private static final Pattern EXPECTED = Pattern.compile("<!-- expected: (.*) -->");

  static Stream<Path> models() throws IOException {
    try (var files = Files.walk(MODELS)) {
      return files.filter(it -> it.toString().endsWith(".bpmn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void shouldFindExactlyWhatTheModelSays(Path model) throws IOException {
    var bpmn = Files.readString(model);
    var rule = model.getParent().getFileName().toString();

    var report = (CheckReport.Judged) ModelCheck.soundness(bpmn);

    assertThat(report.findings().stream().filter(it -> it.rule().equals(rule)))
        .extracting(Finding::elementId)
        .containsExactlyInAnyOrderElementsOf(expected(bpmn));
    if (model.getFileName().toString().startsWith("valid-")) {
      assertThat(report.findings()).isEmpty();
    }
    assertThat(Path.of("../docs/rules").resolve(rule + ".md")).exists();
  }

  private static List<String> expected(String bpmn) {
    var stated = EXPECTED.matcher(bpmn);
    assertThat(stated.find()).isTrue();
    return stated.group(1).equals("none") ? List.of() : List.of(stated.group(1).split(" "));
  }
}
