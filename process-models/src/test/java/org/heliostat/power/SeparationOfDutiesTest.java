package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heliostat.power.SeparationOfDuties.Done;
import org.junit.jupiter.api.Test;

class SeparationOfDutiesTest {
  private final Flow flow = Samples.power(Samples.source()).flow();

  private final SeparationOfDuties permit =
      new SeparationOfDuties(PowerCategory.PERMIT, Procedure.GENERAL);

  private boolean forbids(SeparationOfDuties separation, String step, Done... done) {
    return separation.forbids(flow.step(step).orElseThrow(), "one", List.of(done));
  }

  @Test
  void shouldLeaveReviewAndDecisionToWhoeverDidNothingElse() {
    for (var judging : List.of("legalReview", "leaderApproval", "decide")) {
      assertThat(forbids(permit, judging, new Done("examine", "one"))).isTrue();
      assertThat(forbids(permit, judging, new Done("examine", "other"))).isFalse();
    }
  }

  @Test
  void shouldLetTheSamePersonDoAStepAgain() {
    assertThat(forbids(permit, "legalReview", new Done("legalReview", "one"))).isFalse();
  }

  @Test
  void shouldLetOtherStepsShareAPerson() {
    assertThat(forbids(permit, "deliver", new Done("accept", "one"))).isFalse();
  }

  @Test
  void shouldLetOfficersDecideOnTheSpotWhatTheyFound() {
    var found = new Done("siteVisit", "one");

    var penalty = new SeparationOfDuties(PowerCategory.PENALTY, Procedure.SIMPLE);

    assertThat(forbids(penalty, "decide", found)).isFalse();
    assertThat(forbids(penalty, "legalReview", found)).isTrue();
    assertThat(forbids(penalty, "leaderApproval", found)).isTrue();
  }

  @Test
  void shouldLeaveEveryOtherDecisionOnTheSpotToASecondPerson() {
    var accepted = new Done("accept", "one");

    for (var category : PowerCategory.values()) {
      var separation = new SeparationOfDuties(category, Procedure.SIMPLE);
      assertThat(forbids(separation, "decide", accepted))
          .as(category.chinese())
          .isEqualTo(category != PowerCategory.PENALTY);
    }
  }
}
