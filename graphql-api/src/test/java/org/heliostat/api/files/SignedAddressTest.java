package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heliostat.papers.Derivation;
import org.junit.jupiter.api.Test;

class SignedAddressTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String PATH = "/documents/QD-XK-0001/22-grant.pdf";

  private final String address = at(NOON, "secret").open(PATH);
  private final String until = address.replaceAll(".*until=(\\d+).*", "$1");
  private final String signature = address.replaceAll(".*signature=", "");

  @Test
  void shouldOpenWhatWasSignedForFiveMinutes() {
    assertThat(address).startsWith(PATH + "?");
    assertThat(at(NOON, "secret").isOpen(PATH, until, signature)).isTrue();
    assertThat(later(Duration.ofSeconds(299)).isOpen(PATH, until, signature)).isTrue();
    assertThat(later(Duration.ofSeconds(300)).isOpen(PATH, until, signature)).isFalse();
  }

  @Test
  void shouldOpenNothingThatWasMadeUpOrChanged() {
    var addresses = at(NOON, "secret");
    assertThat(addresses.isOpen("/documents/QD-XK-0001/22-deny.pdf", until, signature)).isFalse();
    assertThat(addresses.isOpen(PATH, until + "0", signature)).isFalse();
    assertThat(addresses.isOpen(PATH, until, signature.replace(signature.charAt(0), 'x')))
        .isFalse();
    assertThat(addresses.isOpen(PATH, "soon", signature)).isFalse();
    assertThat(addresses.isOpen(PATH, null, signature)).isFalse();
    assertThat(addresses.isOpen(PATH, until, null)).isFalse();
    assertThat(at(NOON, "other").isOpen(PATH, until, signature)).isFalse();
  }

  private static SignedAddress later(Duration by) {
    return at(NOON.plus(by), "secret");
  }

  private static SignedAddress at(Instant now, String secret) {
    return new SignedAddress(
        new Derivation(secret.getBytes(StandardCharsets.UTF_8)), Clock.fixed(now, ZoneOffset.UTC));
  }
}
