package org.heliostat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path home;

  @Test
  void shouldMakeSecretsOnceAndKeepThem() {
    var first = Secrets.in(home);

    assertThat(Secrets.in(home).peopleKey()).isEqualTo(first.peopleKey());
    assertThat(Secrets.in(home).demoPassword()).isEqualTo(first.demoPassword());
    assertThat(Base64.getDecoder().decode(first.peopleKey())).hasSize(32);
  }

  @Test
  void shouldKeepThemFromOthers() throws IOException {
    var secrets = Secrets.in(home);

    assertThat(Files.getPosixFilePermissions(home.resolve("secrets.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(secrets.toString()).doesNotContain(secrets.demoPassword(), secrets.peopleKey());
  }

  @Test
  void shouldAddWhatAnOlderInstallationLacks() throws IOException {
    Files.writeString(home.resolve("secrets.properties"), "demo.password=kept-as-it-is\n");

    var secrets = Secrets.in(home);

    assertThat(secrets.demoPassword()).isEqualTo("kept-as-it-is");
    assertThat(Secrets.in(home).caseSecret()).isEqualTo(secrets.caseSecret()).isNotBlank();
  }

  @Test
  void shouldMakeOthersForAnotherInstallation() {
    assertThat(Secrets.in(home.resolve("a")).peopleKey())
        .isNotEqualTo(Secrets.in(home.resolve("b")).peopleKey());
  }
}
