package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {
  @ParameterizedTest
  @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
  void shouldAcceptCitizensNumbers(String number) {
    assertThat(IdentityNumbers.isCitizen(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "110105194912310020",
        "11010519491331002X",
        "1101051949123100２X",
        "110105491231002",
        "11010519491231002x"
      })
  void shouldRefuseOthers(String number) {
    assertThat(IdentityNumbers.isCitizen(number)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43"})
  void shouldAcceptUnifiedCodes(String code) {
    assertThat(IdentityNumbers.isOrganisation(code)).isTrue();
  }

  @Test
  void shouldFindEverySingleWrongCharacterOfAUnifiedCode() {
    var code = "91350100M000100Y43";
    for (int i = 0; i < code.length(); i++) {
      for (var wrong : "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ".toCharArray()) {
        var changed = code.substring(0, i) + wrong + code.substring(i + 1);
        assertThat(IdentityNumbers.isOrganisation(changed)).isEqualTo(changed.equals(code));
      }
    }
  }
}
