package org.heliostat.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyMarkTest {
  private static final Derivation DERIVATION = new Derivation(new byte[] {1});
  private static final String NUMBER = "11010519491231002X";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "11010519491231002x",
        " 110105 19491231 002X ",
        "１１０１０５１９４９１２３１００２Ｘ",
        "１１０１０５１９４９１２３１００２ｘ"
      })
  void shouldBeOneHoweverTheNumberIsTypedAndWhateverTheName(String typed) {
    assertThat(PartyMark.of(party("慕容", NUMBER), DERIVATION))
        .isPresent()
        .isEqualTo(PartyMark.of(party("慕容先生", typed), DERIVATION));
  }

  @Test
  void shouldTellPartiesApartAndHideTheNumberWithoutTheKey() {
    var mark = PartyMark.of(party("慕容", NUMBER), DERIVATION).orElseThrow();

    assertThat(mark).matches("[0-9a-f]{40}");
    assertThat(PartyMark.of(party("慕容", "91320681MA0000000C"), DERIVATION)).isNotEqualTo(mark);
    assertThat(PartyMark.of(party("慕容", NUMBER), new Derivation(new byte[] {2})))
        .isPresent()
        .get()
        .isNotEqualTo(mark);
  }

  @Test
  void shouldBeNoneWithoutANumber() {
    assertThat(PartyMark.of(party("慕容", "  "), DERIVATION)).isEmpty();
    assertThat(PartyMark.of(Applicant.UNKNOWN, DERIVATION)).isEmpty();
  }

  private static Applicant party(String name, String number) {
    return new Applicant(Applicant.Kind.NATURAL_PERSON, name, number, "", "");
  }
}
