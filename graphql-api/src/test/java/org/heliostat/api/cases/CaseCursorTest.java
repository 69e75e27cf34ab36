package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Language;
import org.heliostat.api.graphql.Problem;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCursorTest {
  private static final CaseDocument NOW = SampleCase.document();

  @Test
  void shouldComeBackAsWhatWasSeen() {
    var cursor = CaseCursor.of(NOW);

    assertThat(CaseCursor.seen(cursor, caller(null), NOW)).isEqualTo(NOW.position());
    assertThat(CaseCursor.seen(null, caller(cursor), NOW)).isEqualTo(NOW.position());
    assertThat(CaseCursor.seen("", caller(""), NOW)).isEqualTo(CaseCursor.NOTHING);
  }

  @Test
  void shouldCountForNothingWhenTheStoreWasRebuilt() {
    var later = encoded(NOW.caseNo() + " " + (NOW.position() + 1));

    assertThat(CaseCursor.seen(later, caller(null), NOW)).isEqualTo(CaseCursor.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s x", "%s ", "another 1", "%s1 1"})
  void shouldRefuseWhatIsNoCursorOfThisCase(String text) {
    var cursor = encoded(text.formatted(NOW.caseNo()));

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> CaseCursor.seen(cursor, caller(null), NOW))
        .satisfies(it -> assertThat(it.kind()).isEqualTo(Problem.Kind.BAD_REQUEST));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> CaseCursor.seen("!", caller(null), NOW));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Caller caller(@Nullable String lastEventId) {
    return new Caller(Audience.PUBLIC, null, Language.ZH, lastEventId);
  }
}
