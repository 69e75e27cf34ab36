package org.heliostat.readmodel;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items each with the cursor that continues after it
 * @param hasNext whether more follow
 */
public record Page<T>(List<Item<T>> items, boolean hasNext) {
  /** A document and its cursor. */
  public record Item<T>(T document, String cursor) {}
}
