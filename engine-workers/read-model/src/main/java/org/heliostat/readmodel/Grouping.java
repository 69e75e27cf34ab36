package org.heliostat.readmodel;

import java.time.ZoneId;

/** What documents are counted by. */
public sealed interface Grouping {
  /** A keyword or date field of the index's record. */
  String field();

  /** By the value of a keyword; documents without one are a group of their own. */
  record Value(String field) implements Grouping {}

  /** By the month of an instant, as {@code 2026-03}. */
  record Month(String field, ZoneId zone) implements Grouping {}
}
