package org.heliostat.api.graphql;

import java.util.List;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param first how many at most
 * @param after cursor of an earlier page; {@code null} for the first
 */
public record PageRequest(int first, @Nullable String after) {
  static final int DEFAULT = 20;
  static final int MOST = 100;
  private static final int MOST_ORDERS = 5;

  /**
   * From a field's arguments.
   *
   * @throws Problem when {@code first} is not 1 to 100
   */
  public static PageRequest of(@Nullable Integer first, @Nullable String after) {
    int size = first == null ? DEFAULT : first;
    if (size < 1 || size > MOST) {
      throw Problem.badRequest(
          "first 应为 1 至 %d，不能是 %d；请分页查询。".formatted(MOST, size),
          "'first' must be 1 to %d, not %d; fetch further pages with 'after'."
              .formatted(MOST, size));
    }
    return new PageRequest(size, after == null || after.isEmpty() ? null : after);
  }

  /**
   * Fetches the page.
   *
   * @throws Problem when the cursor is not one of this list, or when filter or order are too large
   */
  public <T> Page<T> fetch(ReadModel readModel, Index<T> index, Filter filter, List<Order> orders) {
    FilterLimits.check(filter);
    if (orders.size() > MOST_ORDERS) {
      throw Problem.badRequest(
          "orderBy 最多 %d 项。".formatted(MOST_ORDERS),
          "'orderBy' has at most %d entries.".formatted(MOST_ORDERS));
    }
    try {
      return readModel.search(index, filter, orders, first, after);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(
          "after 不是此列表的游标；请使用上一页返回的 endCursor。",
          "'after' is not a cursor of this list; use the endCursor of the page before.");
    }
  }
}
