package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormatsTest {
  @Test
  void shouldKnowAFormatByItsOtherNames() {
    assertThat(FileFormats.isAmong("jpg", List.of("pdf", "jpeg"))).isTrue();
    assertThat(FileFormats.isAmong("tif", List.of("tiff"))).isTrue();
    assertThat(FileFormats.isAmong("png", List.of("pdf", "jpeg"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "svg", "xml", "js", "exe", "pdf", "bin", "xhtml"})
  void shouldNeverShowInPlaceWhatABrowserWouldRun(String format) {
    assertThat(FileFormats.isShownInPlace(format)).isFalse();
    assertThat(FileFormats.mediaType(format)).doesNotContain("html", "svg", "xml", "script");
  }

  @Test
  void shouldTakeNothingAsEvidenceThatRuns() {
    assertThat(FileFormats.EVIDENCE).doesNotContain("html", "svg", "js", "exe", "zip", "bin");
  }
}
