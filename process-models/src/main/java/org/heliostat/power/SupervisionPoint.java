package org.heliostat.power;

/**
 * A place where supervision looks.
 *
 * @param name what is looked at, in words
 */
public record SupervisionPoint(String name) {}
