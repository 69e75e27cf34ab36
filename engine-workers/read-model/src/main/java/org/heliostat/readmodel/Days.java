package org.heliostat.readmodel;

import java.time.LocalDate;

/**
 * Days in a row, at the agency.
 *
 * @param from the first
 * @param to the last; not before the first
 */
public record Days(LocalDate from, LocalDate to) {
  /** One day. */
  public static Days of(LocalDate day) {
    return new Days(day, day);
  }
}
