package org.heliostat.check.rule;

import java.util.Optional;
import java.util.function.Predicate;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/** Questions about what comes before what, on every run. */
final class Order {
  private Order() {}

  private enum Met {
    NOTHING,
    FIRST,
    BOTH,
    SECOND_ALONE
  }

  static Predicate<Step> kind(StepKind kind) {
    return step -> step.kind() == kind;
  }

  /** The shortest run that comes to a step without having passed one of the needed ones. */
  static Optional<Runs.Run> without(Runs runs, Predicate<Step> needed, Step step) {
    return runs.first(
        Met.NOTHING,
        (met, done, outcome) -> {
          if (met == Met.NOTHING && done.equals(step)) {
            return Met.SECOND_ALONE;
          }
          return met == Met.NOTHING && needed.test(done) ? Met.FIRST : met;
        },
        Met.SECOND_ALONE::equals);
  }

  /** The shortest run on which one step follows another, with any number of steps between them. */
  static Optional<Runs.Run> both(Runs runs, Predicate<Step> first, Predicate<Step> second) {
    return runs.first(
        Met.NOTHING,
        (met, done, outcome) -> {
          if (met == Met.FIRST && second.test(done)) {
            return Met.BOTH;
          }
          return met == Met.NOTHING && first.test(done) ? Met.FIRST : met;
        },
        Met.BOTH::equals);
  }

  /** The shortest run that ends without one of the needed steps after another one. */
  static Optional<Runs.Run> notAfter(Runs runs, Predicate<Step> first, Predicate<Step> needed) {
    return runs.whole(
        Met.NOTHING,
        (met, done, outcome) -> {
          if (first.test(done)) {
            return Met.FIRST;
          }
          return met == Met.FIRST && needed.test(done) ? Met.BOTH : met;
        },
        Met.FIRST::equals);
  }

  /** The shortest run from start to end on which one step is done and another is not. */
  static Optional<Runs.Run> withAndWithout(
      Runs runs, Predicate<Step> done, Predicate<Step> missing) {
    return runs.whole(
        Met.NOTHING,
        (met, step, outcome) -> {
          if (met == Met.BOTH || missing.test(step)) {
            return Met.BOTH;
          }
          return done.test(step) ? Met.FIRST : met;
        },
        Met.FIRST::equals);
  }
}
