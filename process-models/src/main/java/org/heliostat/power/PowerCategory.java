package org.heliostat.power;

/** The categories of administrative powers, and the convenience services of streets. */
public enum PowerCategory {
  PERMIT("行政许可"),
  PENALTY("行政处罚"),
  COERCION("行政强制"),
  LEVY("行政征收"),
  FILING("行政备案"),
  APPROVAL("行政审批"),
  INSPECTION("行政检查"),
  CONFIRMATION("行政确认"),
  REWARD("行政奖励"),
  PAYMENT("行政给付"),
  ADJUDICATION("行政裁决"),
  OTHER("其他"),
  CONVENIENCE("便民服务");

  private final String chinese;

  PowerCategory(String chinese) {
    this.chinese = chinese;
  }

  /**
   * Whether its cases begin with somebody's application; the others the agency may begin by itself,
   * as when it files a case for investigation (Penalty Law Art. 54).
   */
  public boolean isAppliedFor() {
    return switch (this) {
      case PERMIT, FILING, APPROVAL, CONFIRMATION, REWARD, PAYMENT, ADJUDICATION, CONVENIENCE ->
          true;
      case PENALTY, COERCION, LEVY, INSPECTION, OTHER -> false;
    };
  }

  /** The name used in Chinese law and catalogues. */
  public String chinese() {
    return chinese;
  }
}
