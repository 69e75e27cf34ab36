package org.heliostat.check.decision;

/**
 * Something wrong with a decision table.
 *
 * @param chinese what is wrong and what to do
 * @param english the same in English
 */
public record Flaw(String chinese, String english) {}
