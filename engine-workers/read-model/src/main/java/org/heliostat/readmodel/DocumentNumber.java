package org.heliostat.readmodel;

/**
 * The number of one document. Created once, never changed.
 *
 * @param owner what it was taken for: case, run of the step and template; the document id
 * @param series key of the series
 * @param number counted from 1
 * @param verification the code that anyone can verify the document with
 */
public record DocumentNumber(String owner, String series, int number, String verification) {}
