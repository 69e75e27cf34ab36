package org.heliostat.platform.acceptance;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One row of the table of rights as it is tried.
 *
 * @param prepare brings about a state in which somebody may do it
 * @param attempt tries; what came of it, in the words of the table
 * @param untouched what no refused attempt may change
 * @param undo lets the next one do it too
 */
record Deed(
    Runnable prepare,
    Function<Person, String> attempt,
    Supplier<Optional<?>> untouched,
    Consumer<Person> undo) {

  /** Something that needs no preparation and can be done by one after the other. */
  static Deed of(Function<Person, String> attempt, Supplier<Optional<?>> untouched) {
    return new Deed(() -> {}, attempt, untouched, person -> {});
  }

  /** Something that changes nothing whoever does it. */
  static Deed looking(Function<Person, String> attempt) {
    return of(attempt, Optional::empty);
  }

  Deed preparedBy(Runnable another) {
    return new Deed(another, attempt, untouched, undo);
  }

  Deed undoneBy(Consumer<Person> another) {
    return new Deed(prepare, attempt, untouched, another);
  }
}
