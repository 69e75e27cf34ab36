package org.heliostat.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void shouldWriteALineAtEveryTenthWithoutATerminal() {
    // given
    var progress = Progress.onConsole(out, false);

    // when
    for (var i = 0; i <= 25; i++) {
      progress.at("fetching", i / 100.0, i + "/100 MB");
    }
    progress.done("fetched", "100 MB");

    // then
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            fetching 0 %  0/100 MB
            fetching 10 %  10/100 MB
            fetching 20 %  20/100 MB
            fetched  100 MB
            """);
  }

  @Test
  void shouldDrawOneLineOverAndOverOnATerminal() {
    var progress = Progress.onConsole(out, true);

    progress.at("fetching", 0.5, "50/100 MB");

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\033[Kfetching [" + "#".repeat(15) + "-".repeat(15) + "]  50 %  50/100 MB");
  }
}
