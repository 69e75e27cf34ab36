package org.heliostat.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ObjectSettingsTest {
  private static final ObjectSettings.S3 BUCKET =
      new ObjectSettings.S3("https://s3.example.org", "us-east-1", "files", "key", "hidden");

  @Test
  void shouldTakeAFolder() {
    var empty = new ObjectSettings.S3("", "us-east-1", "", "", "");
    var settings = new ObjectSettings("/var/lib/heliostat", empty);

    assertThat(settings.problems()).isEmpty();
    assertThat(settings.place()).isEqualTo(new ObjectPlace.Folder(Path.of("/var/lib/heliostat")));
  }

  @Test
  void shouldTakeABucket() {
    var settings = new ObjectSettings("", BUCKET);

    assertThat(settings.problems()).isEmpty();
    assertThat(settings.place())
        .isEqualTo(
            new ObjectPlace.Bucket(
                URI.create("https://s3.example.org"), "us-east-1", "files", "key", "hidden"));
  }

  @Test
  void shouldWantOnePlace() {
    assertThat(new ObjectSettings(null, null).problems())
        .extracting(ObjectSettings.Problem::name)
        .containsExactly("folder");
    assertThat(new ObjectSettings("/a", BUCKET).problems())
        .extracting(ObjectSettings.Problem::text)
        .containsExactly("and s3 are both given; files can lie in one place only");
  }

  @Test
  void shouldTellAllProblemsAtOnce() {
    var bad = new ObjectSettings.S3("http://user:hidden@host", "", "A_B", "", " ");

    assertThat(new ObjectSettings(null, bad).problems())
        .extracting(ObjectSettings.Problem::name)
        .containsExactly("s3.endpoint", "s3.region", "s3.bucket", "s3.access-key", "s3.secret-key");
    assertThat(new ObjectSettings("files", null).problems())
        .extracting(ObjectSettings.Problem::name)
        .containsExactly("folder");
  }

  @Test
  void shouldNeverPrintTheSecret() {
    var settings = new ObjectSettings(null, BUCKET);

    assertThat(settings + " " + settings.place()).doesNotContain("hidden");
  }
}
