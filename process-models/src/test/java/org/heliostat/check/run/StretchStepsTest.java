package org.heliostat.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.heliostat.power.Flow;
import org.heliostat.power.StepKind;
import org.junit.jupiter.api.Test;

class StretchStepsTest {
  @Test
  void shouldTellAReturnFromTheWayStraightOn() {
    var flow =
        flow("accept", "check", "examine", "review", "decide")
            .step("supplement", StepKind.NOTIFY, "window-clerk", 1, "DONE")
            .way("aftercheck:NO", "supplement", "check")
            .way("afterreview:NO", "examine")
            .flow();

    var steps = steps(flow);

    assertThat(steps.all())
        .containsExactlyInAnyOrder("check", "supplement", "examine", "review", "decide");
    assertThat(steps.straight()).containsExactlyInAnyOrder("check", "examine", "review", "decide");
  }

  /** Whoever is sent far back has done the step he is sent back from, and does it again. */
  @Test
  void shouldTellAReturnToAnEarlierStep() {
    var flow =
        flow("accept", "visit", "examine", "decide")
            .step("measure", StepKind.SITE_VISIT, "case-handler", 1, "DONE")
            .way("afterexamine:NO", "measure", "visit")
            .flow();

    assertThat(steps(flow).straight()).containsExactlyInAnyOrder("visit", "examine", "decide");
  }

  @Test
  void shouldTakeADetourForStraightOn() {
    var flow =
        flow("accept", "visit", "examine", "decide")
            .step("hearing", StepKind.HEARING, "legal-reviewer", 1, "DONE")
            .way("afterexamine:NO", "hearing", "decide")
            .flow();

    assertThat(steps(flow).straight()).contains("hearing");
  }

  @Test
  void shouldLeaveAsideWhatEndsWithoutADecision() {
    var flow =
        flow("accept", "examine", "decide")
            .step("refuse", StepKind.NOTIFY, "case-handler", 1, "DONE")
            .way("afterexamine:NO", "refuse", "end")
            .flow();

    var steps = steps(flow);

    assertThat(steps.all()).contains("refuse");
    assertThat(steps.straight()).containsExactlyInAnyOrder("examine", "decide");
  }

  @Test
  void shouldLeadToTheEndWhereNothingIsDecided() {
    var steps = steps(flow("accept", "examine", "visit").flow());

    assertThat(steps.straight()).containsExactlyInAnyOrder("examine", "visit");
  }

  private static StretchSteps steps(Flow flow) {
    return LongestWay.of(flow, Runs.of(flow), Stretch.clock(flow)).stretchSteps();
  }

  /** Steps in a row, each with a choice after it, of which {@code NO} is still to be drawn. */
  private static Flows flow(String... row) {
    var flows = new Flows().end("end");
    for (int i = 0; i < row.length; i++) {
      var next = i + 1 < row.length ? row[i + 1] : "end";
      flows
          .step(row[i], kind(row[i]), "case-handler", 1, "YES", "NO")
          .choice("after" + row[i], row[i]);
      flows.way(row[i], "after" + row[i]).way("after" + row[i] + ":YES", next);
    }
    return flows.way("start", row[0]);
  }

  private static StepKind kind(String step) {
    return switch (step) {
      case "accept" -> StepKind.ACCEPT;
      case "review" -> StepKind.LEGAL_REVIEW;
      case "decide" -> StepKind.DECIDE;
      default -> StepKind.EXAMINE;
    };
  }
}
