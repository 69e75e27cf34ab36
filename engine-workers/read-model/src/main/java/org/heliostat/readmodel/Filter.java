package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition on documents. Fields are those of the index's record. */
public sealed interface Filter {
  /** Matches everything. */
  Filter ALL = new And(List.of());

  /** All of them hold; an empty list always holds. */
  record And(List<Filter> filters) implements Filter {}

  /** One of them holds; an empty list never does. */
  record Or(List<Filter> filters) implements Filter {}

  /** It does not hold. */
  record Not(Filter filter) implements Filter {}

  /** The field has one of these values. */
  record In(String field, List<String> values) implements Filter {}

  /** The field has a value at all. */
  record Exists(String field) implements Filter {}

  /** The number is this or more; a document without it has none. */
  record AtLeast(String field, long value) implements Filter {}

  /** The instant lies between the bounds given. */
  record Between(
      String field,
      @Nullable Instant after,
      @Nullable Instant from,
      @Nullable Instant before,
      @Nullable Instant to)
      implements Filter {}
}
