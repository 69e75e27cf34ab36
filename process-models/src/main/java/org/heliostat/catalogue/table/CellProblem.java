package org.heliostat.catalogue.table;

/** Why a cell cannot be taken. */
public enum CellProblem {
  FORMULA(
      "是公式，公式不会被执行，请改为其结果(选择性粘贴为数值)",
      "is a formula; none is worked out here, paste its result as a value"),
  ERROR_VALUE("是错误值(如 #N/A)，请改正", "is an error value such as #N/A; correct it"),
  TOO_LONG(
      "超过 %,d 个字符，请精简".formatted(Cell.MOST_CHARACTERS),
      "has more than %,d characters; make it shorter".formatted(Cell.MOST_CHARACTERS)),
  BAD_CHARACTER(
      "含有不可见的控制字符或者乱码，请重新录入",
      "holds control characters or characters that were lost; type it again");

  private final String chinese;
  private final String english;

  CellProblem(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** What is wrong and what to do; begins after the name of the cell. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }
}
