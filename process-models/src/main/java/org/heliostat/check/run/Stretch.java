package org.heliostat.check.run;

import java.util.function.Predicate;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;

/**
 * The part of a case that a limit is held against.
 *
 * @param fromStart whether it begins with the case; else it begins when {@code begins} says so
 * @param begins whether it begins when a step is done; the step itself lies before it. Once begun
 *     it does not begin again
 * @param ends the steps with which it ends; they still belong to it
 * @param endsWithCase whether a case that ends before such a step ends it too
 */
public record Stretch(
    boolean fromStart, Beginning begins, Predicate<Step> ends, boolean endsWithCase) {
  /** Tells whether a stretch begins with a step done. */
  @FunctionalInterface
  public interface Beginning {
    boolean test(Step step, Outcome outcome);
  }
}
