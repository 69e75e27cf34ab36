package org.heliostat.identity;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The posts of the realm: the four kinds of staff (C13), the posts of case handling, and those who
 * come from outside.
 */
public enum Post {
  POLICY_OFFICER("policy-officer"),
  SUPERVISOR("supervisor"),
  SYSTEM_ADMIN("system-admin"),
  WINDOW_CLERK("window-clerk"),
  CASE_HANDLER("case-handler"),
  LEGAL_REVIEWER("legal-reviewer"),
  LEADER("leader"),
  PATROL_OFFICER("patrol-officer"),
  CITY_LEGAL_OFFICE("city-legal-office"),
  CITIZEN("citizen"),
  PORTAL("portal");

  private final String code;

  Post(String code) {
    this.code = code;
  }

  /** The name of the realm role, as in a step's {@code post}, for instance {@code window-clerk}. */
  public String code() {
    return code;
  }

  /** The post with this code; empty for realm roles that are no post. */
  public static Optional<Post> of(String code) {
    return Stream.of(values()).filter(post -> post.code.equals(code)).findFirst();
  }

  /**
   * Whether its holders work for an agency and may see the cases of that agency and below. Patrols
   * work for one, but follow what they reported themselves and nothing else.
   */
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
      case PATROL_OFFICER, CITIZEN, PORTAL -> false;
    };
  }

  /** Whether its holders handle cases themselves. */
  public boolean handlesCases() {
    return switch (this) {
      case WINDOW_CLERK, CASE_HANDLER, LEGAL_REVIEWER, LEADER -> true;
      case POLICY_OFFICER,
          SUPERVISOR,
          SYSTEM_ADMIN,
          PATROL_OFFICER,
          CITY_LEGAL_OFFICE,
          CITIZEN,
          PORTAL ->
          false;
    };
  }

  /** Whether holding it bars a person from every act on cases and models (C13). */
  public boolean changesNothing() {
    return this == SUPERVISOR || this == SYSTEM_ADMIN;
  }
}
