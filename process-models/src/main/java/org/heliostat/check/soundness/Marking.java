package org.heliostat.check.soundness;

import java.util.Arrays;

/** How many tokens lie on each place. */
final class Marking {
  final byte[] tokens;
  private final int hash;

  Marking(byte[] tokens) {
    this.tokens = tokens;
    this.hash = Arrays.hashCode(tokens);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Marking marking && Arrays.equals(tokens, marking.tokens);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
