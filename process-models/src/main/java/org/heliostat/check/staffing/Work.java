package org.heliostat.check.staffing;

/**
 * What a step that judges nothing asks for.
 *
 * @param post whose holders do it
 * @param officers how many take part
 */
record Work(String post, int officers) {}
