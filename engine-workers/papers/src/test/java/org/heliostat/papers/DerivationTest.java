package org.heliostat.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivationTest {
  @Test
  void shouldTellPartsApart() {
    var derivation = new Derivation(new byte[] {1});

    assertThat(derivation.hex("p", "a", "bc"))
        .hasSize(40)
        .isEqualTo(derivation.hex("p", "a", "bc"))
        .isNotEqualTo(derivation.hex("p", "ab", "c"))
        .isNotEqualTo(derivation.hex("q", "a", "bc"))
        .isNotEqualTo(new Derivation(new byte[] {2}).hex("p", "a", "bc"));
  }
}
