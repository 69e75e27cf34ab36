package org.heliostat.power;

import java.util.Collection;

/**
 * Who judges has done no other step of the case: handler, legal section and leader are three
 * levels, and nobody runs a case alone. Asked before an act by whoever takes it in, and once more
 * by the machine afterwards.
 */
public final class SeparationOfDuties {
  private SeparationOfDuties() {}

  /**
   * A step that somebody completed.
   *
   * @param stepId the BPMN element
   * @param person account name
   */
  public record Done(String stepId, String person) {}

  /**
   * Tells whether a person must leave a step to others. The same step may be done again by whoever
   * did it before.
   *
   * @param step the step to be done
   * @param person account name
   * @param done what was completed in the case by anyone so far
   */
  public static boolean forbids(Step step, String person, Collection<Done> done) {
    return step.kind().isReview()
        && done.stream()
            .anyMatch(it -> it.person().equals(person) && !it.stepId().equals(step.id()));
  }
}
