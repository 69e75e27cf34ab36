package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseKey;
import org.heliostat.readmodel.Due;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepState;
import org.heliostat.readmodel.StoreUnavailableException;
import org.heliostat.time.ClockState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What it knows without asking the store, which is away here. */
class CasesAtHandTest {
  private final ReadModel away = ReadModel.connect(URI.create("http://127.0.0.1:9"));
  private final PendingWrites pending = new PendingWrites(away);
  private final CasesAtHand cases = new CasesAtHand(away, pending, SamplePower.CALENDARS, 0);
  private final CaseStory story = CaseStory.submitted();

  @AfterEach
  void close() {
    away.close();
  }

  @Test
  void shouldKnowACaseThatWaitsToBeWrittenEvenIfItKeepsNone() {
    cases.started(story.document());

    assertThat(cases.byNumber(EngineLog.CASE_NO)).contains(story.document());
    assertThat(cases.byProcessInstance("300")).contains(story.document());
    assertThat(pending.document(Index.CASE_KEYS, "300"))
        .contains(new CaseKey("300", EngineLog.CASE_NO));
  }

  @Test
  void shouldKeepTheLatestOfACase() {
    cases.started(story.document());
    var before = story.document();
    story.stepOpened("accept");

    cases.changed(before, story.document(), SamplePower.POWER);

    assertThat(cases.byNumber(EngineLog.CASE_NO)).contains(story.document());
    assertThat(pending.size()).as("case, key and one step").isEqualTo(3);
  }

  @Test
  void shouldWriteOnlyTheStepsThatChanged() {
    story.stepDone("accept", "window-clerk", "ACCEPT");
    var before = story.document();
    long step = story.stepOpened("examine");
    story.then(it -> it.claimed(step, "examine", "case-handler"));

    cases.changed(before, story.document(), SamplePower.POWER);

    var untouched = before.steps().getFirst().stepId();
    assertThat(pending.document(Index.STEPS, untouched)).isEmpty();
    assertThat(pending.document(Index.STEPS, Long.toString(step)))
        .hasValueSatisfying(
            it -> {
              assertThat(it.caseNo()).isEqualTo(EngineLog.CASE_NO);
              assertThat(it.kind()).isEqualTo(StepKind.EXAMINE);
              assertThat(it.post()).isEqualTo("case-handler");
              assertThat(it.state()).isEqualTo(StepState.CLAIMED);
              assertThat(it.assignee()).isEqualTo("case-handler");
              assertThat(it.visibleTo()).isEqualTo(story.document().visibleTo());
            });
  }

  @Test
  void shouldRewriteOpenStepsAloneWhenTheClockOfTheCaseMoves() {
    story.stepDone("accept", "window-clerk", "ACCEPT");
    var done = story.lastStep().stepId();
    var open = Long.toString(story.stepOpened("examine"));
    var before = story.document();
    story.suspended("1");

    cases.changed(before, story.document(), SamplePower.POWER);

    assertThat(pending.document(Index.STEPS, done)).isEmpty();
    assertThat(pending.document(Index.STEPS, open))
        .hasValueSatisfying(
            it -> assertThat(it.due()).isEqualTo(new Due(ClockState.SUSPENDED, null)));
    assertThat(pending.document(Index.CASES, EngineLog.CASE_NO))
        .hasValueSatisfying(
            it -> assertThat(it.due()).isEqualTo(new Due(ClockState.SUSPENDED, null)));
  }

  @Test
  void shouldSayThatTheStoreIsAwayRatherThanThatThereIsNoCase() {
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> cases.byNumber("unknown"));
    assertThatExceptionOfType(StoreUnavailableException.class)
        .isThrownBy(() -> cases.byProcessInstance("unknown"));
  }
}
