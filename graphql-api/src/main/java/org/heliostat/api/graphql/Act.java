package org.heliostat.api.graphql;

import java.util.List;

/** What came of an act. */
public sealed interface Act<T> {
  /** It was done. */
  record Done<T>(T value) implements Act<T> {}

  /**
   * It was not, and nothing was changed.
   *
   * @param reasons never empty
   */
  record NotDone<T>(List<No> reasons) implements Act<T> {
    public NotDone {
      reasons = List.copyOf(reasons);
    }
  }

  /** It was not done, for one reason. */
  static <T> Act<T> no(No reason) {
    return new NotDone<>(List.of(reason));
  }
}
