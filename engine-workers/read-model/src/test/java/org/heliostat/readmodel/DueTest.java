package org.heliostat.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.Step;
import org.heliostat.time.ClockState;
import org.heliostat.time.StatutoryClock;
import org.heliostat.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key of lists against the clock itself, at every moment of a case's life. */
class DueTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
  private static final Power POWER = read();
  private static final Step EXAMINE = POWER.flow().step("examine").orElseThrow();
  private static final LedgerEntry STARTED = entry(ClockAct.STARTED, "2026-03-02T01:00:00Z");
  private static final LedgerEntry SUSPENDED = entry(ClockAct.SUSPENDED, "2026-03-09T02:00:00Z");
  private static final LedgerEntry SUSPENDED_TOO_LATE =
      entry(ClockAct.SUSPENDED, "2026-04-01T02:00:00Z");
  private static final LedgerEntry RESUMED = entry(ClockAct.RESUMED, "2026-03-13T03:00:00Z");
  private static final LedgerEntry EXTENDED =
      new LedgerEntry(
          ClockAct.EXTENDED, Instant.parse("2026-03-16T01:00:00Z"), "leader", "", null, 10);
  private static final LedgerEntry STOPPED = entry(ClockAct.STOPPED, "2026-03-20T01:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T01:00:00Z",
        "2026-03-23T09:29:59Z",
        "2026-03-23T09:30:00Z",
        "2026-06-01T00:00:00Z"
      })
  void shouldSayWhatTheClockSaysAtAnyMoment(Instant now) {
    for (var ledger :
        List.of(
            List.<LedgerEntry>of(),
            List.of(STARTED),
            List.of(STARTED, SUSPENDED),
            List.of(STARTED, SUSPENDED, RESUMED),
            List.of(STARTED, SUSPENDED, RESUMED, EXTENDED),
            List.of(STARTED, SUSPENDED, RESUMED, STOPPED),
            List.of(STARTED, SUSPENDED_TOO_LATE))) {
      if (!ledger.isEmpty() && now.isBefore(ledger.getLast().at())) {
        continue;
      }
      var document = document(List.of(), ledger);
      var reading = StatutoryClock.read(document.ledger(), POWER.promised(), CALENDAR, now);

      var due = Due.ofCase(document, POWER, CALENDAR);

      assertThat(stateAt(due, now)).as("%s of %s", now, ledger).isEqualTo(reading.state());
      if (due.at() != null) {
        assertThat(due.at()).isEqualTo(reading.deadline());
      }
    }
  }

  /** As a search decides it. */
  private static ClockState stateAt(Due due, Instant now) {
    if (due.at() == null) {
      return due.clock();
    }
    assertThat(due.clock()).isEqualTo(ClockState.RUNNING);
    return due.at().isAfter(now) ? ClockState.RUNNING : ClockState.OVERDUE;
  }

  @Test
  void shouldMoveTheDeadlineOfAnOpenStepWhenTheCaseIsSuspended() {
    var run = StepRun.opened("1", "examine", Instant.parse("2026-03-06T01:00:00Z"));

    var running = step(run, STARTED);
    var suspended = step(run, STARTED, SUSPENDED);
    var resumed = step(run, STARTED, SUSPENDED, RESUMED);

    assertThat(running.clock()).isEqualTo(ClockState.RUNNING);
    assertThat(suspended).isEqualTo(new Due(ClockState.SUSPENDED, null));
    assertThat(resumed.at()).isAfter(running.at());
  }

  /** Licensing Law Art. 32: the office has to tell in time; how long the applicant takes is his. */
  @Test
  void shouldWaitForTheApplicantOnceSomebodyTellsHimWhatIsMissing() {
    var supplement = POWER.flow().step("supplement").orElseThrow();
    var asked = StepRun.opened("1", "supplement", Instant.parse("2026-03-02T01:00:00Z"));
    var told = asked.heldBy("window-clerk", Instant.parse("2026-03-03T01:00:00Z"));

    assertThat(step(supplement, asked).at()).isEqualTo("2026-03-03T09:30:00Z");
    assertThat(step(supplement, told)).isEqualTo(new Due(ClockState.SUSPENDED, null));
    assertThat(step(supplement, told.heldBy(null, SUSPENDED.at())))
        .isEqualTo(step(supplement, asked));
    assertThat(
            step(EXAMINE, StepRun.opened("1", "examine", STARTED.at()).heldBy("a", STARTED.at()))
                .clock())
        .as("work goes on in somebody's hands")
        .isEqualTo(ClockState.RUNNING);
  }

  @Test
  void shouldHaveNoDeadlineForAStepThatIsDoneOrHasNoLimit() {
    var opened = StepRun.opened("1", "examine", STARTED.at());
    var done = opened.ended(StepState.COMPLETED, SUSPENDED.at());
    var publish = POWER.flow().step("publish").orElseThrow();

    assertThat(step(done, STARTED)).isEqualTo(new Due(ClockState.STOPPED, null));
    assertThat(publish.limit()).isNull();
    assertThat(
            Due.ofStep(
                document(List.of(), List.of()),
                StepRun.opened("2", "publish", STARTED.at()),
                publish,
                POWER.flow(),
                CALENDAR))
        .isNull();
  }

  @Test
  void shouldGiveNoKeyToWhatMakesNoSenseInsteadOfStoppingEveryCase() {
    var twice =
        List.of(
            StepRun.opened("1", "examine", STARTED.at()),
            StepRun.opened("2", "examine", STARTED.at()));

    assertThat(
            Due.ofStep(
                document(twice, List.of()), twice.getLast(), EXAMINE, POWER.flow(), CALENDAR))
        .isNull();
    assertThat(Due.ofCase(document(List.of(), List.of(RESUMED)), POWER, CALENDAR)).isNull();
  }

  @Test
  void shouldNameTheAgenciesWhosePeopleDoAStep() {
    var run = StepRun.opened("1", "examine", STARTED.at());

    var row = StepDocument.of(document(List.of(run), List.of(STARTED)), run, POWER, CALENDAR);

    assertThat(row.agencies()).containsExactly("320681-CG", "320681-CG-01");
    assertThat(row.category()).isEqualTo(PowerCategory.PERMIT);
  }

  @Test
  void shouldSplitRunningFromOverdueAtTheMomentOfAsking() {
    var now = STARTED.at();

    assertThat(Due.in(ClockState.RUNNING, now))
        .isEqualTo(new Filter.Between("due.at", now, null, null, null));
    assertThat(Due.in(ClockState.OVERDUE, now))
        .isEqualTo(new Filter.Between("due.at", null, null, null, now));
    assertThat(Due.in(ClockState.STOPPED, now))
        .isEqualTo(new Filter.In("due.clock", List.of("STOPPED")));
  }

  private static Due step(StepRun run, LedgerEntry... ledger) {
    return step(EXAMINE, run, ledger);
  }

  private static Due step(Step step, StepRun run, LedgerEntry... ledger) {
    return Due.ofStep(document(List.of(run), List.of(ledger)), run, step, POWER.flow(), CALENDAR);
  }

  private static LedgerEntry entry(ClockAct act, String at) {
    return new LedgerEntry(act, Instant.parse(at), "case-handler", "", null, null);
  }

  private static CaseDocument document(List<StepRun> steps, List<LedgerEntry> clock) {
    return CaseDocumentBuilder.builder()
        .caseNo("no")
        .partition(1)
        .position(1)
        .processInstanceKey("1")
        .processDefinitionKey("1")
        .powerCode(POWER.code())
        .powerName(POWER.name())
        .category(POWER.category())
        .agency("320681-CG")
        .visibleTo(List.of("320681-CG"))
        .status(CaseStatus.ACCEPTED)
        .submittedAt(STARTED.at())
        .submittedBy("portal")
        .applicantRef("ref")
        .result(CaseResult.GRANTED)
        .steps(steps)
        .clock(clock)
        .build();
  }

  private static Power read() {
    return switch (PowerReader.read(PowerLibrary.load("320681-CG", "QD-XK-0001"))) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
