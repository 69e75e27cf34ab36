package org.heliostat.api.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.heliostat.api.graphql.Language;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.time.ClockReading;
import org.heliostat.time.ClockState;
import org.heliostat.time.Explanation;
import org.heliostat.time.Limit;
import org.heliostat.time.StatutoryClock;
import org.jspecify.annotations.Nullable;

/** Reads the clocks of cases and steps as of now. Nothing of what it gives is stored. */
public final class Clocks {
  private final Calendars calendars;
  private final Clock clock;

  Clocks(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * The clock of a case.
   *
   * @param reasons whether whoever asks may read the reasons in the ledger
   */
  public ClockView ofCase(CaseDocument document, Power power, boolean reasons, Language language) {
    var now = clock.instant();
    var calendar = calendars.of(document);
    var ledger = document.ledger();
    var promised = StatutoryClock.read(ledger, power.promised(), calendar, now);
    var statutory = StatutoryClock.read(ledger, power.statutory(), calendar, now);
    return view(
        promised,
        statutory,
        lines(document.clock(), reasons),
        Explanation.of(promised, ledger, calendar, language.locale()));
  }

  /** The clock of a step over all its runs in a case; {@code null} when the step has no limit. */
  public @Nullable ClockView ofStep(
      CaseDocument document, Step step, Flow flow, Language language) {
    Limit limit = step.limit();
    if (limit == null) {
      return null;
    }
    var now = clock.instant();
    var calendar = calendars.of(document);
    var ledger = document.ledgerOf(step, flow);
    var runs = document.runsOf(step.id());
    var reading = StatutoryClock.readStep(runs, ledger, limit, calendar, now);
    return view(
        reading,
        reading,
        List.of(),
        Explanation.ofStep(reading, runs, ledger, calendar, language.locale()));
  }

  private static List<ClockView.LedgerLine> lines(List<LedgerEntry> ledger, boolean reasons) {
    return ledger.stream()
        .map(
            entry ->
                new ClockView.LedgerLine(
                    entry.act(),
                    entry.at(),
                    entry.legalGround(),
                    reasons ? entry.reasonRef() : null))
        .toList();
  }

  private static ClockView view(
      ClockReading promised,
      ClockReading statutory,
      List<ClockView.LedgerLine> ledger,
      String explanation) {
    Instant deadline = promised.deadline();
    var minutes = promised.remainingWorkingMinutes();
    return new ClockView(
        promised.state(),
        promised.limit(),
        statutory.limit(),
        deadline,
        statutory.deadline(),
        promised.consumed(),
        promised.state() == ClockState.NOT_STARTED ? null : promised.remaining(),
        minutes == null ? null : Math.toIntExact(minutes),
        promised.overdueBy(),
        promised.provisional(),
        ledger,
        explanation);
  }
}
