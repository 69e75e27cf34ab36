package org.heliostat.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heliostat.check.finding.Finding;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LegalBasisInForceTest {
  private static final Pattern EXPECTED = Pattern.compile("<!-- expected: (.*?) -->");

  @ParameterizedTest
  @MethodSource("models")
  void shouldFindExactlyWhatTheModelSays(Path model) throws IOException {
    var bpmn = Files.readString(model);
    var expected = EXPECTED.matcher(bpmn).results().map(match -> match.group(1)).toList();

    assertThat(findings(bpmn, LocalDate.of(2026, 11, 23)))
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("legal-basis-in-force");
              assertThat(finding.message()).startsWith("法律依据");
            })
        .extracting(finding -> finding.severity() + " " + finding.elementId())
        .containsExactlyElementsOf(expected);
    assertThat(expected.isEmpty()).isEqualTo(model.getFileName().toString().startsWith("valid-"));
  }

  static List<Path> models() throws IOException, URISyntaxException {
    var folder =
        Objects.requireNonNull(
            LegalBasisInForceTest.class.getResource("/rules/legal-basis-in-force"));
    try (var files = Files.list(Path.of(folder.toURI()))) {
      return files.sorted().toList();
    }
  }

  @Test
  void shouldJudgeByTheDayItIsAsked() throws IOException, URISyntaxException {
    var bpmn =
        Files.readString(
            models().stream()
                .filter(model -> model.endsWith("invalid-repealed-law.bpmn"))
                .findFirst()
                .orElseThrow());

    assertThat(findings(bpmn, LocalDate.of(2022, 6, 4))).isEmpty();
    assertThat(findings(bpmn, LocalDate.of(2022, 6, 5)))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("2022-06-05", "《中华人民共和国噪声污染防治法》");
    assertThat(findings(bpmn, LocalDate.of(2026, 8, 15)))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("2022-06-05", "《中华人民共和国生态环境法典》");
    assertThat(findings(bpmn, LocalDate.of(1997, 2, 28)))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains("1997-03-01");
  }

  private static List<Finding> findings(String bpmn, LocalDate today) {
    var source = new PowerSource(bpmn, new TreeMap<>());
    var power = ((PowerReading.Readable) PowerReader.read(source)).power();
    return Rules.check(
        List.of(new LegalBasisInForce()),
        new CheckedPower(source, power, Surroundings.usual().on(today)));
  }
}
