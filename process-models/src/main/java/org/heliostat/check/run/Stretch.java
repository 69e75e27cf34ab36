package org.heliostat.check.run;

import java.util.function.Predicate;
import org.heliostat.power.Flow;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

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
  /**
   * While the statutory clock of a case runs: from acceptance with its first outcome to decision; a
   * flow without acceptance starts it at submission, one without decision stops it when the case
   * ends.
   */
  public static Stretch clock(Flow flow) {
    return new Stretch(
        flow.steps().stream().noneMatch(step -> step.kind() == StepKind.ACCEPT),
        (step, outcome) ->
            step.kind() == StepKind.ACCEPT && step.outcomes().getFirst().equals(outcome),
        step -> step.kind() == StepKind.DECIDE,
        true);
  }

  /** Tells whether a stretch begins with a step done. */
  @FunctionalInterface
  public interface Beginning {
    boolean test(Step step, Outcome outcome);
  }
}
