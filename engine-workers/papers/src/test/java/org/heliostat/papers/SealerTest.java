package org.heliostat.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealerTest {
  private final Sealer sealer = new Sealer(new byte[32]);

  @Test
  void shouldOpenWhatItSealed() {
    var sealed = sealer.seal("ref", "张三 11010519491231002X");

    assertThat(sealed)
        .doesNotContain("张三")
        .isNotEqualTo(sealer.seal("ref", "张三 11010519491231002X"));
    assertThat(sealer.open("ref", sealed)).isEqualTo("张三 11010519491231002X");
  }

  @Test
  void shouldNotOpenAPaperInAnothersPlace() {
    var sealed = sealer.seal("ref", "x");

    assertThatThrownBy(() -> sealer.open("other", sealed))
        .isInstanceOf(UnreadablePaperException.class);
  }

  @Test
  void shouldNotOpenAChangedPaperOrWithAnotherKey() {
    var sealed = sealer.seal("ref", "x");
    var bytes = Base64.getDecoder().decode(sealed);
    bytes[bytes.length - 1] ^= 1;
    var otherKey = new byte[32];
    Arrays.fill(otherKey, (byte) 7);

    assertThatThrownBy(() -> sealer.open("ref", Base64.getEncoder().encodeToString(bytes)))
        .isInstanceOf(UnreadablePaperException.class);
    assertThatThrownBy(() -> new Sealer(otherKey).open("ref", sealed))
        .isInstanceOf(UnreadablePaperException.class);
  }
}
