package org.heliostat.documents;

import java.time.Instant;

/**
 * What makes a document one that was issued.
 *
 * @param number as printed, for instance {@code 启城管许决字〔2026〕第12号}
 * @param at the moment that it is dated by
 * @param verification the code that anyone can verify it with
 */
record Issue(String number, Instant at, String verification) {}
