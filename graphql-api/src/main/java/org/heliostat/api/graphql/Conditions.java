package org.heliostat.api.graphql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.heliostat.readmodel.Due;
import org.heliostat.readmodel.Filter;
import org.heliostat.time.ClockState;
import org.jspecify.annotations.Nullable;

/**
 * Collects the conditions of a filter input into one {@link Filter}; what is absent asks nothing.
 */
public final class Conditions {
  private final List<Filter> filters = new ArrayList<>();

  /** A text, number code or enumeration constant. */
  public record IdFilter(@Nullable String eq, @Nullable List<String> in) {}

  /** One constant of an enumeration. */
  public record EnumFilter<E extends Enum<E>>(@Nullable E eq, @Nullable List<E> in) {
    @Nullable IdFilter asText() {
      return new IdFilter(
          eq == null ? null : eq.name(), in == null ? null : in.stream().map(Enum::name).toList());
    }
  }

  /** A span of time. */
  public record DateTimeFilter(
      @Nullable Instant gt, @Nullable Instant gte, @Nullable Instant lt, @Nullable Instant lte) {}

  /** The field has the value, or one of the values, asked for. */
  public Conditions text(String field, @Nullable IdFilter asked) {
    if (asked != null && asked.eq() != null) {
      filters.add(new Filter.In(field, List.of(asked.eq())));
    }
    if (asked != null && asked.in() != null) {
      filters.add(anyOf(field, asked.in()));
    }
    return this;
  }

  /** Likewise, for constants. */
  public Conditions constant(String field, @Nullable EnumFilter<?> asked) {
    return asked == null ? this : text(field, asked.asText());
  }

  /**
   * The clock stands in a state, or one of the states, asked for.
   *
   * @param now splits the clocks that run from those overdue
   */
  public Conditions clock(@Nullable EnumFilter<ClockState> asked, Instant now) {
    if (asked != null && asked.eq() != null) {
      filters.add(Due.in(asked.eq(), now));
    }
    if (asked != null && asked.in() != null) {
      filters.add(new Filter.Or(asked.in().stream().map(state -> Due.in(state, now)).toList()));
    }
    return this;
  }

  /** The condition holds, or does not, as asked for. */
  public Conditions flag(@Nullable Boolean asked, Filter condition) {
    if (asked != null) {
      filters.add(asked ? condition : new Filter.Not(condition));
    }
    return this;
  }

  /** The field lies in the span asked for. */
  public Conditions time(String field, @Nullable DateTimeFilter asked) {
    if (asked != null) {
      filters.add(new Filter.Between(field, asked.gt(), asked.gte(), asked.lt(), asked.lte()));
    }
    return this;
  }

  /** The filters joined by {@code and}, {@code or}, {@code not}. */
  public <F> Conditions nested(
      @Nullable List<F> and, @Nullable List<F> or, @Nullable F not, Function<F, Filter> translate) {
    if (and != null) {
      filters.add(new Filter.And(and.stream().map(translate).toList()));
    }
    if (or != null) {
      filters.add(new Filter.Or(or.stream().map(translate).toList()));
    }
    if (not != null) {
      filters.add(new Filter.Not(translate.apply(not)));
    }
    return this;
  }

  /** All of it. */
  public Filter all() {
    return filters.isEmpty() ? Filter.ALL : new Filter.And(List.copyOf(filters));
  }

  private static Filter anyOf(String field, List<String> values) {
    return values.isEmpty() ? new Filter.Or(List.of()) : new Filter.In(field, values);
  }
}
