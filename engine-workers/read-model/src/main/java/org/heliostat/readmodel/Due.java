package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.time.ClockReading;
import org.heliostat.time.ClockState;
import org.heliostat.time.Limit;
import org.heliostat.time.StatutoryClock;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What lists are ordered and filtered by: a key, worked out from the ledger at every fold and never
 * shown. Whoever wants to know a clock reads it ({@link StatutoryClock}); this only brings the
 * right rows in the right order.
 *
 * @param clock where the clock stands whatever the moment of asking; {@code RUNNING} until the
 *     deadline and after it, so never {@code OVERDUE}
 * @param at the deadline while the clock runs; {@code null} before the start, while suspended and
 *     once stopped
 */
public record Due(ClockState clock, @Nullable Instant at) {
  /** The field that lists are ordered by; what has no deadline comes last. */
  public static final String AT = "due.at";

  /** The field of the clock's state. */
  public static final String CLOCK = "due.clock";

  /** A ledger knows no future: asked about the past it answers as of its last entry. */
  private static final Instant AS_OF_LAST_ENTRY = Instant.EPOCH;

  /**
   * The key of a case, by its promised limit.
   *
   * @return {@code null} when the ledger makes no sense: one such case must not stop all others
   */
  public static @Nullable Due ofCase(CaseDocument document, Power power, WorkingCalendar calendar) {
    try {
      return of(
          StatutoryClock.read(document.ledger(), power.promised(), calendar, AS_OF_LAST_ENTRY));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * The key of one run of a step.
   *
   * @return {@code null} when the step has no limit, or its runs make no sense
   */
  public static @Nullable Due ofStep(
      CaseDocument document, StepRun run, Step step, Flow flow, WorkingCalendar calendar) {
    Limit limit = step.limit();
    if (limit == null) {
      return null;
    }
    if (!run.state().isOpen()) {
      return new Due(ClockState.STOPPED, null);
    }
    try {
      return of(
          StatutoryClock.readStep(
              document.runsOf(step.id()),
              document.ledgerOf(step, flow),
              limit,
              calendar,
              AS_OF_LAST_ENTRY));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Due of(ClockReading reading) {
    return switch (reading.state()) {
      case RUNNING, OVERDUE -> new Due(ClockState.RUNNING, reading.deadline());
      case NOT_STARTED, SUSPENDED, STOPPED -> new Due(reading.state(), null);
    };
  }

  /**
   * The condition that a clock stands in this state.
   *
   * @param now splits the clocks that run from those overdue
   */
  public static Filter in(ClockState state, Instant now) {
    return switch (state) {
      case RUNNING -> new Filter.Between(AT, now, null, null, null);
      case OVERDUE -> overdue(now);
      case NOT_STARTED, SUSPENDED, STOPPED -> new Filter.In(CLOCK, List.of(state.name()));
    };
  }

  /** Overdue begins at the deadline itself. Only clocks that run have one. */
  public static Filter overdue(Instant now) {
    return new Filter.Between(AT, null, null, null, now);
  }
}
