package org.heliostat.catalogue;

/** A cell that does not say what its column asks for. */
final class CellFault extends Exception {
  private final String chinese;

  CellFault(String chinese, String english) {
    super(english, null, false, false);
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }

  String english() {
    return String.valueOf(getMessage());
  }
}
