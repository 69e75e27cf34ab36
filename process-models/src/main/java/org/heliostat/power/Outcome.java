package org.heliostat.power;

import org.jspecify.annotations.Nullable;

/**
 * One way a step may end.
 *
 * @param code stable, in capitals, for instance {@code APPROVE}
 * @param name as people read it, for instance 同意
 * @param atMost how often it may be chosen in one case; {@code null} when not limited
 */
public record Outcome(String code, String name, @Nullable Integer atMost) {
  /** An outcome that may be chosen any number of times. */
  public Outcome(String code, String name) {
    this(code, name, null);
  }
}
