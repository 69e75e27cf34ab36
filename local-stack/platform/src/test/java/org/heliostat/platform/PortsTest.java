package org.heliostat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.heliostat.servers.ZeebeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
  @Test
  void shouldTakeNineInARow() {
    assertThat(Ports.from(18_000).all().keySet())
        .containsExactly(18_000, 18_001, 18_002, 18_003, 18_004, 18_005, 18_006, 18_007, 18_008);
  }

  @ParameterizedTest
  @ValueSource(ints = {1023, 65_528})
  void shouldRefuseARowThatDoesNotFit(int first) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ports.from(first))
        .withMessageContaining("between 1024 and 65527");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65_536})
  void shouldRefuseAPortThatThereIsNot(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ports(port, 8081, 8180, 9200, ZeebeOptions.Ports.usual()))
        .withMessageContaining("There is no port " + port);
  }

  @Test
  void shouldRefuseOnePortForTwoParts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ports(9200, 8081, 8180, 9200, ZeebeOptions.Ports.usual()))
        .withMessageContaining("the same port");
  }
}
