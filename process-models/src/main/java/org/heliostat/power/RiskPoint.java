package org.heliostat.power;

/**
 * A place where power could be abused.
 *
 * @param level how grave that would be
 * @param name what could go wrong, in words
 */
public record RiskPoint(RiskLevel level, String name) {}
