package org.heliostat.readmodel;

/**
 * A sort criterion. The document's identity is always added as the last one.
 *
 * @param field a keyword, number or date field of the index's record
 * @param descending largest first
 */
public record Order(String field, boolean descending) {}
