package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.heliostat.api.files.FileAddresses.Worth;
import org.heliostat.papers.Derivation;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class FileAddressesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  private static final String FILE = "f".repeat(40);

  private static FileAddresses at(Instant now, String secret) {
    return new FileAddresses(
        new Derivation(secret.getBytes(StandardCharsets.UTF_8)), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Worth worth(String address, Instant now, String fileId, String account) {
    return worth(address, at(now, "secret"), fileId, account, 0);
  }

  private static Worth worth(
      String address, FileAddresses addresses, String fileId, String account, long later) {
    var query = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    var expires = Long.parseLong(query.getFirst("expires")) + later;
    return addresses.worth(fileId, account, Long.toString(expires), query.getFirst("signature"));
  }

  @Test
  void shouldBeGoodForFiveMinutes() {
    var address = at(NOON, "secret").of(FILE, "case-handler");

    assertThat(address).startsWith("/files/" + FILE + "?account=case-handler&expires=");
    assertThat(worth(address, NOON, FILE, "case-handler")).isEqualTo(Worth.GOOD);
    assertThat(worth(address, NOON.plusSeconds(299), FILE, "case-handler")).isEqualTo(Worth.GOOD);
    assertThat(worth(address, NOON.plusSeconds(300), FILE, "case-handler"))
        .isEqualTo(Worth.EXPIRED);
  }

  @Test
  void shouldBeWorthNothingForAnythingElse() {
    var address = at(NOON, "secret").of(FILE, "case-handler");

    assertThat(worth(address, NOON, "e".repeat(40), "case-handler")).isEqualTo(Worth.NONE);
    assertThat(worth(address, NOON, FILE, "leader")).isEqualTo(Worth.NONE);
    assertThat(worth(address, at(NOON, "secret"), FILE, "case-handler", 1)).isEqualTo(Worth.NONE);
    assertThat(worth(address, at(NOON, "another"), FILE, "case-handler", 0)).isEqualTo(Worth.NONE);
  }

  @Test
  void shouldTakeRubbishForForged() {
    assertThat(at(NOON, "secret").worth(FILE, "a", "tomorrow", "")).isEqualTo(Worth.NONE);
  }
}
