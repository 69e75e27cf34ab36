package org.heliostat.power;

import java.util.Collection;

/**
 * Who judges has done no other step of the case: handler, legal section and leader are three
 * levels, and nobody runs a case alone. Asked before an act by whoever takes it in, and once more
 * by the machine afterwards.
 *
 * @param category of the power
 * @param procedure of the power
 */
public record SeparationOfDuties(PowerCategory category, Procedure procedure) {
  /** What holds for the cases of a power. */
  public static SeparationOfDuties of(Power power) {
    return new SeparationOfDuties(power.category(), power.procedure());
  }

  /**
   * A step that somebody completed.
   *
   * @param stepId the BPMN element
   * @param person account name
   */
  public record Done(String stepId, String person) {}

  /**
   * Tells whether a step judges the work of others. The officers who found the facts of a minor
   * offence decide on the spot (Penalty Law Art. 51 and 52), so there the decision does not.
   */
  public boolean judges(Step step) {
    return step.kind().isReview() && !(decidedOnTheSpot() && step.kind() == StepKind.DECIDE);
  }

  /**
   * Tells whether a person must leave a step to others. The same step may be done again by whoever
   * did it before.
   *
   * @param step the step to be done
   * @param person account name
   * @param done what was completed in the case by anyone so far
   */
  public boolean forbids(Step step, String person, Collection<Done> done) {
    return judges(step)
        && done.stream()
            .anyMatch(it -> it.person().equals(person) && !it.stepId().equals(step.id()));
  }

  /**
   * Tells whether whoever handed a case in must leave a step to others. Nobody handles an
   * application of their own; an officer who begins a case for the agency goes on with it, but does
   * not judge it.
   */
  public boolean forbidsSubmitter(Step step) {
    return category.isAppliedFor() || judges(step);
  }

  private boolean decidedOnTheSpot() {
    return category == PowerCategory.PENALTY && procedure == Procedure.SIMPLE;
  }
}
