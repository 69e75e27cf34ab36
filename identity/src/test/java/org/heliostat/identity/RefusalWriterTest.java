package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RefusalWriterTest {
  @Test
  void shouldSayThatTheRealmIsAwayAndWhenToComeBack() throws IOException {
    var response = new MockHttpServletResponse();

    new RefusalWriter()
        .commence(
            new MockHttpServletRequest(),
            response,
            new IdentityUnavailableException(new IOException("connect to 10.0.0.7 failed")));

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .contains("\"classification\":\"SERVICE_UNAVAILABLE\"", "统一登录服务")
        .doesNotContain("10.0.0.7");
  }
}
