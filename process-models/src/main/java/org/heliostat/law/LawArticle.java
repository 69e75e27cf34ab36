package org.heliostat.law;

/**
 * An article that powers of the platform cite.
 *
 * @param number as counted in force today, from 1
 * @param summary what it says, in one line of our own
 */
public record LawArticle(int number, String summary) {}
