package org.heliostat.check.decision;

/** A table that cannot be judged because something in it cannot be read. */
final class FlawedTable extends Exception {
  private final Flaw flaw;

  FlawedTable(String chinese, String english) {
    super(english);
    this.flaw = new Flaw(chinese, english);
  }

  Flaw flaw() {
    return flaw;
  }
}
