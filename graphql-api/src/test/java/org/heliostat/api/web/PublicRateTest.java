package org.heliostat.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
    var trusting = new PublicRate(2, true);
    assertThat(new PublicRate(2, false).address(List.of("1.1.1.1"), "9.9.9.9"))
        .isEqualTo("9.9.9.9");
    assertThat(trusting.address(List.of("1.1.1.1, 2.2.2.2"), "9.9.9.9")).isEqualTo("2.2.2.2");
    assertThat(trusting.address(List.of("1.1.1.1", "2.2.2.2"), "9.9.9.9")).isEqualTo("2.2.2.2");
    assertThat(trusting.address(List.of(), "9.9.9.9")).isEqualTo("9.9.9.9");
  }
}
