package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|ZH",
        "zh|ZH",
        "zh-CN,en;q=0.5|ZH",
        "en|EN",
        "en-GB|EN",
        "EN-us,zh;q=0.9|EN",
        "fr,en;q=0.5|EN",
        "fr|ZH",
        "*|ZH",
        ";;;|ZH",
        "zh;q=0.1,en;q=0.9|EN"
      })
  void shouldAnswerInTheLanguageAskedFor(String header, Language expected) {
    assertThat(Language.of(header)).isEqualTo(expected);
  }
}
