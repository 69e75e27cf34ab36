package org.heliostat.api.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>",
        "</title><script>",
        "&lt;script&gt;",
        "<!--",
        "]]>"
      })
  void shouldMakeNothingButTextOfText(String text) {
    var plain = page("文字");

    var page = page(text);

    assertThat(marks(page)).isEqualTo(marks(plain));
    assertThat(page).doesNotContain(text).doesNotContain("<script");
  }

  private static String page(String text) {
    return new Html()
        .open("table", text)
        .row("td", List.of(text))
        .fact(text, text)
        .close("table")
        .link(text, text)
        .element("p", text)
        .page(text, "");
  }

  /** How often each character that means something to a browser comes. */
  private static List<Long> marks(String page) {
    return "<>\"'".chars().mapToObj(mark -> page.chars().filter(it -> it == mark).count()).toList();
  }

  @Test
  void shouldLeaveOutWhatCannotBePrinted() {
    assertThat(new Html().text("甲\u0000\u001b[2K\n乙").page("页", "")).contains("甲[2K\n乙");
  }
}
