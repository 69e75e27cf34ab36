package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitTest {
  @Test
  void shouldReadWhatItWrites() {
    var days = new Limit(10, LimitUnit.CALENDAR_DAY);
    var hours = new Limit(24, LimitUnit.HOUR);

    assertThat(Limit.parse(days.iso(), LimitUnit.CALENDAR_DAY)).isEqualTo(days);
    assertThat(Limit.parse(hours.iso(), LimitUnit.WORKING_DAY)).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "P0D", "P-1D", "P36501D", "P99999D", "PT0H", "P1W", "P10Dx"})
  void shouldRefuseWhatIsNoLimit(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text, LimitUnit.WORKING_DAY));
  }
}
