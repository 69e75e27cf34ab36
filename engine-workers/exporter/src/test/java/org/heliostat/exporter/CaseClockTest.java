package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;
import org.junit.jupiter.api.Test;

/** When the statutory clock starts, rests and stops, whatever else happens. */
class CaseClockTest {
  private static final Comparator<LedgerEntry> BY_TIME = Comparator.comparing(LedgerEntry::at);

  @Test
  void shouldStartWithAcceptanceAtTheMomentOfTheAct() {
    var story = CaseStory.submitted();
    long step = story.stepOpened("accept");
    story.then(it -> it.done(step, "accept", "window-clerk", "ACCEPT"));
    var acceptedAt = story.log().now();
    assertThat(story.clock()).isEmpty();

    story.then(it -> it.closed(step, "accept"));

    assertThat(story.document().status()).isEqualTo(CaseStatus.ACCEPTED);
    assertThat(story.document().clock())
        .containsExactly(
            new LedgerEntry(
                ClockAct.STARTED, acceptedAt, "window-clerk", "《中华人民共和国行政许可法》第四十二条", null, null));
  }

  @Test
  void shouldNotStartWhenTheCaseIsNotAccepted() {
    var story =
        CaseStory.submitted()
            .stepDone("accept", "window-clerk", "REFUSE")
            .then(it -> it.ended("notAccepted"))
            .then(EngineLog::processCompleted);

    assertThat(story.clock()).isEmpty();
    assertThat(story.document().status()).isEqualTo(CaseStatus.FINISHED);
  }

  @Test
  void shouldStartOnlyOnce() {
    var story = CaseStory.accepted();
    var ledger = story.document().clock();

    story.stepDone("accept", "window-clerk", "ACCEPT");

    assertThat(story.document().clock()).isEqualTo(ledger);
  }

  @Test
  void shouldNotMoveBackToAcceptedWhenAcceptanceIsRepeated() {
    var story =
        CaseStory.accepted()
            .stepDone("decide", "leader", "GRANT")
            .stepDone("accept", "window-clerk", "ACCEPT");

    assertThat(story.document().status()).isEqualTo(CaseStatus.DECIDED);
    assertThat(story.clock()).containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
  }

  @Test
  void shouldStopWithTheDecisionAtTheMomentOfTheAct() {
    var story = CaseStory.accepted().stepDone("decide", "leader", "DENY");
    var decided = story.lastStep().finishedAt();

    assertThat(story.document().decidedAt()).isEqualTo(decided);
    assertThat(story.document().clock().getLast())
        .isEqualTo(new LedgerEntry(ClockAct.STOPPED, decided, "leader", "", null, null));
  }

  @Test
  void shouldStandStillFromTheDecisionOnHoweverLongItsClosingChecksTake() {
    var running = CaseStory.accepted();
    long step = running.stepOpened("decide");
    running.then(it -> it.done(step, "decide", "leader", "GRANT")).suspended("1");
    var suspended = CaseStory.accepted().suspended("1");
    long other = suspended.stepOpened("decide");
    suspended.then(it -> it.done(other, "decide", "leader", "GRANT")).resumed("2");

    running.then(it -> it.closed(step, "decide"));
    suspended.then(it -> it.closed(other, "decide"));

    assertThat(running.clock()).containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
    assertThat(running.lastRefusal()).isEqualTo("CLOCK_NOT_RUNNING");
    assertThat(suspended.clock())
        .containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.STOPPED);
    assertThat(suspended.lastRefusal()).isEqualTo("CLOCK_NOT_SUSPENDED");
    assertThat(List.of(running, suspended))
        .allSatisfy(it -> assertThat(it.document().clock()).isSortedAccordingTo(BY_TIME));
  }

  @Test
  void shouldStayInOrderWhenABrokerWhoseClockIsBehindTakesOver() {
    var story = CaseStory.accepted().suspended("1");
    long step = story.stepOpened("siteVisit");
    var latestKnown = story.lastStep().startedAt();

    story.log().setBack(Duration.ofHours(1));
    story
        .then(it -> it.done(step, "siteVisit", "case-handler", "DONE"))
        .then(it -> it.closed(step, "siteVisit"))
        .resumed("2")
        .stepDone("decide", "leader", "GRANT");

    assertThat(story.clock())
        .containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.RESUMED, ClockAct.STOPPED);
    assertThat(story.document().clock()).isSortedAccordingTo(BY_TIME);
    assertThat(story.document().clock().getLast().at()).isEqualTo(latestKnown);
    assertThat(story.document().steps())
        .allSatisfy(run -> assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt()));
  }

  @Test
  void shouldStopASuspendedClockWithTheDecision() {
    var story = CaseStory.accepted().suspended("1").stepDone("decide", "leader", "GRANT");

    assertThat(story.clock())
        .containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.STOPPED);
  }

  @Test
  void shouldStopOnlyOnce() {
    var story =
        CaseStory.accepted()
            .stepDone("decide", "leader", "GRANT")
            .then(it -> it.ended("granted"))
            .then(EngineLog::processCompleted);

    assertThat(story.clock()).containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
  }

  @Test
  void shouldStopWhenTheCaseEndsUndecided() {
    assertThat(CaseStory.accepted().then(EngineLog::processTerminated).clock())
        .containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
    assertThat(CaseStory.submitted().then(EngineLog::processTerminated).clock()).isEmpty();
  }
}
