package org.heliostat.identity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.identity.Decision.Allowed;
import org.heliostat.identity.Decision.Reason;
import org.heliostat.identity.Decision.Refused;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what. Pure: everything is decided from the user, the power and the row.
 *
 * <p>Not decided here: whether a step is open, claimed by someone else, or was prepared by the same
 * person (C7), since that takes the case.
 */
public final class Rights {
  /** The scope with which a portal submits cases. */
  public static final String SUBMIT_SCOPE = "cases:submit";

  /** A street or township and the offices below it: {@code 320681-J01}, {@code 320681-J01-01}. */
  private static final Pattern STREET = Pattern.compile("\\d{6}-J\\d{1,11}(-[A-Z0-9]+)*");

  private static final Decision YES = new Allowed();

  private Rights() {}

  /**
   * Whether a user may see a row (C13): staff see their agency's and those of agencies below,
   * everyone sees what the own account submitted.
   *
   * @param visibleTo codes of the agencies that may see the row, as in the read model
   * @param submittedBy account that submitted it; empty text when there is none
   */
  public static boolean canSee(HeliostatUser user, List<String> visibleTo, String submittedBy) {
    var rows = visibleAgencyFilter(user);
    return rows.submittedBy().equals(submittedBy)
        || (rows.agency() != null && visibleTo.contains(rows.agency().value()));
  }

  /** The same rule as {@link #canSee} for searches (C13). */
  public static VisibleRows visibleAgencyFilter(HeliostatUser user) {
    var staff = !user.serviceAccount() && user.posts().stream().anyMatch(Post::isStaff);
    return new VisibleRows(staff ? user.agency() : null, user.username());
  }

  /**
   * Whether a user belongs inside the agencies, where it is told who did what. Portals, patrols and
   * citizens do not.
   */
  public static boolean isInside(HeliostatUser user) {
    return visibleAgencyFilter(user).agency() != null;
  }

  /**
   * Whether a user may do a step (C6, C13): a person who holds the step's post and belongs to the
   * handling or the accepting agency itself, or stands in there for somebody who does. Agencies
   * above see but do not act for those below.
   */
  public static Decision mayDo(HeliostatUser user, Power power, Step step) {
    if (step.performer() == Performer.WORKER) {
      return no(Reason.DONE_BY_WORKER);
    }
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    var own = user.posts().stream().anyMatch(post -> post.code().equals(step.post()));
    if (!own && !mayStandIn(user, step)) {
      return no(user.principal(step.post()) == null ? Reason.POST_MISSING : Reason.NOT_BY_DEPUTY);
    }
    return inAgenciesOf(user, power);
  }

  /**
   * Whether a user does a step by leave of somebody who holds its post. Not where several officers
   * must act together: each shows an own certificate (Penalty Law Art. 42, Coercion Law Art. 18).
   */
  private static boolean mayStandIn(HeliostatUser user, Step step) {
    return handlesCases(user) && step.officers() < 2 && user.principal(step.post()) != null;
  }

  /**
   * Whether a user may let others of the own agency do the steps of a post (C6): whoever holds it,
   * if it is one of handling cases.
   */
  public static Decision mayDelegate(HeliostatUser user, Post post) {
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    if (user.agency() == null) {
      return no(Reason.NO_AGENCY);
    }
    return user.holds(post) && post.handlesCases() ? YES : no(Reason.POST_MISSING);
  }

  /**
   * The posts whose steps a user may do at the own agency: {@link #mayDo} for searches (C6, C13).
   * Empty for supervisors, programs and those without an agency.
   */
  public static Set<String> postsAtWork(HeliostatUser user) {
    return barred(user) != null || user.agency() == null
        ? Set.of()
        : Stream.concat(user.posts().stream(), user.principals().keySet().stream())
            .map(Post::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a user may submit a case (C14): a portal with the scope {@link #SUBMIT_SCOPE}, a window
   * clerk of the power's agencies, or a window clerk of a street or township within the district or
   * city that the power's agency belongs to. A case that officers begin by themselves is begun by a
   * case handler of the power's agencies; the others may report the facts where somebody decides on
   * taking the case up (Penalty Law Art. 54).
   */
  public static Decision maySubmit(HeliostatUser user, Power power) {
    if (user.posts().stream().anyMatch(Post::changesNothing)) {
      return no(Reason.CHANGES_NOTHING);
    }
    if (power.isBegunByOfficers()) {
      if (!user.serviceAccount() && user.holds(Post.CASE_HANDLER)) {
        return inAgenciesOf(user, power);
      }
      if (!power.hasAcceptance()) {
        return no(Reason.BEGUN_BY_OFFICERS);
      }
    }
    if (user.serviceAccount()) {
      return user.scopes().contains(SUBMIT_SCOPE) ? YES : no(Reason.SCOPE_MISSING);
    }
    if (!user.holds(Post.WINDOW_CLERK)) {
      return no(Reason.POST_MISSING);
    }
    return streetServes(user, power) ? YES : inAgenciesOf(user, power);
  }

  /**
   * Whether a user may report facts found on patrol (C15): a patrol officer of the community, the
   * street, the district or a bureau, within the district or city that the power's agency belongs
   * to; where officers begin the cases, and somebody decides on taking them up (Penalty Law Art.
   * 54).
   */
  public static Decision mayReport(HeliostatUser user, Power power) {
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    if (!user.holds(Post.PATROL_OFFICER)) {
      return no(Reason.POST_MISSING);
    }
    if (!power.isBegunByOfficers()) {
      return no(Reason.APPLIED_FOR);
    }
    if (!power.hasAcceptance()) {
      return no(Reason.BEGUN_BY_OFFICERS);
    }
    if (user.agency() == null) {
      return no(Reason.NO_AGENCY);
    }
    return isInDistrictOf(user.agency(), power)
        ? YES
        : new Refused(Reason.OTHER_AGENCY, competence(power.category()));
  }

  /**
   * Whether a user may upload files (C3, C8, C14, C15): portals with the scope {@link
   * #SUBMIT_SCOPE}, people who handle cases, and patrols. To which case a file may be attached is
   * asked when it is.
   */
  public static Decision mayUpload(HeliostatUser user) {
    if (user.posts().stream().anyMatch(Post::changesNothing)) {
      return no(Reason.CHANGES_NOTHING);
    }
    if (user.serviceAccount()) {
      return user.scopes().contains(SUBMIT_SCOPE) ? YES : no(Reason.SCOPE_MISSING);
    }
    return user.posts().stream().anyMatch(Post::handlesCases) || user.holds(Post.PATROL_OFFICER)
        ? YES
        : no(Reason.POST_MISSING);
  }

  /**
   * Whether a user may add materials to a running case (C3, C14): the account that submitted it, or
   * a window clerk of the power's agencies.
   */
  public static Decision mayAttach(HeliostatUser user, Power power, String submittedBy) {
    if (user.posts().stream().anyMatch(Post::changesNothing)) {
      return no(Reason.CHANGES_NOTHING);
    }
    if (user.username().equals(submittedBy)) {
      return YES;
    }
    if (user.serviceAccount() || !user.holds(Post.WINDOW_CLERK)) {
      return no(Reason.NOT_SUBMITTER);
    }
    return inAgenciesOf(user, power);
  }

  /**
   * Whether a user may stop or go on with the statutory clock (C6): a case handler or leader of the
   * power's agencies.
   */
  public static Decision mayMoveClock(HeliostatUser user, Power power) {
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    if (!user.holds(Post.CASE_HANDLER) && !user.holds(Post.LEADER)) {
      return no(Reason.POST_MISSING);
    }
    return inAgenciesOf(user, power);
  }

  /**
   * Whether a user may decide for the agency on more time, and on ending a case from outside its
   * flow (C6): a leader of the power's agencies (Licensing Law Art. 42, Coercion Law Art. 25).
   */
  public static Decision mayLead(HeliostatUser user, Power power) {
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    return user.holds(Post.LEADER) ? inAgenciesOf(user, power) : no(Reason.POST_MISSING);
  }

  /**
   * Whether a user may name the party of a case that officers began (C6, C12): a case handler of
   * the power's agencies.
   */
  public static Decision mayNameParty(HeliostatUser user, Power power) {
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    if (!power.isBegunByOfficers()) {
      return no(Reason.PARTY_APPLIED);
    }
    return user.holds(Post.CASE_HANDLER) ? inAgenciesOf(user, power) : no(Reason.POST_MISSING);
  }

  /**
   * Whether a user may take an application back: the account that submitted it, or a window clerk
   * of the power's agencies for the applicant.
   */
  public static Decision mayWithdraw(HeliostatUser user, Power power, String submittedBy) {
    return power.isBegunByOfficers()
        ? no(Reason.NOT_APPLIED_FOR)
        : mayAttach(user, power, submittedBy);
  }

  /**
   * Whether a user may draw powers of an agency (C13): a policy officer of that agency or of one
   * above it.
   */
  public static Decision mayDraw(HeliostatUser user, AgencyCode agency) {
    var barred = barred(user);
    if (barred != null) {
      return barred;
    }
    if (!user.holds(Post.POLICY_OFFICER)) {
      return no(Reason.POST_MISSING);
    }
    if (user.agency() == null) {
      return no(Reason.NO_AGENCY);
    }
    return user.agency().covers(agency) ? YES : no(Reason.OTHER_AGENCY);
  }

  /** Whether a user draws powers at all (C13): a policy officer of some agency. */
  public static boolean draws(HeliostatUser user) {
    return user.agency() != null && mayDraw(user, user.agency()).isAllowed();
  }

  /** Whether a user may publish powers of an agency (C13): whoever may draw them. */
  public static Decision mayPublish(HeliostatUser user, AgencyCode agency) {
    return mayDraw(user, agency);
  }

  /** Whether a user may order the calendar of an agency: whoever may draw its powers (C13). */
  public static Decision mayOrderCalendar(HeliostatUser user, AgencyCode agency) {
    return mayDraw(user, agency);
  }

  /**
   * Whether a user may suspend, resume or abolish a power of an agency (A5): whoever may publish it
   * (C13).
   */
  public static Decision mayOrderPower(HeliostatUser user, AgencyCode agency) {
    return mayPublish(user, agency);
  }

  /**
   * Whether a user may read the personal data of a case: the account that applied, and people who
   * handle cases at the handling or accepting agency (C13). Agencies above, supervisors and system
   * administrators may not (Personal Information Protection Law Art. 6: no more than the purpose
   * needs), nor may whoever merely reported what officers act upon: the party is somebody else.
   *
   * @param submittedBy account that submitted the case
   */
  public static boolean mayReadPersonalData(HeliostatUser user, Power power, String submittedBy) {
    if (user.posts().stream().anyMatch(Post::changesNothing)) {
      return false;
    }
    return (user.username().equals(submittedBy) && !power.isBegunByOfficers())
        || (handlesCases(user) && inAgenciesOf(user, power).isAllowed());
  }

  /**
   * Whether a user may read the whole dossier of a case: people who handle cases at the handling or
   * accepting agency. Whoever submitted it reads what it handed in and what was issued to it, not
   * the file of the agency (Regulations on Open Government Information Art. 16).
   */
  public static boolean mayReadDossier(HeliostatUser user, Power power) {
    return handlesCases(user) && inAgenciesOf(user, power).isAllowed();
  }

  /** Whether a user is a person who handles cases at some agency, and nothing bars it from acts. */
  public static boolean handlesCases(HeliostatUser user) {
    return !user.serviceAccount()
        && user.posts().stream().noneMatch(Post::changesNothing)
        && user.posts().stream().anyMatch(Post::handlesCases);
  }

  private static @Nullable Decision barred(HeliostatUser user) {
    if (user.posts().stream().anyMatch(Post::changesNothing)) {
      return no(Reason.CHANGES_NOTHING);
    }
    return user.serviceAccount() ? no(Reason.NOT_A_PERSON) : null;
  }

  private static Decision inAgenciesOf(HeliostatUser user, Power power) {
    if (user.agency() == null) {
      return no(Reason.NO_AGENCY);
    }
    return user.belongsTo(power.agency()) || user.belongsTo(power.acceptingAgency())
        ? YES
        : new Refused(Reason.OTHER_AGENCY, competence(power.category()));
  }

  private static boolean streetServes(HeliostatUser user, Power power) {
    var agency = user.agency();
    return agency != null
        && STREET.matcher(agency.value()).matches()
        && isInDistrictOf(agency, power);
  }

  private static boolean isInDistrictOf(AgencyCode agency, Power power) {
    return new AgencyCode(power.agency().value().substring(0, 6)).covers(agency);
  }

  /** The article that binds a power to the agency that holds it. */
  private static @Nullable String competence(PowerCategory category) {
    return switch (category) {
      case PERMIT -> "《中华人民共和国行政许可法》第二十二条";
      case PENALTY -> "《中华人民共和国行政处罚法》第十七条";
      case COERCION -> "《中华人民共和国行政强制法》第十七条";
      case LEVY,
          FILING,
          APPROVAL,
          INSPECTION,
          CONFIRMATION,
          REWARD,
          PAYMENT,
          ADJUDICATION,
          OTHER,
          CONVENIENCE ->
          null;
    };
  }

  private static Decision no(Reason reason) {
    return new Refused(reason, null);
  }
}
