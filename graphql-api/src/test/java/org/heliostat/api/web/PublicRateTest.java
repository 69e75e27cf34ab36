package org.heliostat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublicRateTest {
  @Test
  void shouldLimitEachAddressByItself() {
    var rate = new PublicRate(2, false);

    assertThat(rate.take("a")).isZero();
    assertThat(rate.take("a")).isBetween(Duration.ofNanos(1), Duration.ofSeconds(30));
    assertThat(rate.take("b")).isZero();
  }

  @Test
  void shouldBelieveForwardedAddressesOnlyWhenTold() {
    assertThat(new PublicRate(2, false).address("1.1.1.1", "9.9.9.9")).isEqualTo("9.9.9.9");
    assertThat(new PublicRate(2, true).address("1.1.1.1, 2.2.2.2", "9.9.9.9")).isEqualTo("2.2.2.2");
    assertThat(new PublicRate(2, true).address(null, "9.9.9.9")).isEqualTo("9.9.9.9");
  }
}
