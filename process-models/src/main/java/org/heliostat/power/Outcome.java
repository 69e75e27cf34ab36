package org.heliostat.power;

/**
 * One way a step may end.
 *
 * @param code stable, in capitals, for instance {@code APPROVE}
 * @param name as people read it, for instance 同意
 */
public record Outcome(String code, String name) {}
