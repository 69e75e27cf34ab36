package org.heliostat.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsCheckTest {
  private static final String SECRET = "this secret is thirty-two characters or more";
  private static final Map<String, String> GOOD =
      Map.of(
          "heliostat.elasticsearch.url", "http://user:hidden@127.0.0.1:9200",
          "heliostat.engine.grpc-address", "http://127.0.0.1:26500",
          "heliostat.engine.rest-address", "http://127.0.0.1:8088",
          "heliostat.cases.secret", SECRET,
          "heliostat.people.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

  private static SettingsProperties bind(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("heliostat", SettingsProperties.class);
  }

  @Test
  void shouldHaveDefaults() {
    var settings = SettingsCheck.check(bind(GOOD));

    assertThat(settings.requestsPerMinute()).isEqualTo(120);
    assertThat(settings.trustForwarded()).isFalse();
    assertThat(settings.designerClient()).isEqualTo("heliostat-designer");
    assertThat(settings.maxDepth()).isEqualTo(15);
    assertThat(settings.staffMaxCost()).isEqualTo(100_000);
    assertThat(settings.publicMaxCost()).isEqualTo(20_000);
    assertThat(settings.staffBodyBytes()).isEqualTo(6_000_000);
    assertThat(settings.publicBodyBytes()).isEqualTo(64_000);
  }

  @Test
  void shouldTellAllProblemsAtOnceWithoutSecrets() {
    var bad =
        bind(
            Map.of(
                "heliostat.elasticsearch.url", "ftp://user:hidden@host",
                "heliostat.cases.secret", "tooshort",
                "heliostat.people.key", "notakey",
                "heliostat.limits.depth", "1000"));

    assertThatThrownBy(() -> SettingsCheck.check(bad))
        .hasMessageContainingAll(
            "6 problem(s)",
            "heliostat.elasticsearch.url",
            "heliostat.engine.grpc-address",
            "heliostat.engine.rest-address",
            "heliostat.cases.secret",
            "heliostat.people.key",
            "heliostat.limits.depth")
        .message()
        .doesNotContain("hidden", "tooshort", "notakey");
  }

  @Test
  void shouldNeverPrintSecrets() {
    var properties = bind(GOOD);

    assertThat(properties.cases().toString() + properties.people())
        .doesNotContain(SECRET, "AAECAw");
    assertThat(SettingsCheck.check(properties).toString())
        .doesNotContain(SECRET, "hidden", "AAECAw");
    assertThat(SettingsCheck.check(properties).caseSecret().toString()).isEqualTo("***");
  }
}
