package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pdf", "png", "jpg", "gif", "mp4", "mov", "m4a", "heic", "3gp", "mp3", "wav", "avi", "webm",
        "mkv", "ogg", "amr", "flac", "docx", "xlsx", "ofd", "zip", "doc", "xls", "exe", "html",
        "svg", "txt", "bin"
      })
  void shouldTellAFormatByItsContent(String format) throws IOException {
    assertThat(format(SampleFiles.of(format))).isEqualTo(format);
  }

  @Test
  void shouldKnowTextInTheNationalEncoding() {
    var text = "询问笔录：当事人称其于三月二日设置该广告牌。\r\n".repeat(4_000);

    assertThat(format(text.getBytes(Charset.forName("GB18030")))).isEqualTo("txt");
  }

  @Test
  void shouldSeeTheListOfALargeContainerHoweverItComes() throws IOException {
    var content = SampleFiles.of("docx");
    var large = Arrays.copyOf(content, content.length);
    for (int piece : new int[] {1, 1_000, 65_536, 70_000}) {
      var seen = new FileContent();
      for (int from = 0; from < large.length; from += piece) {
        var bytes = Arrays.copyOfRange(large, from, Math.min(large.length, from + piece));
        seen.add(bytes, bytes.length);
      }
      assertThat(seen.format()).as("in pieces of %d", piece).isEqualTo("docx");
    }
  }

  private static String format(byte[] content) {
    var seen = new FileContent();
    seen.add(content, content.length);
    return seen.format();
  }
}
