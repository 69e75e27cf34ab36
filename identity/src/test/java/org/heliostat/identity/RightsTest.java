package org.heliostat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliostat.identity.Decision.Refused;
import org.heliostat.power.AgencyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
  /**
   * The permit 设置大型户外广告许可 is handled by 320681-CG (urban management, Qidong) and accepted by its
   * window 320681-CG-01. Every person is the persona file of that name; every row one question.
   */
  @ParameterizedTest(name = "{0}: {1} -> {2} ({3})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who                         | what                     | may | why
          window-clerk                  | do accept                | yes |
          window-clerk                  | do examine               | no  | POST_MISSING
          window-clerk                  | do archive               | no  | DONE_BY_WORKER
          case-handler                  | do siteVisit             | yes |
          case-handler                  | do examine               | yes |
          case-handler                  | do legalReview           | no  | POST_MISSING
          case-handler                  | do decide                | no  | POST_MISSING
          legal-reviewer                | do legalReview           | yes |
          legal-reviewer                | do decide                | no  | POST_MISSING
          leader                        | do decide                | yes |
          leader                        | do accept                | no  | POST_MISSING
          policy-officer                | do examine               | no  | POST_MISSING
          city-legal-office             | do legalReview           | no  | POST_MISSING
          supervisor                    | do decide                | no  | CHANGES_NOTHING
          system-admin                  | do accept                | no  | CHANGES_NOTHING
          leader-and-supervisor         | do decide                | no  | CHANGES_NOTHING
          district-leader               | do decide                | no  | OTHER_AGENCY
          leader-without-agency         | do decide                | no  | NO_AGENCY
          sw-case-handler               | do examine               | no  | OTHER_AGENCY
          street-window-clerk           | do accept                | no  | OTHER_AGENCY
          citizen                       | do accept                | no  | POST_MISSING
          portal                        | do accept                | no  | NOT_A_PERSON
          portal                        | submit                   | yes |
          portal-without-scope          | submit                   | no  | SCOPE_MISSING
          window-clerk                  | submit                   | yes |
          street-window-clerk           | submit                   | yes |
          other-district-street-clerk   | submit                   | no  | OTHER_AGENCY
          case-handler                  | submit                   | no  | POST_MISSING
          supervisor                    | submit                   | no  | CHANGES_NOTHING
          system-admin                  | submit                   | no  | CHANGES_NOTHING
          citizen                       | submit                   | no  | POST_MISSING
          case-handler                  | begin a penalty          | yes |
          case-handler                  | penalise on the spot     | yes |
          sw-case-handler               | begin a penalty          | no  | OTHER_AGENCY
          sw-case-handler               | penalise on the spot     | no  | OTHER_AGENCY
          portal                        | begin a penalty          | yes |
          portal                        | penalise on the spot     | no  | BEGUN_BY_OFFICERS
          street-window-clerk           | begin a penalty          | yes |
          street-window-clerk           | penalise on the spot     | no  | BEGUN_BY_OFFICERS
          window-clerk                  | penalise on the spot     | no  | BEGUN_BY_OFFICERS
          leader                        | begin a penalty          | no  | POST_MISSING
          supervisor                    | begin a penalty          | no  | CHANGES_NOTHING
          citizen                       | begin a penalty          | no  | POST_MISSING
          patrol-officer                | report a penalty         | yes |
          patrol-officer                | report on the spot       | no  | BEGUN_BY_OFFICERS
          patrol-officer                | report for a permit      | no  | APPLIED_FOR
          patrol-officer                | begin a penalty          | no  | POST_MISSING
          patrol-officer                | submit                   | no  | POST_MISSING
          patrol-officer                | do accept                | no  | POST_MISSING
          patrol-officer                | move clock               | no  | POST_MISSING
          other-district-patrol         | report a penalty         | no  | OTHER_AGENCY
          case-handler                  | report a penalty         | no  | POST_MISSING
          street-window-clerk           | report a penalty         | no  | POST_MISSING
          supervisor                    | report a penalty         | no  | CHANGES_NOTHING
          portal                        | report a penalty         | no  | NOT_A_PERSON
          portal                        | upload                   | yes |
          patrol-officer                | upload                   | yes |
          portal-without-scope          | upload                   | no  | SCOPE_MISSING
          window-clerk                  | upload                   | yes |
          case-handler                  | upload                   | yes |
          legal-reviewer                | upload                   | yes |
          leader                        | upload                   | yes |
          policy-officer                | upload                   | no  | POST_MISSING
          city-legal-office             | upload                   | no  | POST_MISSING
          citizen                       | upload                   | no  | POST_MISSING
          supervisor                    | upload                   | no  | CHANGES_NOTHING
          system-admin                  | upload                   | no  | CHANGES_NOTHING
          leader-and-supervisor         | upload                   | no  | CHANGES_NOTHING
          portal                        | attach to portal's case  | yes |
          portal                        | attach to street's case  | no  | NOT_SUBMITTER
          street-window-clerk           | attach to street's case  | yes |
          street-window-clerk           | attach to portal's case  | no  | OTHER_AGENCY
          window-clerk                  | attach to portal's case  | yes |
          supervisor                    | attach to portal's case  | no  | CHANGES_NOTHING
          case-handler                  | move clock               | yes |
          leader                        | move clock               | yes |
          window-clerk                  | move clock               | no  | POST_MISSING
          sw-case-handler               | move clock               | no  | OTHER_AGENCY
          supervisor                    | move clock               | no  | CHANGES_NOTHING
          portal                        | move clock               | no  | NOT_A_PERSON
          leader                        | lead                     | yes |
          case-handler                  | lead                     | no  | POST_MISSING
          district-leader               | lead                     | no  | OTHER_AGENCY
          leader-and-supervisor         | lead                     | no  | CHANGES_NOTHING
          portal                        | lead                     | no  | NOT_A_PERSON
          portal                        | withdraw portal's case   | yes |
          window-clerk                  | withdraw portal's case   | yes |
          street-window-clerk           | withdraw portal's case   | no  | OTHER_AGENCY
          case-handler                  | withdraw portal's case   | no  | NOT_SUBMITTER
          case-handler                  | withdraw a penalty       | no  | NOT_APPLIED_FOR
          case-handler                  | name a penalty's party   | yes |
          sw-case-handler               | name a penalty's party   | no  | OTHER_AGENCY
          leader                        | name a penalty's party   | no  | POST_MISSING
          patrol-officer                | name a penalty's party   | no  | POST_MISSING
          portal                        | name a penalty's party   | no  | NOT_A_PERSON
          supervisor                    | name a penalty's party   | no  | CHANGES_NOTHING
          case-handler                  | name a permit's party    | no  | PARTY_APPLIED
          policy-officer                | draw                     | yes |
          policy-officer                | publish                  | yes |
          sw-policy-officer             | publish                  | no  | OTHER_AGENCY
          leader                        | publish                  | no  | POST_MISSING
          supervisor                    | publish                  | no  | CHANGES_NOTHING
          system-admin                  | publish                  | no  | CHANGES_NOTHING
          portal                        | draw                     | no  | NOT_A_PERSON
          policy-officer                | order the power          | yes |
          sw-policy-officer             | order the power          | no  | OTHER_AGENCY
          leader                        | order the power          | no  | POST_MISSING
          district-leader               | order the power          | no  | POST_MISSING
          city-legal-office             | order the power          | no  | POST_MISSING
          supervisor                    | order the power          | no  | CHANGES_NOTHING
          system-admin                  | order the power          | no  | CHANGES_NOTHING
          portal                        | order the power          | no  | NOT_A_PERSON
          """)
  void shouldDecideByTheTable(String who, String what, String may, String why) {
    var decision = decide(Personas.user(who), what);

    assertThat(decision.isAllowed()).isEqualTo(may.equals("yes"));
    if (decision instanceof Refused refused) {
      assertThat(refused.reason()).hasToString(why);
      assertThat(refused.message()).matches("(?s).*\\p{IsHan}.*。");
      assertThat(refused.messageEnglish()).endsWith(".");
    }
  }

  @ParameterizedTest(name = "{0}: sees {1} -> {2}; personal data -> {3}; dossier -> {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who                       | the case submitted by    | sees | personal data | dossier
          window-clerk                | portal                   | yes  | yes           | yes
          case-handler                | portal                   | yes  | yes           | yes
          legal-reviewer              | portal                   | yes  | yes           | yes
          leader                      | portal                   | yes  | yes           | yes
          policy-officer              | portal                   | yes  | no            | no
          supervisor                  | portal                   | yes  | no            | no
          system-admin                | portal                   | yes  | no            | no
          leader-and-supervisor       | portal                   | yes  | no            | no
          district-leader             | portal                   | yes  | no            | no
          city-legal-office           | portal                   | yes  | no            | no
          sw-case-handler             | portal                   | no   | no            | no
          sw-policy-officer           | portal                   | no   | no            | no
          street-window-clerk         | portal                   | no   | no            | no
          street-window-clerk         | street                   | yes  | yes           | no
          leader-without-agency       | portal                   | no   | no            | no
          citizen                     | portal                   | no   | no            | no
          portal                      | portal                   | yes  | yes           | no
          portal                      | street                   | no   | no            | no
          """)
  void shouldShowByTheTable(
      String who, String submitter, String sees, String personal, String dossier) {
    var user = Personas.user(who);
    var visibleTo = List.of("320681-CG-01", "320681-CG", "320681", "320600", "320000");

    assertThat(Rights.canSee(user, visibleTo, account(submitter))).isEqualTo(sees.equals("yes"));
    assertThat(Rights.mayReadPersonalData(user, Powers.ADVERTISING, account(submitter)))
        .isEqualTo(personal.equals("yes"));
    assertThat(Rights.mayReadDossier(user, Powers.ADVERTISING)).isEqualTo(dossier.equals("yes"));
  }

  /** Whoever reports is not the party's: what officers find out is not for him. */
  @Test
  void shouldLetAPatrolFollowItsReportWithoutThePartysData() {
    var patrol = Personas.user("patrol-officer");
    var visibleTo = List.of("320681-CG", "320681-J01-01", "320681-J01", "320681");

    assertThat(Rights.canSee(patrol, visibleTo, "patrol-officer")).isTrue();
    assertThat(Rights.canSee(patrol, visibleTo, "another-patrol")).isFalse();
    assertThat(Rights.mayReadPersonalData(patrol, Powers.PENALTY, "patrol-officer")).isFalse();
    assertThat(
            Rights.mayReadPersonalData(
                Personas.user("case-handler"), Powers.PENALTY, "patrol-officer"))
        .isTrue();
  }

  @Test
  void shouldLimitSearchesAsSingleRows() {
    assertThat(Rights.visibleAgencyFilter(Personas.user("supervisor")))
        .isEqualTo(new VisibleRows(new AgencyCode("320681"), "supervisor"));
    assertThat(Rights.visibleAgencyFilter(Personas.user("patrol-officer")))
        .isEqualTo(new VisibleRows(null, "patrol-officer"));
    assertThat(Rights.visibleAgencyFilter(Personas.user("portal")))
        .isEqualTo(new VisibleRows(null, "service-account-portal"));
  }

  @Test
  void shouldNameTheLawWhenThePowerIsAnotherAgencys() {
    var decision = decide(Personas.user("sw-case-handler"), "do examine");

    assertThat(decision)
        .isEqualTo(new Refused(Decision.Reason.OTHER_AGENCY, "《中华人民共和国行政许可法》第二十二条"));
  }

  private static Decision decide(HeliostatUser user, String what) {
    var power = Powers.ADVERTISING;
    return switch (what) {
      case "submit" -> Rights.maySubmit(user, power);
      case "begin a penalty" -> Rights.maySubmit(user, Powers.PENALTY);
      case "penalise on the spot" -> Rights.maySubmit(user, Powers.PENALTY_ON_THE_SPOT);
      case "report a penalty" -> Rights.mayReport(user, Powers.PENALTY);
      case "report on the spot" -> Rights.mayReport(user, Powers.PENALTY_ON_THE_SPOT);
      case "report for a permit" -> Rights.mayReport(user, power);
      case "name a penalty's party" -> Rights.mayNameParty(user, Powers.PENALTY);
      case "name a permit's party" -> Rights.mayNameParty(user, power);
      case "upload" -> Rights.mayUpload(user);
      case "attach to portal's case" -> Rights.mayAttach(user, power, account("portal"));
      case "attach to street's case" -> Rights.mayAttach(user, power, account("street"));
      case "lead" -> Rights.mayLead(user, power);
      case "withdraw portal's case" -> Rights.mayWithdraw(user, power, account("portal"));
      case "withdraw a penalty" -> Rights.mayWithdraw(user, Powers.PENALTY, account("portal"));
      case "move clock" -> Rights.mayMoveClock(user, power);
      case "draw" -> Rights.mayDraw(user, power.agency());
      case "order the power" -> Rights.mayOrderPower(user, power.agency());
      case "publish" -> Rights.mayPublish(user, power.agency());
      default ->
          Rights.mayDo(
              user, power, power.flow().step(what.substring("do ".length())).orElseThrow());
    };
  }

  private static String account(String submitter) {
    return submitter.equals("portal") ? "service-account-portal" : "street-window-clerk";
  }
}
