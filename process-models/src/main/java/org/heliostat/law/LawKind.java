package org.heliostat.law;

/** What kind of text a law is, in the order of its force. */
public enum LawKind {
  LAW("法律"),
  ADMINISTRATIVE_REGULATION("行政法规"),
  LOCAL_REGULATION("地方性法规"),
  RULE("规章"),
  NORMATIVE_DOCUMENT("规范性文件");

  private final String chinese;

  LawKind(String chinese) {
    this.chinese = chinese;
  }

  /** The name used in Chinese law. */
  public String chinese() {
    return chinese;
  }
}
