package org.heliostat.platform.acceptance;

import java.util.concurrent.ThreadLocalRandom;

/** Citizens of Qidong who do not exist, with numbers that are right (GB 11643). */
final class Identities {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Identities() {}

  /** A number that no other test has. */
  static String citizen() {
    var random = ThreadLocalRandom.current();
    var number =
        "320681%d%02d%02d%03d"
            .formatted(
                random.nextInt(1940, 2005),
                random.nextInt(1, 13),
                random.nextInt(1, 29),
                random.nextInt(1000));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return number + "10X98765432".charAt(sum % 11);
  }
}
