package org.heliostat.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;
import org.heliostat.power.PowerLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
  private static final Path PAGES = Path.of("../docs/rules");

  @ParameterizedTest(name = "{1}")
  @MethodSource("fixtures")
  void shouldFindExactlyWhatTheModelSays(Rule rule, Fixture fixture) {
    var findings = Rules.check(List.of(rule), fixture.checked());

    assertThat(findings)
        .extracting(Fixture::told)
        .containsExactlyInAnyOrderElementsOf(fixture.expected());
    assertThat(findings).allSatisfy(finding -> shouldBeWellSaid(rule, finding));
    assertThat(fixture.expected().isEmpty()).isEqualTo(fixture.isValid());
  }

  static Stream<Object[]> fixtures() {
    return Rules.ALL.stream()
        .flatMap(rule -> Fixture.of(Rules.id(rule)).stream().map(it -> new Object[] {rule, it}));
  }

  private static void shouldBeWellSaid(Rule rule, Finding finding) {
    assertThat(finding.rule()).isEqualTo(Rules.id(rule));
    assertThat(finding.message())
        .containsPattern("\\p{IsHan}")
        .doesNotContainPattern("\\p{IsHan}[,:;?!()]|[,:;?!]\\p{IsHan}|%[sd]");
    assertThat(finding.messageEnglish())
        .matches("\\p{Upper}.*")
        .doesNotContainPattern("[\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\u3002]|%[sd]");
    if (!finding.legalBasis().isEmpty()) {
      assertThat(finding.legalBasis()).startsWith("《");
    }
  }

  @Test
  void shouldHaveAPageAndModelsForEveryRule() throws IOException {
    var ids = Rules.ALL.stream().map(Rules::id).toList();
    var index = Files.readString(PAGES.resolve("README.md"));

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids)
        .allSatisfy(
            id -> {
              assertThat(Fixture.of(id)).anyMatch(Fixture::isValid);
              assertThat(Fixture.of(id)).anyMatch(fixture -> !fixture.isValid());
              assertThat(PAGES.resolve(id + ".md")).exists();
              assertThat(index).contains("[%s](%s.md)".formatted(id, id));
            });
    assertThat(names(PAGES, ".md")).containsAll(ids);
    try (var folders = Files.list(Fixture.folder("."))) {
      assertThat(folders.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private static List<String> names(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString().replace(ending, "")).toList();
    }
  }

  @Test
  void shouldFindNothingWrongWithThePowersThatComeWithThePlatform() {
    assertThat(PowerLibrary.all())
        .isNotEmpty()
        .allSatisfy(
            source ->
                assertThat(Rules.check(source, Fixture.power(source), Surroundings.usual()))
                    .isEmpty());
  }

  @Test
  void shouldReportARuleThatCrashesAndGoOn() {
    var checked = Fixture.of("step-limits").getFirst().checked();

    var findings = Rules.check(List.of(new Crashing(), new ApplicationForm()), checked);

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("rule-crashed");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.message()).contains("crashing", "torn");
              assertThat(finding.messageEnglish()).contains("crashing", "torn");
            });
  }

  private static final class Crashing implements Rule {
    @Override
    public String legalBasis() {
      return "";
    }

    @Override
    public void check(CheckedPower checked, Report report) {
      report.error("decide", "不应出现", "must not be told");
      throw new IllegalStateException("torn");
    }
  }
}
