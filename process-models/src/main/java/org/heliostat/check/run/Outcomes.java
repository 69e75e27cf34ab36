package org.heliostat.check.run;

import java.util.Arrays;
import java.util.BitSet;

/** The outcomes given so far that still decide something, by number of the step. Immutable. */
final class Outcomes {
  static final int UNKNOWN = -1;

  private final int[] byStep;

  private Outcomes(int[] byStep) {
    this.byStep = byStep;
  }

  static Outcomes none(int nodes) {
    var byStep = new int[nodes];
    Arrays.fill(byStep, UNKNOWN);
    return new Outcomes(byStep);
  }

  /** The number of the outcome, or {@link #UNKNOWN}. */
  int of(int step) {
    return byStep[step];
  }

  Outcomes with(int step, int outcome) {
    var changed = byStep.clone();
    changed[step] = outcome;
    return new Outcomes(changed);
  }

  /** Whether no step has one outcome here and another one there. */
  boolean agreesWith(Outcomes other) {
    for (int step = 0; step < byStep.length; step++) {
      if (byStep[step] != UNKNOWN
          && other.byStep[step] != UNKNOWN
          && byStep[step] != other.byStep[step]) {
        return false;
      }
    }
    return true;
  }

  /** Forgets what decides nothing any more, so that such states are the same. */
  Outcomes keeping(BitSet live) {
    var kept = byStep.clone();
    for (int step = 0; step < kept.length; step++) {
      if (!live.get(step)) {
        kept[step] = UNKNOWN;
      }
    }
    return new Outcomes(kept);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcomes outcomes && Arrays.equals(byStep, outcomes.byStep);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(byStep);
  }
}
