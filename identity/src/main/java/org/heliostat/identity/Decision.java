package org.heliostat.identity;

import org.jspecify.annotations.Nullable;

/** A yes, or a no with its reason. */
public sealed interface Decision {
  /** Yes. */
  record Allowed() implements Decision {}

  /**
   * No.
   *
   * @param reason why, and what to do
   * @param legalGround the article it rests on, in Chinese; {@code null} when the rule is the
   *     platform's own
   */
  record Refused(Reason reason, @Nullable String legalGround) implements Decision {
    /** Why and what to do, in Chinese. */
    public String message() {
      return reason.chinese();
    }

    /** The same in English. */
    public String messageEnglish() {
      return reason.english();
    }
  }

  /** Whether it is a yes. */
  default boolean isAllowed() {
    return this instanceof Allowed;
  }

  /** Why something may not be done. */
  enum Reason {
    CHANGES_NOTHING(
        "监察员和系统管理员不得办理事项、修改流程，请由相应岗位的人员办理。",
        "Supervisors and system administrators may not act; ask someone who holds the post."),
    NOT_A_PERSON(
        "该环节须由工作人员本人办理，系统账号不得代办。",
        "This must be done by a person; service accounts may not do it."),
    DONE_BY_WORKER(
        "该环节由系统自动办理，无需人工操作。", "The system does this step by itself; there is nothing to do."),
    POST_MISSING(
        "您没有办理此事项所需的岗位，请由该岗位人员办理，或请系统管理员核对您的岗位。",
        "You do not hold the post; ask someone who does, or have your posts checked."),
    NOT_BY_DEPUTY(
        "该环节须由两名以上持有本岗位的人员共同办理，不能委托他人代办，请由该岗位人员办理。",
        "Several holders of the post must do this step together; nobody stands in for them. Ask someone who holds it."),
    OTHER_AGENCY(
        "此事项不属于您所在的机构，请由承办机构或受理机构办理。",
        "This belongs to another agency; its handling or accepting agency must do it."),
    NO_AGENCY(
        "您的账号未归入任何机构，请联系系统管理员。",
        "Your account belongs to no agency; ask the system administrator."),
    SCOPE_MISSING(
        "此账号未获准提交申请，请向平台管理机构申请 cases:submit 权限。",
        "This account may not submit cases; ask the platform's operator for the scope cases:submit."),
    BEGUN_BY_OFFICERS(
        "该事项由执法人员当场启动，请由承办机构的办案人员立案办理。",
        "Officers begin such a case on the spot; a case handler of the handling agency must do it."),
    APPLIED_FOR(
        "该事项依申请办理，不能由巡查上报启动，请当事人提出申请。",
        "This is applied for; a patrol cannot begin it by a report."),
    PARTY_APPLIED(
        "该事项依申请办理，当事人就是申请人，不能变更。",
        "This was applied for; the party is whoever applied and cannot be changed."),
    NOT_APPLIED_FOR(
        "该案件由行政机关依职权办理，没有可以撤回的申请。",
        "The agency began this case by itself; there is no application to withdraw."),
    NOT_SUBMITTER(
        "只有提交申请的账号或受理窗口可以补充材料、撤回申请。",
        "Only the account that submitted the case, or the accepting window, may do this.");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    String chinese() {
      return chinese;
    }

    String english() {
      return english;
    }
  }
}
