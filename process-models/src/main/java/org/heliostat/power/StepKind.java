package org.heliostat.power;

/** What a step does, in the words of the law. */
public enum StepKind {
  ACCEPT("受理"),
  EXAMINE("审查"),
  INVESTIGATE("调查取证"),
  NOTIFY("告知"),
  DEFENCE("陈述申辩"),
  HEARING("听证"),
  EXPERT_REVIEW("专家评审"),
  SITE_VISIT("现场核查"),
  LEGAL_REVIEW("法制审核"),
  COLLECTIVE_DISCUSSION("集体讨论"),
  LEADER_APPROVAL("领导审批"),
  DECIDE("决定"),
  ISSUE_DOCUMENT("制作文书"),
  DELIVER("送达"),
  ENFORCE("执行"),
  PUBLISH("公示"),
  ARCHIVE("归档");

  private final String chinese;

  StepKind(String chinese) {
    this.chinese = chinese;
  }

  /** The name used in Chinese law and on the diagram. */
  public String chinese() {
    return chinese;
  }

  /**
   * Tells whether this step judges the work of the steps before it, so that whoever did one of them
   * may not do it (three levels: handler, legal section, leader).
   */
  public boolean isReview() {
    return switch (this) {
      case LEGAL_REVIEW, COLLECTIVE_DISCUSSION, LEADER_APPROVAL, DECIDE -> true;
      case ACCEPT,
          EXAMINE,
          INVESTIGATE,
          NOTIFY,
          DEFENCE,
          HEARING,
          EXPERT_REVIEW,
          SITE_VISIT,
          ISSUE_DOCUMENT,
          DELIVER,
          ENFORCE,
          PUBLISH,
          ARCHIVE ->
          false;
    };
  }
}
