package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.ExtensionRequest;
import org.heliostat.readmodel.LedgerEntry;
import org.junit.jupiter.api.Test;

/** More time: asked for by one, granted by another, once, in time and within Art. 42. */
class ExtensionTest {
  @Test
  void shouldGiveMoreTimeWhenSomebodyElseAgrees() {
    var story = CaseStory.accepted().asksForTime("1", "case-handler", 10);
    assertThat(story.document().extensionRequest())
        .isEqualTo(new ExtensionRequest(story.log().now(), "case-handler", 10, "why-ref"));
    assertThat(story.clock()).containsExactly(ClockAct.STARTED);

    story.decidesOnTime("2", "leader", true);
    assertThat(story.document().extensionRequest()).isNull();
    assertThat(story.document().clock().getLast())
        .isEqualTo(
            new LedgerEntry(
                ClockAct.EXTENDED,
                story.log().now(),
                "leader",
                "《中华人民共和国行政许可法》第四十二条第一款",
                "why-ref",
                10));
  }

  @Test
  void shouldGiveNothingWhenTheLeaderDeclines() {
    var story =
        CaseStory.accepted()
            .asksForTime("1", "case-handler", 5)
            .decidesOnTime("2", "leader", false);

    assertThat(story.document().extensionRequest()).isNull();
    assertThat(story.clock()).containsExactly(ClockAct.STARTED);
    assertThat(story.asksForTime("3", "case-handler", 5).lastRefusal()).isEqualTo("null");
  }

  @Test
  void shouldNotLetWhoeverAskedDecide() {
    var story =
        CaseStory.accepted().asksForTime("1", "leader", 5).decidesOnTime("2", "leader", true);

    assertThat(story.lastRefusal()).isEqualTo("SAME_PERSON");
    assertThat(story.document().extensionRequest()).isNotNull();
  }

  @Test
  void shouldKeepToTheLaw() {
    assertThat(CaseStory.accepted().asksForTime("1", "case-handler", 11).lastRefusal())
        .isEqualTo("EXTENSION_EXCEEDED");
    assertThat(CaseStory.accepted().asksForTime("1", "case-handler", 0).lastRefusal())
        .isEqualTo("EXTENSION_EXCEEDED");
    var extended =
        CaseStory.accepted().asksForTime("1", "case-handler", 3).decidesOnTime("2", "leader", true);
    assertThat(extended.asksForTime("3", "case-handler", 3).lastRefusal())
        .as("it is given once")
        .isEqualTo("EXTENSION_EXCEEDED");
  }

  @Test
  void shouldAskForOneThingAtATime() {
    var story =
        CaseStory.accepted().asksForTime("1", "case-handler", 3).asksForTime("2", "another", 4);

    assertThat(story.lastRefusal()).isEqualTo("EXTENSION_PENDING");
    assertThat(CaseStory.accepted().decidesOnTime("1", "leader", true).lastRefusal())
        .isEqualTo("EXTENSION_NOT_ASKED");
  }

  @Test
  void shouldComeTooLateForAClockThatHasRunOutOrStands() {
    var late = CaseStory.accepted().asksForTime("1", "case-handler", 10);
    late.log().passed(Duration.ofDays(40));
    assertThat(late.decidesOnTime("2", "leader", true).lastRefusal())
        .isEqualTo("CLOCK_NOT_RUNNING");
    assertThat(late.clock()).containsExactly(ClockAct.STARTED);

    assertThat(CaseStory.submitted().asksForTime("1", "case-handler", 3).lastRefusal())
        .isEqualTo("CLOCK_NOT_RUNNING");
    var decided = CaseStory.accepted().stepDone("decide", "leader", "GRANT");
    assertThat(decided.asksForTime("1", "case-handler", 3).lastRefusal())
        .isEqualTo("CLOCK_NOT_RUNNING");
  }
}
