package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heliostat.api.files.SignedAddress.Worth;
import org.heliostat.papers.Derivation;
import org.junit.jupiter.api.Test;

class SignedAddressTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String PATH = "/documents/QD-XK-0001/22-grant.pdf";
  private static final String READER = "case-handler";

  private final String address = at(NOON, "secret").open(PATH, READER);
  private final String expires = address.replaceAll(".*expires=(\\d+).*", "$1");
  private final String signature = address.replaceAll(".*signature=", "");

  private static SignedAddress at(Instant now, String secret) {
    return new SignedAddress(
        new Derivation(secret.getBytes(StandardCharsets.UTF_8)), Clock.fixed(now, ZoneOffset.UTC));
  }

  private Worth after(long seconds) {
    return at(NOON.plusSeconds(seconds), "secret").worth(PATH, READER, expires, signature, null);
  }

  @Test
  void shouldBeGoodForFiveMinutes() {
    assertThat(address).startsWith(PATH + "?account=case-handler&expires=");
    assertThat(after(0)).isEqualTo(Worth.GOOD);
    assertThat(after(299)).isEqualTo(Worth.GOOD);
    assertThat(after(300)).isEqualTo(Worth.EXPIRED);
  }

  @Test
  void shouldBeOfTheAccountThatItWasMadeFor() {
    var addresses = at(NOON, "secret");

    assertThat(addresses.worth(PATH, READER, expires, signature, READER)).isEqualTo(Worth.GOOD);
    assertThat(addresses.worth(PATH, READER, expires, signature, "leader")).isEqualTo(Worth.NONE);
    assertThat(addresses.worth(PATH, "leader", expires, signature, null)).isEqualTo(Worth.NONE);
  }

  @Test
  void shouldBeWorthNothingMadeUpOrChanged() {
    var addresses = at(NOON, "secret");
    var other = "/documents/QD-XK-0001/22-deny.pdf";

    assertThat(addresses.worth(other, READER, expires, signature, null)).isEqualTo(Worth.NONE);
    assertThat(addresses.worth(PATH, READER, expires + "0", signature, null)).isEqualTo(Worth.NONE);
    assertThat(addresses.worth(PATH, READER, expires, signature.substring(1), null))
        .isEqualTo(Worth.NONE);
    assertThat(at(NOON, "other").worth(PATH, READER, expires, signature, null))
        .isEqualTo(Worth.NONE);
    for (var rubbish : new String[] {"soon", "", "-1", "9".repeat(30), null}) {
      assertThat(addresses.worth(PATH, READER, rubbish, signature, null)).isEqualTo(Worth.NONE);
    }
    assertThat(addresses.worth(PATH, READER, expires, null, null)).isEqualTo(Worth.NONE);
    assertThat(addresses.worth(PATH, null, expires, signature, null)).isEqualTo(Worth.NONE);
  }
}
