package org.heliostat.power;

/**
 * Something wrong in a power's file.
 *
 * @param code stable, for instance {@code MISSING_ATTRIBUTE}
 * @param elementId the BPMN element it lies in; empty when the file could not be read that far
 * @param line counted from 1; 0 when no line can be named
 * @param message what is wrong and what to do, in Chinese
 * @param messageEnglish the same in English
 * @param file the file of the power that it lies in
 */
public record Fault(
    String code, String elementId, int line, String message, String messageEnglish, String file) {
  /** A fault in the drawn model. */
  public Fault(String code, String elementId, int line, String message, String messageEnglish) {
    this(code, elementId, line, message, messageEnglish, PowerSource.MODEL);
  }
}
