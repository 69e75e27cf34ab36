package org.heliostat.check.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a decision table asks of its input: to be one of some values, to lie in one of
 * some ranges, anything, or none of these.
 *
 * @param anything whether every value will do
 * @param ranges of numbers
 * @param words texts, or {@code true} and {@code false}
 * @param negated whether the value must be none of them
 */
record Condition(boolean anything, List<Range> ranges, Set<String> words, boolean negated) {
  static final Condition ANYTHING = new Condition(true, List.of(), Set.of(), false);

  Condition {
    ranges = List.copyOf(ranges);
    words = Set.copyOf(new TreeSet<>(words));
  }

  /**
   * Numbers between two others.
   *
   * @param low {@code null} for no lower end
   * @param high {@code null} for no upper end
   */
  record Range(
      @Nullable BigDecimal low, boolean withLow, @Nullable BigDecimal high, boolean withHigh) {
    boolean contains(BigDecimal number) {
      int above = low == null ? 1 : number.compareTo(low);
      int below = high == null ? 1 : high.compareTo(number);
      return (above > 0 || above == 0 && withLow) && (below > 0 || below == 0 && withHigh);
    }

    boolean isEmpty() {
      if (low == null || high == null) {
        return false;
      }
      int order = low.compareTo(high);
      return order > 0 || order == 0 && !(withLow && withHigh);
    }
  }

  boolean holds(BigDecimal number) {
    return anything || ranges.stream().anyMatch(range -> range.contains(number)) != negated;
  }

  boolean holds(String word) {
    return anything || words.contains(word) != negated;
  }
}
