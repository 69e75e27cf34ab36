package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterConfigurationTest {
  @Test
  void shouldHaveDefaults() {
    assertThat(ExporterConfiguration.read(Map.of()))
        .isEqualTo(
            new ExporterConfiguration(
                URI.create("http://127.0.0.1:9200"), Duration.ofMillis(100), 500, 1_000));
  }

  @Test
  void shouldTakeNumbersAndText() {
    var expected =
        new ExporterConfiguration(URI.create("https://store:9243"), Duration.ofMillis(20), 5, 0);

    assertThat(
            ExporterConfiguration.read(
                Map.of(
                    "url",
                    "https://store:9243",
                    "flushMillis",
                    20,
                    "batchSize",
                    5,
                    "cachedCases",
                    0)))
        .isEqualTo(expected);
    assertThat(
            ExporterConfiguration.read(
                Map.of(
                    "url",
                    "https://store:9243",
                    "flushMillis",
                    "20",
                    "batchSize",
                    "5",
                    "cachedCases",
                    "0")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"batchsize", "BATCHSIZE", "batchSize", "BatchSize"})
  void shouldNotMindTheCaseOfNames(String name) {
    assertThat(ExporterConfiguration.read(Map.of(name, "7")).batchSize()).isEqualTo(7);
  }

  @Test
  void shouldNameAllProblemsAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ExporterConfiguration.read(
                    Map.of(
                        "url", "store",
                        "flushMillis", "0",
                        "batchSize", "many",
                        "cachedCases", -1,
                        "batchSzie", 5,
                        "password", "geheim")))
        .withMessageContaining("url must be")
        .withMessageContaining("flushMillis must be 1 to 60000, not '0'")
        .withMessageContaining("batchSize must be 1 to 10000, not 'many'")
        .withMessageContaining("cachedCases must be 0 to 100000, not '-1'")
        .withMessageContaining("'batchSzie' is not one of url, flushMillis, batchSize, cachedCases")
        .withMessageContaining("'password' is not one of")
        .withMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @CsvSource({
    "flushMillis, 1, true", "flushMillis, 60000, true", "flushMillis, 60001, false",
    "batchSize, 1, true", "batchSize, 0, false", "batchSize, 10000, true",
    "batchSize, 10001, false", "batchSize, 99999999999, false", "batchSize, 1.5, false",
    "batchSize, '', false", "cachedCases, 100000, true", "cachedCases, 100001, false"
  })
  void shouldKeepNumbersInTheirBounds(String name, String value, boolean fine) {
    if (fine) {
      assertThat(ExporterConfiguration.read(Map.of(name, value))).isNotNull();
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ExporterConfiguration.read(Map.of(name, value)))
          .withMessageContaining(name + " must be");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "store", "store:9200", "http://store", "ftp://store:9200", "http://a b:9200"})
  void shouldRefuseAnAddressThatCannotBeUsed(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExporterConfiguration.read(Map.of("url", url)))
        .withMessageContaining("url must be like http://host:9200");
  }

  @Test
  void shouldNotRepeatAPasswordInAMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExporterConfiguration.read(Map.of("url", "http://exporter:geheim@store")))
        .withMessageNotContaining("geheim");
  }

  @Test
  void shouldTakeAnArgumentLeftEmptyForNotGiven() {
    var arguments = new HashMap<String, Object>();
    arguments.put("url", null);
    arguments.put("batchSize", null);

    assertThat(ExporterConfiguration.read(arguments))
        .isEqualTo(ExporterConfiguration.read(Map.of()));
  }
}
