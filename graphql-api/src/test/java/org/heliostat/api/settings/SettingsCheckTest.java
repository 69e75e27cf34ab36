package org.heliostat.api.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.objects.ObjectPlace;
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
          "heliostat.people.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
          "heliostat.files.folder", "/files");

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
    assertThat(settings.files()).isEqualTo(new ObjectPlace.Folder(Path.of("/files")));
    assertThat(settings.largestFile()).isEqualTo(500_000_000);
    assertThat(settings.virusScan()).isNull();
  }

  @Test
  void shouldTakeABucketAndAScanner() {
    var values = new HashMap<>(GOOD);
    values.remove("heliostat.files.folder");
    values.put("heliostat.files.s3.endpoint", "https://s3.example.org");
    values.put("heliostat.files.s3.region", "cn-east");
    values.put("heliostat.files.s3.bucket", "files");
    values.put("heliostat.files.s3.access-key", "user");
    values.put("heliostat.files.s3.secret-key", "bucketsecret");
    values.put("heliostat.files.virus-scan", "clamd:3310");

    var settings = SettingsCheck.check(bind(values));

    assertThat(settings.files()).isInstanceOf(ObjectPlace.Bucket.class);
    assertThat(settings.virusScan()).isEqualTo(new Settings.HostAndPort("clamd", 3310));
    assertThat(settings.toString() + bind(values)).doesNotContain("bucketsecret");
  }

  @Test
  void shouldTellAllProblemsAtOnceWithoutSecrets() {
    var bad =
        bind(
            Map.of(
                "heliostat.elasticsearch.url", "ftp://user:hidden@host",
                "heliostat.cases.secret", "tooshort",
                "heliostat.people.key", "notakey",
                "heliostat.limits.depth", "1000",
                "heliostat.files.s3.bucket", "files",
                "heliostat.files.s3.endpoint", "http://user:hidden@s3",
                "heliostat.files.max-megabytes", "0",
                "heliostat.files.virus-scan", "somewhere"));

    assertThatThrownBy(() -> SettingsCheck.check(bad))
        .hasMessageContainingAll(
            "12 problem(s)",
            "heliostat.elasticsearch.url",
            "heliostat.engine.grpc-address",
            "heliostat.engine.rest-address",
            "heliostat.cases.secret",
            "heliostat.people.key",
            "heliostat.limits.depth",
            "heliostat.files.s3.endpoint",
            "heliostat.files.s3.region",
            "heliostat.files.s3.access-key",
            "heliostat.files.s3.secret-key",
            "heliostat.files.max-megabytes",
            "heliostat.files.virus-scan")
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
