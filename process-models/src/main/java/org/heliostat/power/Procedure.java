package org.heliostat.power;

/** How a power is carried out. */
public enum Procedure {
  /** With review and approval before the decision. */
  GENERAL("普通程序"),
  /**
   * Decided on the spot by those who handle the case, where the law allows it (Penalty Law Art. 51
   * and 52; Licensing Law Art. 34, second paragraph).
   */
  SIMPLE("简易程序");

  private final String chinese;

  Procedure(String chinese) {
    this.chinese = chinese;
  }

  /** The name used in Chinese law. */
  public String chinese() {
    return chinese;
  }
}
