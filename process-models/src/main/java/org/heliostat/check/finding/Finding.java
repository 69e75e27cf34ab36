package org.heliostat.check.finding;

import java.util.List;

/**
 * Something wrong with a model.
 *
 * @param rule the rule that found it, for instance {@code leader-review}; its page in {@code
 *     docs/rules} says why, what is wrong and what is right
 * @param severity how grave it is
 * @param elementId the BPMN element it is about; empty when it is about the file as a whole
 * @param message what is wrong and what to do, in Chinese
 * @param messageEnglish the same in English
 * @param legalBasis the articles the rule rests on, in Chinese; empty when it rests on none
 * @param trace ids of the elements of a run from the start that shows it, in order; empty when no
 *     run is needed to see it
 */
public record Finding(
    String rule,
    Severity severity,
    String elementId,
    String message,
    String messageEnglish,
    String legalBasis,
    List<String> trace) {
  public Finding {
    trace = List.copyOf(trace);
  }
}
