package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-0       | 0, 1, false",
        "bytes=10-19     | 10, 10, false",
        "bytes=90-       | 90, 10, false",
        "bytes=0-        | 0, 100, false",
        "bytes=-5        | 95, 5, false",
        "bytes=-500      | 0, 100, false",
        "bytes=90-1000   | 90, 10, false",
        "bytes=0-1,5-6   | 0, 100, true",
        "bytes=9-1       | 0, 100, true",
        "pages=1-2       | 0, 100, true",
        "rubbish         | 0, 100, true",
        "                | 0, 100, true"
      })
  void shouldReadWhatIsAskedFor(String header, String expected) {
    assertThat(ByteRange.of(header, 100))
        .hasValueSatisfying(
            range ->
                assertThat("%d, %d, %s".formatted(range.from(), range.length(), range.whole()))
                    .isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource({"bytes=100-", "bytes=100-200"})
  void shouldFindNothingBehindTheEnd(String header) {
    assertThat(ByteRange.of(header, 100)).isEmpty();
  }

  @Test
  void shouldSayWhichPartItIs() {
    assertThat(ByteRange.of("bytes=10-19", 100).orElseThrow().inWords(100))
        .isEqualTo("bytes 10-19/100");
  }
}
