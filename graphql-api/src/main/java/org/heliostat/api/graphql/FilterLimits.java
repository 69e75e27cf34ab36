package org.heliostat.api.graphql;

import java.util.List;
import org.heliostat.readmodel.Filter;

/** How much a filter may ask; the store would refuse what is far larger without saying why. */
public final class FilterLimits {
  private static final int DEEPEST_NESTING = 9;

  /** Each level is two conditions; around them stand the rows that the caller may see. */
  private static final int DEEPEST = 2 * DEEPEST_NESTING + 3;

  private static final int MOST_VALUES = 1_000;

  private FilterLimits() {}

  /**
   * Looks at a whole filter.
   *
   * @throws Problem when it nests too deeply or names too many values
   */
  public static void check(Filter filter) {
    if (depth(filter) > DEEPEST || values(filter) > MOST_VALUES) {
      throw Problem.badRequest(
          "筛选条件过多：取值合计不得超过 %d 个，and、or、not 嵌套不得超过 %d 层。".formatted(MOST_VALUES, DEEPEST_NESTING),
          "The filter is too large: at most %d values in all, and, or and not nested at most %d deep."
              .formatted(MOST_VALUES, DEEPEST_NESTING));
    }
  }

  private static int depth(Filter filter) {
    return 1 + parts(filter).stream().mapToInt(FilterLimits::depth).max().orElse(0);
  }

  private static int values(Filter filter) {
    var own = filter instanceof Filter.In in ? in.values().size() : 1;
    return own + parts(filter).stream().mapToInt(FilterLimits::values).sum();
  }

  private static List<Filter> parts(Filter filter) {
    return switch (filter) {
      case Filter.And and -> and.filters();
      case Filter.Or or -> or.filters();
      case Filter.Not not -> List.of(not.filter());
      case Filter.In in -> List.of();
      case Filter.Exists exists -> List.of();
      case Filter.AtLeast least -> List.of();
      case Filter.Between between -> List.of();
    };
  }
}
