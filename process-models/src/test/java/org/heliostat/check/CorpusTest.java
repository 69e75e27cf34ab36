package org.heliostat.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.heliostat.catalogue.TemplateLibrary;
import org.heliostat.check.rule.Surroundings;
import org.heliostat.check.soundness.Soundness;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model that comes with the platform passes every check. */
class CorpusTest {
  static Stream<Arguments> shipped() {
    return Stream.concat(
        TemplateLibrary.all().stream().map(it -> named("template ", it, List.of())),
        PowerLibrary.all().stream().map(it -> named("", it, TemplateLibrary.all())));
  }

  private static Arguments named(String prefix, PowerSource source, List<PowerSource> templates) {
    return Arguments.argumentSet(prefix + power(source).code(), source, templates);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shouldPassEveryCheck(PowerSource source, List<PowerSource> templates) {
    var surroundings =
        Surroundings.usual().withTemplates(templates.stream().map(CorpusTest::power).toList());

    assertThat(ModelCheck.power(source, surroundings))
        .isInstanceOfSatisfying(
            CheckReport.Judged.class,
            report -> {
              assertThat(report.findings()).isEmpty();
              assertThat(report.judgement().isDecided()).isTrue();
              assertThat(report.judgement().states()).isLessThan(Soundness.MOST_STATES / 100);
            });
  }

  private static org.heliostat.power.Power power(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
