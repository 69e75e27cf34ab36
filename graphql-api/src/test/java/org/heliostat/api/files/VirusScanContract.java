package org.heliostat.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.heliostat.readmodel.FileScan;
import org.junit.jupiter.api.Test;

/** What every clamd answers. */
abstract class VirusScanContract {
  /**
   * The harmless text that every scanner takes for a virus; in two halves, so that none does here.
   */
  static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  abstract VirusScan scan();

  private VirusScan.Finding finding(byte[] content, int piece) {
    try (var look = scan().begin()) {
      for (int from = 0; from < content.length; from += piece) {
        int length = Math.min(piece, content.length - from);
        var bytes = new byte[length];
        System.arraycopy(content, from, bytes, 0, length);
        look.write(bytes, length);
      }
      return look.finish();
    }
  }

  @Test
  void shouldFindNothingInAHarmlessFile() {
    assertThat(finding(new byte[300_000], 65_536))
        .isEqualTo(new VirusScan.Finding.Fit(FileScan.CLEAN));
  }

  @Test
  void shouldFindAVirusHoweverItComes() {
    for (int piece : new int[] {1, 7, 1_000}) {
      assertThat(finding(EICAR, piece))
          .isInstanceOfSatisfying(
              VirusScan.Finding.Infected.class,
              infected -> assertThat(infected.name()).containsIgnoringCase("eicar"));
    }
  }
}
