package org.heliostat.api.cases;

import java.util.ArrayList;
import java.util.List;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.StepState;

/** The rows that a user may see: as a condition of every search, and one by one. */
final class Rows {
  private Rows() {}

  static Filter cases(HeliostatUser user) {
    var rows = Rights.visibleAgencyFilter(user);
    var either = new ArrayList<Filter>();
    var agency = rows.agency();
    if (agency != null) {
      either.add(new Filter.In("visibleTo", List.of(agency.value())));
    }
    either.add(new Filter.In("submittedBy", List.of(rows.submittedBy())));
    return new Filter.Or(either);
  }

  /**
   * Steps are listed inside the agencies that do them; whoever only submitted a case, a street's
   * centre among them, follows the case instead.
   */
  static Filter steps(HeliostatUser user) {
    var agency = Rights.visibleAgencyFilter(user).agency();
    return agency == null
        ? new Filter.Or(List.of())
        : new Filter.In("visibleTo", List.of(agency.value()));
  }

  /**
   * The open steps that wait for a user: those of the own posts at the own agency that nobody has
   * in hand, and those in the own hands.
   */
  static Filter stepsWaitingFor(HeliostatUser user) {
    var agency = user.agency();
    var posts = Rights.postsAtWork(user).stream().sorted().toList();
    if (agency == null || posts.isEmpty()) {
      return new Filter.Or(List.of());
    }
    var here = new Filter.In("agencies", List.of(agency.value()));
    return new Filter.Or(
        List.of(
            new Filter.And(List.of(here, new Filter.In("post", posts), state(StepState.OPEN))),
            new Filter.And(
                List.of(
                    here,
                    new Filter.In("assignee", List.of(user.username())),
                    state(StepState.CLAIMED)))));
  }

  private static Filter state(StepState state) {
    return new Filter.In("state", List.of(state.name()));
  }

  /** Whether a user may see a case at all. */
  static boolean shows(HeliostatUser user, CaseDocument document) {
    return Rights.canSee(user, document.visibleTo(), document.submittedBy());
  }

  /**
   * Whether a user sees a case from inside: who does it, what is written and found. Portals,
   * patrols and the centres of streets see how far it has come.
   */
  static boolean showsInside(HeliostatUser user, CaseDocument document, PublishedPower power) {
    var agency = Rights.visibleAgencyFilter(user).agency();
    return agency != null && document.insideTo(power.power()).contains(agency.value());
  }

  /** Whether a user may read the personal data in a case. */
  static boolean mayRead(HeliostatUser user, CaseDocument document, PublishedPower power) {
    return Rights.mayReadPersonalData(user, power.power(), document.submittedBy())
        || wasHandedTo(user, document);
  }

  /** What was transferred to an agency is read by those who handle cases there. */
  static boolean wasHandedTo(HeliostatUser user, CaseDocument document) {
    var end = document.outsideEnd();
    var agency = user.agency();
    return end != null
        && agency != null
        && agency.value().equals(end.toAgency())
        && Rights.handlesCases(user);
  }
}
