package org.heliostat.check.decision;

import java.math.BigDecimal;

/** A value of an input. */
sealed interface Value {
  /** A number. */
  record Number(BigDecimal number) implements Value {}

  /**
   * Anything else.
   *
   * @param quoted whether FEEL writes it in quotes
   */
  record Word(String word, boolean quoted) implements Value {}

  static Value number(BigDecimal number) {
    return new Number(number);
  }

  static Value text(String text) {
    return new Word(text, true);
  }

  static Value word(String word) {
    return new Word(word, false);
  }

  /** Tells whether it meets a condition. */
  default boolean fits(Condition condition) {
    return switch (this) {
      case Number(var number) -> condition.holds(number);
      case Word(var word, var quoted) -> condition.holds(word);
    };
  }

  /** As FEEL writes it. */
  default String feel() {
    return switch (this) {
      case Number(var number) -> number.stripTrailingZeros().toPlainString();
      case Word(var word, var quoted) -> quoted ? '"' + word + '"' : word;
    };
  }
}
