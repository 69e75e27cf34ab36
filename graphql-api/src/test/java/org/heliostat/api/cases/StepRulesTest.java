package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.heliostat.api.cases.SampleCase.run;
import static org.heliostat.api.cases.SampleCase.staff;
import static org.heliostat.api.cases.SampleCase.step;

import java.util.List;
import java.util.Map;
import org.heliostat.api.cases.Inputs.StepCompleteInput;
import org.heliostat.api.graphql.Language;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.Test;

class StepRulesTest {
  private final HeliostatUser handler = staff("case-handler", Post.CASE_HANDLER);
  private final HeliostatUser reviewer = staff("legal-reviewer", Post.LEGAL_REVIEWER);
  private final HeliostatUser leader = staff("leader", Post.LEADER);

  private static StepCompleteInput complete(String outcome, String opinion) {
    return new StepCompleteInput("id", outcome, opinion, null);
  }

  private static RefusalCode code(No no) {
    return no == null ? null : no.code();
  }

  @Test
  void shouldLetHoldersOfThePostClaim() {
    var open = step(run("examine", StepState.OPEN, null));

    assertThat(StepRules.mayClaim(handler, open)).isNull();
    assertThat(code(StepRules.mayClaim(reviewer, open))).isEqualTo(RefusalCode.NOT_ENTITLED);
  }

  @Test
  void shouldNotClaimWhatIsDoneOrTaken() {
    assertThat(
            code(
                StepRules.mayClaim(
                    handler, step(run("examine", StepState.COMPLETED, "case-handler")))))
        .isEqualTo(RefusalCode.STEP_NOT_OPEN);
    assertThat(
            code(StepRules.mayClaim(handler, step(run("examine", StepState.CLAIMED, "another")))))
        .isEqualTo(RefusalCode.STEP_TAKEN);
    assertThat(StepRules.mayClaim(handler, step(run("examine", StepState.CLAIMED, "case-handler"))))
        .isNull();
  }

  @Test
  void shouldKeepThoseWhoDidAnEarlierStepFromReviewing() {
    var review =
        step(
            run("examine", StepState.COMPLETED, "legal-reviewer"),
            run("legalReview", StepState.OPEN, null));
    var again =
        step(
            run("legalReview", StepState.COMPLETED, "legal-reviewer"),
            run("examine", StepState.COMPLETED, "case-handler"),
            run("legalReview", StepState.OPEN, null));

    assertThat(code(StepRules.mayClaim(reviewer, review))).isEqualTo(RefusalCode.SAME_PERSON);
    assertThat(StepRules.mayClaim(reviewer, again)).isNull();
  }

  @Test
  void shouldCountWhoeverActsForAnotherAndWhoeverLetsHimBoth() {
    var deputy = reviewer.standingInFor(Map.of(Post.LEADER, "leader"));
    var approval = run("leaderApproval", StepState.OPEN, null);

    assertThat(code(StepRules.mayClaim(reviewer, step(approval))))
        .isEqualTo(RefusalCode.NOT_ENTITLED);
    assertThat(StepRules.mayClaim(deputy, step(approval))).isNull();
    var refusal =
        StepRules.mayClaim(deputy, step(run("examine", StepState.COMPLETED, "leader"), approval));
    assertThat(code(refusal)).isEqualTo(RefusalCode.SAME_PERSON);
    assertThat(refusal.in(Language.EN).message()).startsWith("leader, for whom you stand in,");
    assertThat(
            code(
                StepRules.mayClaim(
                    staff("leader", Post.LEADER),
                    step(
                        run("leaderApproval", StepState.COMPLETED, "legal-reviewer")
                            .onBehalfOf("leader"),
                        run("decide", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.SAME_PERSON);
  }

  @Test
  void shouldNotLetAnybodyStandInWhereOfficersShowCertificates() {
    var deputy = reviewer.standingInFor(Map.of(Post.CASE_HANDLER, "case-handler"));

    assertThat(StepRules.mayClaim(deputy, step(run("examine", StepState.OPEN, null)))).isNull();
    assertThat(code(StepRules.mayClaim(deputy, step(run("siteVisit", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.NOT_ENTITLED);
  }

  @Test
  void shouldKeepSubmittersFromHandlingTheirOwnCase() {
    var own = staff("service-account-portal", Post.CASE_HANDLER);

    assertThat(code(StepRules.mayClaim(own, step(run("examine", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.SAME_PERSON);
  }

  @Test
  void shouldLetOfficersWhoBeganACaseGoOnWithItButNotJudgeIt() {
    var penalty = SampleCase.published("PENALTY");
    var officer = staff("service-account-portal", Post.CASE_HANDLER);
    var judge = staff("service-account-portal", Post.LEADER);

    assertThat(StepRules.mayClaim(officer, step(penalty, run("examine", StepState.OPEN, null))))
        .isNull();
    assertThat(code(StepRules.mayClaim(judge, step(penalty, run("decide", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.SAME_PERSON);
  }

  @Test
  void shouldWantTheSecondOfficerWhomTheLawAsksFor() {
    var alone = step(run("siteVisit", StepState.CLAIMED, "case-handler"));
    var together =
        step(run("siteVisit", StepState.CLAIMED, "case-handler").together(List.of("another")));

    assertThat(StepRules.mayComplete(handler, alone, complete("DONE", null)))
        .extracting(No::code, No::legalGround)
        .containsExactly(tuple(RefusalCode.OFFICERS_MISSING, "《中华人民共和国行政许可法》第三十四条"));
    assertThat(StepRules.mayComplete(handler, together, complete("DONE", null)))
        .extracting(No::code)
        .containsOnly(RefusalCode.FORM_INVALID);
  }

  @Test
  void shouldLetOthersOfThePostJoinAndLeave() {
    var second = staff("another", Post.CASE_HANDLER);
    var held = step(run("siteVisit", StepState.CLAIMED, "case-handler"));
    var joined =
        step(run("siteVisit", StepState.CLAIMED, "case-handler").together(List.of("another")));

    assertThat(StepRules.mayJoin(second, held)).isNull();
    assertThat(code(StepRules.mayJoin(reviewer, held))).isEqualTo(RefusalCode.NOT_ENTITLED);
    assertThat(code(StepRules.mayJoin(handler, held))).isEqualTo(RefusalCode.SAME_PERSON);
    assertThat(code(StepRules.mayJoin(second, step(run("examine", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.NOT_ENTITLED);
    assertThat(
            code(
                StepRules.mayJoin(
                    second, step(run("siteVisit", StepState.COMPLETED, "case-handler")))))
        .isEqualTo(RefusalCode.STEP_NOT_OPEN);
    assertThat(StepRules.mayLeave(second, joined)).isNull();
    assertThat(code(StepRules.mayLeave(second, held))).isEqualTo(RefusalCode.NOT_ASSIGNED);
  }

  @Test
  void shouldKeepWhoeverTookPartFromReviewing() {
    var review =
        step(
            run("siteVisit", StepState.COMPLETED, "case-handler")
                .together(List.of("legal-reviewer")),
            run("legalReview", StepState.OPEN, null));

    assertThat(code(StepRules.mayClaim(reviewer, review))).isEqualTo(RefusalCode.SAME_PERSON);
  }

  @Test
  void shouldNotTakeAnApplicationForSupplementedWhileAnythingIsMissing() {
    var clerk = staff("window-clerk", Post.WINDOW_CLERK);
    var asked = step(run("supplement", StepState.CLAIMED, "window-clerk"));

    var refusals = StepRules.mayComplete(clerk, asked, complete("SUPPLEMENTED", null));

    assertThat(refusals)
        .extracting(No::code, No::legalGround)
        .containsExactly(tuple(RefusalCode.MATERIAL_MISSING, "《中华人民共和国行政许可法》第三十二条"));
    assertThat(refusals.getFirst().in(Language.ZH).message())
        .contains(
            SampleCase.POWER.materials().stream()
                .filter(MaterialRequirement::required)
                .map(MaterialRequirement::name)
                .toList());
    assertThat(StepRules.mayComplete(clerk, asked, complete("ABANDONED", "逾期"))).isEmpty();
  }

  @Test
  void shouldReleaseOnlyWhatIsInHand() {
    assertThat(
            StepRules.mayRelease(handler, step(run("examine", StepState.CLAIMED, "case-handler"))))
        .isNull();
    assertThat(
            StepRules.mayRelease(
                reviewer, step(run("examine", StepState.CLAIMED, "legal-reviewer"))))
        .as("whoever stood in until yesterday")
        .isNull();
    assertThat(StepRules.mayRelease(leader, step(run("examine", StepState.CLAIMED, "another"))))
        .as("for somebody who is away")
        .isNull();
    assertThat(code(StepRules.mayRelease(leader, step(run("examine", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.NOT_ENTITLED);
    assertThat(
            code(
                StepRules.mayRelease(reviewer, step(run("examine", StepState.CLAIMED, "another")))))
        .isEqualTo(RefusalCode.NOT_ENTITLED);
    assertThat(code(StepRules.mayRelease(handler, step(run("examine", StepState.OPEN, null)))))
        .isEqualTo(RefusalCode.NOT_ASSIGNED);
    assertThat(
            code(StepRules.mayRelease(handler, step(run("examine", StepState.CLAIMED, "another")))))
        .isEqualTo(RefusalCode.STEP_TAKEN);
  }

  @Test
  void shouldCompleteOnlyWhatIsInHand() {
    var open = step(run("examine", StepState.OPEN, null));

    assertThat(StepRules.mayComplete(handler, open, complete("APPROVE", null)))
        .extracting(No::code)
        .containsExactly(RefusalCode.NOT_ASSIGNED);
  }

  @Test
  void shouldWantAKnownOutcomeAndReasonsForANo() {
    var mine = step(run("examine", StepState.CLAIMED, "case-handler"));

    assertThat(StepRules.mayComplete(handler, mine, complete("APPROVE", null))).isEmpty();
    assertThat(StepRules.mayComplete(handler, mine, complete("MAYBE", "x")))
        .extracting(No::code)
        .containsExactly(RefusalCode.OUTCOME_UNKNOWN);
    assertThat(StepRules.mayComplete(handler, mine, complete("REJECT", " ")))
        .extracting(No::code, No::field, No::legalGround)
        .containsExactly(tuple(RefusalCode.OPINION_REQUIRED, "opinion", "《中华人民共和国行政许可法》第三十八条"));
    assertThat(StepRules.mayComplete(handler, mine, complete("REJECT", "不符合规划"))).isEmpty();
  }

  @Test
  void shouldCiteTheLicensingLawForPermitsOnly() {
    var examine = run("examine", StepState.CLAIMED, "case-handler");
    var filing =
        new StepAtHand(SampleCase.document(examine), examine, SampleCase.published("FILING"));

    assertThat(StepRules.mayComplete(handler, filing, complete("REJECT", " ")))
        .extracting(No::code, No::legalGround)
        .containsExactly(tuple(RefusalCode.OPINION_REQUIRED, null));
  }

  @Test
  void shouldCheckTheFormOfTheStep() {
    var visit =
        step(run("siteVisit", StepState.CLAIMED, "case-handler").together(List.of("another")));

    assertThat(StepRules.mayComplete(handler, visit, complete("DONE", null)))
        .extracting(No::code)
        .containsOnly(RefusalCode.FORM_INVALID);
    assertThat(
            StepRules.mayComplete(
                handler,
                step(run("examine", StepState.CLAIMED, "case-handler")),
                new StepCompleteInput("id", "APPROVE", null, Map.of("x", List.of()))))
        .extracting(No::code)
        .containsExactly(RefusalCode.FORM_INVALID);
  }
}
