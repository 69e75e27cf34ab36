package org.heliostat.power;

/**
 * A fee that the agency takes.
 *
 * @param name what is paid for
 * @param standard the rate in words, as approved by the pricing authority
 */
public record Fee(String name, String standard) {}
