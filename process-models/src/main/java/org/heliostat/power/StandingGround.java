package org.heliostat.power;

/** The grounds on which cases end because of an order about their power. */
public enum StandingGround {
  /** The power was abolished. Leaders may name it for a single case, too. */
  LAW_REPEALED("法律依据已经废止"),

  /** The case came in although the power was suspended. */
  POWER_SUSPENDED("事项已经暂停行使");

  private final String chinese;

  StandingGround(String chinese) {
    this.chinese = chinese;
  }

  /** In words. */
  public String chinese() {
    return chinese;
  }

  /**
   * As it is cited.
   *
   * @param document what ordered it, with its number
   */
  public String citedFrom(String document) {
    return "%s（%s）".formatted(document, chinese);
  }
}
