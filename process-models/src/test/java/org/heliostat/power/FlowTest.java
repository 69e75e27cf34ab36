package org.heliostat.power;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowTest {
  @ParameterizedTest
  @CsvSource({
    "accept, materialCheck",
    "materialCheck, siteVisit",
    "supplement, materialCheck",
    "examine, legalReview",
    "legalReview, leaderApproval",
    "leaderApproval, decide",
    "decide, deliver"
  })
  void shouldTellTheStepThatComesNext(String step, String next) {
    var flow = Samples.power(Samples.source()).flow();

    assertThat(flow.next(flow.step(step).orElseThrow())).extracting(Step::id).containsExactly(next);
  }

  @Test
  void shouldExpectNoStepAfterTheLastOne() {
    var flow = Samples.power(Samples.source()).flow();

    assertThat(flow.next(flow.step("archive").orElseThrow())).isEmpty();
  }

  @Test
  void shouldKeepEveryWayOpenWhereAnEarlierStepDecides() {
    var source =
        Samples.changed(
            "sourceRef=\"resultDecision\" targetRef=\"denied\"",
            "sourceRef=\"resultDecision\" targetRef=\"examine\"");
    var bpmn =
        source
            .bpmn()
            .replace("<bpmn:incoming>isDenied</bpmn:incoming>", "")
            .replaceAll("(?s)<bpmn:endEvent id=\"denied\".*?</bpmn:endEvent>", "");
    var flow = Samples.power(source.withBpmn(bpmn)).flow();

    assertThat(flow.next(flow.step("archive").orElseThrow()))
        .extracting(Step::id)
        .containsExactly("examine");
  }
}
