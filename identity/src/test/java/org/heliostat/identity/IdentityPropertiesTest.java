package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IdentityPropertiesTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(Configured.class);

  @Test
  void shouldKeepNamesAndDefaults() {
    runner
        .withPropertyValues("heliostat.identity.issuer=http://localhost:8180/realms/heliostat")
        .run(
            context -> {
              var properties = context.getBean(IdentityProperties.class);
              assertThat(properties.audience()).isEqualTo("heliostat-api");
              assertThat(properties.keys()).isNull();
              assertThat(properties.allowedOrigins()).isEmpty();
              assertThat(properties.clockSkew()).isEqualTo(Duration.ofSeconds(10));
              assertThat(properties.issuerOrigin()).isEqualTo("http://localhost:8180");
            });
  }

  @Test
  void shouldReportEveryProblemAtOnce() {
    runner
        .withPropertyValues(
            "heliostat.identity.issuer=localhost/realms",
            "heliostat.identity.audience=",
            "heliostat.identity.keys=nowhere",
            "heliostat.identity.allowed-origins=*,https://a.example.cn/path",
            "heliostat.identity.clock-skew=10m")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContainingAll(
                        "6 problem(s)",
                        "issuer must",
                        "audience must",
                        "keys must",
                        "but one is '*'",
                        "https://a.example.cn/path",
                        "clock-skew must"));
  }

  @EnableConfigurationProperties(IdentityProperties.class)
  static class Configured {}
}
