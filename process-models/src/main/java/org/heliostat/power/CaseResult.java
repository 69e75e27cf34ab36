package org.heliostat.power;

/** How a case ended: as the end event it reached states, or by an act from outside its flow. */
public enum CaseResult {
  GRANTED("准予"),
  DENIED("不予"),
  NOT_ACCEPTED("不予受理"),
  WITHDRAWN("撤回"),
  COMPLETED("办结"),
  TERMINATED("终止办理"),
  TRANSFERRED("移送其他机关");

  private final String chinese;

  CaseResult(String chinese) {
    this.chinese = chinese;
  }

  /** The name shown to the public. */
  public String chinese() {
    return chinese;
  }
}
