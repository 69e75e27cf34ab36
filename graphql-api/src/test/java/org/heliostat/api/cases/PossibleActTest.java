package org.heliostat.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.api.cases.CaseActKind.CASE_TERMINATE;
import static org.heliostat.api.cases.CaseActKind.CASE_TRANSFER;
import static org.heliostat.api.cases.CaseActKind.CASE_WITHDRAW;
import static org.heliostat.api.cases.CaseActKind.CLOCK_EXTEND;
import static org.heliostat.api.cases.CaseActKind.CLOCK_EXTENSION_DECIDE;
import static org.heliostat.api.cases.CaseActKind.CLOCK_RESUME;
import static org.heliostat.api.cases.CaseActKind.CLOCK_SUSPEND;

import java.util.List;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Post;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.ExtensionRequest;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.time.ClockState;
import org.junit.jupiter.api.Test;

class PossibleActTest {
  private static final CaseDocument OPEN = SampleCase.document();
  private static final HeliostatUser LEADER = SampleCase.staff("leader", Post.LEADER);
  private static final HeliostatUser HANDLER = SampleCase.staff("handler", Post.CASE_HANDLER);

  @Test
  void shouldOfferALeaderWhatALeaderMayDo() {
    assertThat(kinds(LEADER, OPEN, ClockState.RUNNING))
        .containsExactly(CLOCK_SUSPEND, CLOCK_EXTEND, CASE_TERMINATE, CASE_TRANSFER);
  }

  @Test
  void shouldOfferAHandlerTheClockAlone() {
    assertThat(kinds(HANDLER, OPEN, ClockState.RUNNING))
        .containsExactly(CLOCK_SUSPEND, CLOCK_EXTEND);
    assertThat(kinds(HANDLER, OPEN, ClockState.SUSPENDED))
        .containsExactly(CLOCK_RESUME, CLOCK_EXTEND);
    assertThat(kinds(HANDLER, OPEN, ClockState.OVERDUE)).containsExactly(CLOCK_SUSPEND);
    assertThat(kinds(HANDLER, OPEN, ClockState.NOT_STARTED)).isEmpty();
  }

  @Test
  void shouldOfferTheWindowToTakeAnApplicationBack() {
    assertThat(kinds(SampleCase.staff("clerk", Post.WINDOW_CLERK), OPEN, ClockState.RUNNING))
        .containsExactly(CASE_WITHDRAW);
  }

  @Test
  void shouldOfferASupervisorNothing() {
    assertThat(kinds(SampleCase.staff("watcher", Post.SUPERVISOR), OPEN, ClockState.RUNNING))
        .isEmpty();
  }

  @Test
  void shouldLetSomebodyElseDecideOnMoreTime() {
    var asked =
        CaseDocumentBuilder.builder(OPEN)
            .extensionRequest(new ExtensionRequest(SampleCase.AT, "handler", 5, null))
            .build();
    assertThat(kinds(LEADER, asked, ClockState.RUNNING))
        .contains(CLOCK_EXTENSION_DECIDE)
        .doesNotContain(CLOCK_EXTEND);
    assertThat(kinds(SampleCase.staff("handler", Post.LEADER), asked, ClockState.RUNNING))
        .doesNotContain(CLOCK_EXTENSION_DECIDE);
  }

  @Test
  void shouldOfferMoreTimeOnce() {
    var extended =
        CaseDocumentBuilder.builder(OPEN)
            .clock(
                List.of(new LedgerEntry(ClockAct.EXTENDED, SampleCase.AT, "leader", "", null, 5)))
            .build();
    assertThat(kinds(HANDLER, extended, ClockState.RUNNING)).containsExactly(CLOCK_SUSPEND);
  }

  @Test
  void shouldEndNothingThatWasDecidedOrIsOver() {
    var decided = CaseDocumentBuilder.builder(OPEN).decidedAt(SampleCase.AT).build();
    assertThat(kinds(LEADER, decided, ClockState.RUNNING))
        .doesNotContain(CASE_TERMINATE, CASE_TRANSFER);
    var over = CaseDocumentBuilder.builder(OPEN).finishedAt(SampleCase.AT).build();
    assertThat(kinds(LEADER, over, ClockState.RUNNING)).isEmpty();
  }

  @Test
  void shouldNameTheGroundsAndTheMostThatTheLawAllows() {
    var offered = PossibleAct.of(LEADER, SampleCase.POWER.power(), OPEN, ClockState.RUNNING);
    assertThat(offered.getFirst().legalGrounds())
        .extracting(LegalGround::code)
        .contains("HEARING", "EXPERT_REVIEW");
    assertThat(offered.get(1).atMost()).isEqualTo(10);
    assertThat(offered.get(1).article()).contains("第四十二条");
    assertThat(offered.get(3).legalGrounds())
        .extracting(LegalGround::code)
        .containsExactly("JURISDICTION");
  }

  private static List<CaseActKind> kinds(
      HeliostatUser user, CaseDocument document, ClockState clock) {
    return PossibleAct.of(user, SampleCase.POWER.power(), document, clock).stream()
        .map(PossibleAct::kind)
        .toList();
  }
}
