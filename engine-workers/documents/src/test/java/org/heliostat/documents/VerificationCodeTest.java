package org.heliostat.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {
  @Test
  void shouldBeReadableAndNeverTheSame() {
    assertThat(Stream.generate(VerificationCode::random).limit(1_000))
        .doesNotHaveDuplicates()
        .allMatch(VerificationCode::isWellFormed);
  }

  @Test
  void shouldShowASingleWrongCharacterAndASwap() {
    var code = VerificationCode.random();
    IntStream.range(0, code.length())
        .filter(i -> code.charAt(i) != '-')
        .forEach(
            i -> {
              var other = code.charAt(i) == '7' ? '8' : '7';
              assertThat(
                      VerificationCode.isWellFormed(
                          code.substring(0, i) + other + code.substring(i + 1)))
                  .isFalse();
            });
    assertThat(VerificationCode.isWellFormed("")).isFalse();
  }

  @Test
  void shouldBeTakenHoweverItIsTyped() {
    var code = VerificationCode.random();

    assertThat(VerificationCode.normalise(" " + code.toLowerCase().replace("-", "") + " "))
        .isEqualTo(code);
    assertThat(VerificationCode.normalise(code.replace('-', ' '))).isEqualTo(code);
  }
}
