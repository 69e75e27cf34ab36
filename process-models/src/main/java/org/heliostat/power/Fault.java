package org.heliostat.power;

/**
 * Something wrong in a power's file.
 *
 * @param code stable, for instance {@code MISSING_ATTRIBUTE}
 * @param elementId the BPMN element it lies in; empty when the file could not be read that far
 * @param line counted from 1; 0 when no line can be named
 * @param message what is wrong and what to do, in Chinese
 * @param messageEnglish the same in English
 */
public record Fault(
    String code, String elementId, int line, String message, String messageEnglish) {}
