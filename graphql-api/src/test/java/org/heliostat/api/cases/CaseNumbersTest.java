package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.heliostat.papers.Derivation;
import org.junit.jupiter.api.Test;

class CaseNumbersTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final CaseNumbers numbers =
      new CaseNumbers(new Derivation("a secret of tests".getBytes(StandardCharsets.UTF_8)));

  @Test
  void shouldGiveTheSameNumberForTheSameRequestOnly() {
    var number = numbers.caseNo("portal", "r1", "QD-XK-0001");

    assertThat(number)
        .isEqualTo(numbers.caseNo("portal", "r1", "QD-XK-0001"))
        .matches("QD-XK-0001(-[0-9A-HJKMNP-TV-Z]{4}){3}-[0-9A-HJKMNP-TV-Z]")
        .isNotEqualTo(numbers.caseNo("portal", "r2", "QD-XK-0001"))
        .isNotEqualTo(numbers.caseNo("portal2", "r1", "QD-XK-0001"))
        .isNotEqualTo(numbers.caseNo("portal", "r1", "QD-XK-0002"));
  }

  @Test
  void shouldFindEverySingleWrongCharacterAndEverySwapOfNeighbours() {
    for (int request = 0; request < 50; request++) {
      var number = numbers.caseNo("portal", "r" + request, "P");
      var body = number.substring(2).replace("-", "");
      assertThat(CaseNumbers.isWellFormed(number)).isTrue();
      for (int i = 0; i < body.length(); i++) {
        for (var wrong : ALPHABET.toCharArray()) {
          var changed = body.substring(0, i) + wrong + body.substring(i + 1);
          assertThat(CaseNumbers.isWellFormed(grouped(changed))).isEqualTo(changed.equals(body));
        }
        if (i > 0 && body.charAt(i) != body.charAt(i - 1)) {
          var swapped =
              body.substring(0, i - 1)
                  + body.charAt(i)
                  + body.charAt(i - 1)
                  + body.substring(i + 1);
          assertThat(CaseNumbers.isWellFormed(grouped(swapped))).isFalse();
        }
      }
    }
  }

  private static String grouped(String body) {
    return "P-%s-%s-%s-%s"
        .formatted(
            body.substring(0, 4), body.substring(4, 8), body.substring(8, 12), body.substring(12));
  }

  @Test
  void shouldAcceptOnlyTheQueryCodeOfTheCase() {
    var number = numbers.caseNo("portal", "r1", "QD-XK-0001");
    var code = numbers.queryCode(number);

    assertThat(code).hasSize(8);
    assertThat(numbers.belongTogether(number, code)).isTrue();
    assertThat(numbers.belongTogether(number, " " + code.toLowerCase() + " ")).isTrue();
    assertThat(numbers.belongTogether(number, "")).isFalse();
    assertThat(numbers.belongTogether(number, code.substring(1))).isFalse();
    assertThat(numbers.belongTogether(number + "X", code)).isFalse();
    assertThat(numbers.belongTogether(numbers.caseNo("portal", "r2", "QD-XK-0001"), code))
        .isFalse();
  }

  @Test
  void shouldMaskTheMiddle() {
    assertThat(CaseNumbers.masked("QD-XK-0001-7K3M-9QRT-2VWX-C"))
        .isEqualTo("QD-XK-0001-7K3M-****-****-C");
    assertThat(CaseNumbers.masked("anything else")).isEqualTo("****");
  }
}
