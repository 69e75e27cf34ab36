package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.CaseResult;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.OutsideEnd;
import org.junit.jupiter.api.Test;

/** Withdrawn, terminated or transferred: decided once, in the case's one order. */
class OutsideEndTest {
  private static Map<String, Object> withdrawal() {
    return Map.of(
        EngineNames.BY, "portal",
        EngineNames.RESULT, "WITHDRAWN",
        EngineNames.REASON_REF, "why-ref");
  }

  @Test
  void shouldStopTheClockAndKeepTheResult() {
    var story = CaseStory.accepted().endedFromOutside("1", withdrawal());

    assertThat(story.document().outsideEnd())
        .isEqualTo(
            new OutsideEnd(CaseResult.WITHDRAWN, story.log().now(), "portal", "", "why-ref", null));
    assertThat(story.clock()).containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
    assertThat(story.document().isClosed()).isTrue();

    story.then(EngineLog::processTerminated);
    assertThat(story.document().status()).isEqualTo(CaseStatus.TERMINATED);
    assertThat(story.document().result()).isEqualTo(CaseResult.WITHDRAWN);
    assertThat(story.document().finishedAt()).isNotNull();
  }

  @Test
  void shouldNotBeUndoneByAStepThatWasOnItsWay() {
    var story = CaseStory.accepted();
    var decision = story.stepOpened("decide");
    story
        .endedFromOutside("1", withdrawal())
        .then(it -> it.claimed(decision, "decide", "leader"))
        .then(it -> it.done(decision, "decide", "leader", "GRANT"))
        .then(it -> it.closed(decision, "decide"))
        .then(it -> it.ended("granted"));

    assertThat(story.document().result()).isEqualTo(CaseResult.WITHDRAWN);
    assertThat(story.document().decidedAt()).isNull();
    assertThat(story.clock()).containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
  }

  @Test
  void shouldComeTooLateAfterTheDecision() {
    var story =
        CaseStory.accepted()
            .stepDone("decide", "leader", "GRANT")
            .endedFromOutside("1", withdrawal());

    assertThat(story.lastRefusal()).isEqualTo("CASE_DECIDED");
    assertThat(story.document().outsideEnd()).isNull();
  }

  @Test
  void shouldComeTooLateOnceTheDecisionIsHandedInThoughItIsStillBeingClosed() {
    var story = CaseStory.accepted();
    var decision = story.stepOpened("decide");
    story
        .then(it -> it.claimed(decision, "decide", "leader"))
        .then(it -> it.done(decision, "decide", "leader", "GRANT"))
        .endedFromOutside("1", withdrawal());

    assertThat(story.lastRefusal()).isEqualTo("CASE_DECIDED");

    story.then(it -> it.closed(decision, "decide"));
    assertThat(story.document().decidedAt()).isNotNull();
    assertThat(story.document().outsideEnd()).isNull();
  }

  @Test
  void shouldEndOnce() {
    var story =
        CaseStory.accepted()
            .endedFromOutside("1", withdrawal())
            .endedFromOutside("2", withdrawal());

    assertThat(story.lastRefusal()).isEqualTo("CASE_CLOSED");
    assertThat(story.suspended("3").lastRefusal()).isEqualTo("CASE_CLOSED");
  }

  @Test
  void shouldRefuseAnEndThatTheFlowAloneMayReach() {
    var story =
        CaseStory.accepted()
            .endedFromOutside("1", Map.of(EngineNames.BY, "portal", EngineNames.RESULT, "GRANTED"));

    assertThat(story.lastRefusal()).isEqualTo("INPUT_INVALID");
  }

  @Test
  void shouldShowATransferredCaseToTheAgencyThatGoesOnWithIt() {
    var story =
        CaseStory.accepted()
            .endedFromOutside(
                "1",
                Map.of(
                    EngineNames.BY, "leader",
                    EngineNames.RESULT, "TRANSFERRED",
                    EngineNames.TO_AGENCY, "320681-SW"));

    assertThat(story.document().visibleTo()).contains("320681-CG", "320681-SW");
    assertThat(story.document().result()).isEqualTo(CaseResult.TRANSFERRED);
  }
}
