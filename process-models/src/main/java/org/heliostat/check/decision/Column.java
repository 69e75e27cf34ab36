package org.heliostat.check.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An input of a decision table.
 *
 * @param name what it is called
 * @param domain the values it may take
 * @param cells what each row asks of it, in order
 */
record Column(String name, InputType type, Condition domain, List<Condition> cells) {
  Column {
    cells = List.copyOf(cells);
  }

  /**
   * One value for each way in which values can differ: no cell tells values apart that have the
   * same one here, so whatever holds for these values holds for all.
   */
  List<Value> samples() {
    var samples =
        switch (type) {
          case NUMBER, WHOLE_NUMBER -> numbers().map(Value::number);
          case TEXT -> words().map(Value::text);
          case TRUTH -> Stream.of("false", "true").map(Value::word);
        };
    return samples.filter(value -> value.fits(domain)).toList();
  }

  private Stream<Condition> conditions() {
    return Stream.concat(Stream.of(domain), cells.stream());
  }

  /** Every end of a range, and a number on either side of each. */
  private Stream<BigDecimal> numbers() {
    Set<BigDecimal> ends = new TreeSet<>();
    conditions()
        .flatMap(condition -> condition.ranges().stream())
        .flatMap(range -> Stream.of(range.low(), range.high()))
        .filter(Objects::nonNull)
        .forEach(ends::add);
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal before = null;
    for (var end : ends) {
      if (before == null) {
        numbers.add(type == InputType.NUMBER ? end.subtract(BigDecimal.ONE) : below(end));
      } else if (type == InputType.NUMBER) {
        numbers.add(before.add(end).divide(BigDecimal.TWO));
      } else {
        numbers.add(above(before));
      }
      numbers.add(end);
      before = end;
    }
    if (before == null) {
      return Stream.of(BigDecimal.ZERO);
    }
    numbers.add(type == InputType.NUMBER ? before.add(BigDecimal.ONE) : above(before));
    return numbers.stream()
        .filter(number -> type == InputType.NUMBER || number.stripTrailingZeros().scale() <= 0);
  }

  private static BigDecimal above(BigDecimal number) {
    return number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
  }

  private static BigDecimal below(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
  }

  /** Every text named, and one that is not. */
  private Stream<String> words() {
    Set<String> words = new TreeSet<>();
    conditions().forEach(condition -> words.addAll(condition.words()));
    var other = "其他";
    while (words.contains(other)) {
      other += "的";
    }
    words.add(other);
    return words.stream();
  }
}
