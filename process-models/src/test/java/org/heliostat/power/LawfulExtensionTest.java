package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawfulExtensionTest {
  @ParameterizedTest(name = "{0}, {1} {2}: {3} ({4})")
  @CsvSource(
      textBlock =
          """
          PERMIT,   20, WORKING_DAY,  10, 第四十二条第一款
          PERMIT,   10, WORKING_DAY,  10, 第四十二条第一款
          PERMIT,   45, WORKING_DAY,  15, 第四十二条第二款
          PERMIT,   60, WORKING_DAY,   0, ''
          PERMIT,   20, CALENDAR_DAY,  0, ''
          COERCION, 30, CALENDAR_DAY, 30, 第二十五条
          COERCION, 60, CALENDAR_DAY,  0, ''
          PENALTY,  90, CALENDAR_DAY,  0, ''
          LEVY,     20, WORKING_DAY,   0, ''
          """)
  void shouldKnowWhatTheLawAllows(
      PowerCategory category, int amount, LimitUnit unit, int allowed, String article) {
    var extension = LawfulExtension.of(power(category, new Limit(amount, unit)));

    assertThat(extension.map(LawfulExtension::amount).orElse(0)).isEqualTo(allowed);
    assertThat(extension.map(LawfulExtension::legalGround).orElse("")).endsWith(article);
  }

  private static Power power(PowerCategory category, Limit statutory) {
    return new Power(
        "QD-XX-0001",
        "事项",
        category,
        Procedure.GENERAL,
        new AgencyCode("320681-CG"),
        new AgencyCode("320681-CG"),
        "启东市城市管理局",
        "0513-12345",
        statutory,
        statutory,
        List.of(),
        List.of(),
        List.of(),
        "",
        new Flow("begun", List.of(), List.of(), List.of(), List.of()));
  }
}
