package org.heliostat.identity;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The posts of the realm: the four kinds of staff (C13), the posts of case handling, and those who
 * come from outside.
 */
public enum Post {
  POLICY_OFFICER("policy-officer", "政策法规人员"),
  SUPERVISOR("supervisor", "监察人员"),
  SYSTEM_ADMIN("system-admin", "系统管理员"),
  WINDOW_CLERK("window-clerk", "窗口人员"),
  CASE_HANDLER("case-handler", "承办人"),
  LEGAL_REVIEWER("legal-reviewer", "法制审核人员"),
  LEADER("leader", "负责人"),
  CITY_LEGAL_OFFICE("city-legal-office", "市法制机构"),
  CITIZEN("citizen", "申请人、群众"),
  PORTAL("portal", "门户账号");

  private final String code;
  private final String chinese;

  Post(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** The name of the realm role, as in a step's {@code post}, for instance {@code window-clerk}. */
  public String code() {
    return code;
  }

  /** The name shown to people. */
  public String chinese() {
    return chinese;
  }

  /** The post with this code; empty for realm roles that are no post. */
  public static Optional<Post> of(String code) {
    return Stream.of(values()).filter(post -> post.code.equals(code)).findFirst();
  }

  /** Whether its holders work for an agency and may see the cases of that agency and below. */
  public boolean isStaff() {
    return switch (this) {
      case POLICY_OFFICER,
          SUPERVISOR,
          SYSTEM_ADMIN,
          WINDOW_CLERK,
          CASE_HANDLER,
          LEGAL_REVIEWER,
          LEADER,
          CITY_LEGAL_OFFICE ->
          true;
      case CITIZEN, PORTAL -> false;
    };
  }

  /** Whether its holders handle cases themselves. */
  public boolean handlesCases() {
    return switch (this) {
      case WINDOW_CLERK, CASE_HANDLER, LEGAL_REVIEWER, LEADER -> true;
      case POLICY_OFFICER, SUPERVISOR, SYSTEM_ADMIN, CITY_LEGAL_OFFICE, CITIZEN, PORTAL -> false;
    };
  }

  /** Whether holding it bars a person from every act on cases and models (C13). */
  public boolean changesNothing() {
    return this == SUPERVISOR || this == SYSTEM_ADMIN;
  }
}
