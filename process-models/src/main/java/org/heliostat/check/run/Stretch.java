package org.heliostat.check.run;

import java.util.function.Predicate;
import org.heliostat.power.Flow;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/**
 * The part of a case that a limit is held against.
 *
 * <p>It begins for the whole case: where branches are parallel, it has begun in all of them.
 *
 * @param fromStart whether it begins with the case; else it begins when {@code begins} says so
 * @param begins whether it begins when a step is done; the step itself lies before it
 * @param again whether it begins anew each time, so that there are several of them in a case; else
 *     it does not begin again once it has begun
 * @param ends when a step done ends it; the step still belongs to it
 * @param closes the steps after which it does not begin any more
 * @param endsWithCase whether a case that ends before such a step ends it too
 * @param counted the steps whose limits count
 */
public record Stretch(
    boolean fromStart,
    Turn begins,
    boolean again,
    Turn ends,
    Turn closes,
    boolean endsWithCase,
    Predicate<Step> counted) {
  private static final Turn NEVER = (step, outcome) -> false;

  /** Something that depends on a step done. */
  @FunctionalInterface
  public interface Turn {
    boolean test(Step step, Outcome outcome);
  }

  /** From the start of a case to the first of some steps. */
  public static Stretch fromStart(Predicate<Step> ends) {
    return new Stretch(true, NEVER, false, done(ends), NEVER, false, step -> true);
  }

  /** From when one of some steps is done to the first of others. */
  public static Stretch between(Predicate<Step> begins, Predicate<Step> ends) {
    return new Stretch(false, done(begins), false, done(ends), NEVER, false, step -> true);
  }

  /**
   * While the statutory clock of a case runs: from acceptance with its first outcome to decision; a
   * flow without acceptance starts it at submission, one without decision stops it when the case
   * ends.
   */
  public static Stretch clock(Flow flow) {
    return new Stretch(
        flow.steps().stream().noneMatch(step -> step.kind() == StepKind.ACCEPT),
        Stretch::accepts,
        false,
        done(step -> step.kind() == StepKind.DECIDE),
        NEVER,
        true,
        step -> true);
  }

  /** Whether a step accepts the case: the first outcome carries it on. */
  public static boolean accepts(Step step, Outcome outcome) {
    return step.kind() == StepKind.ACCEPT && step.outcomes().getFirst().equals(outcome);
  }

  /** The same, which begins anew each time. */
  public Stretch eachTime(Turn beginsAnew) {
    return new Stretch(fromStart, beginsAnew, true, ends, closes, endsWithCase, counted);
  }

  /** The same, with another end. */
  public Stretch until(Turn end) {
    return new Stretch(fromStart, begins, again, end, closes, endsWithCase, counted);
  }

  /** The same, which does not begin after some steps. */
  public Stretch notAfter(Predicate<Step> steps) {
    return new Stretch(fromStart, begins, again, ends, done(steps), endsWithCase, counted);
  }

  /** The same, in which the limits of some steps do not count. */
  public Stretch without(Predicate<Step> steps) {
    return new Stretch(fromStart, begins, again, ends, closes, endsWithCase, steps.negate());
  }

  private static Turn done(Predicate<Step> steps) {
    return (step, outcome) -> steps.test(step);
  }
}
