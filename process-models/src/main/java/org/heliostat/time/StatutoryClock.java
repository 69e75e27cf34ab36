package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads clocks. Every figure is derived from the ledger, the limit, the calendar and the moment of
 * asking; the law that says how is in the rules of {@code docs/time.md}.
 *
 * <ul>
 *   <li>A day on which the clock is started, suspended or resumed never counts.
 *   <li>A suspended day never counts (Licensing Law Art. 45). For limits in hours the suspended
 *       time is left out to the second.
 *   <li>{@code consumed} grows on beyond the limit when a clock is overdue; {@code remaining} stays
 *       at 0.
 *   <li>A suspension that begins after the deadline does not undo it, not even on the evening of
 *       the last day: the clock stays overdue.
 *   <li>Where the last calendar day rolls, it rolls to the next working day that is not suspended.
 *   <li>A stopped clock shows the figures of the moment it was stopped, its deadline included.
 *   <li>A ledger knows no future: if {@code now} is before its last entry, as happens when two
 *       machines' clocks differ, that entry's moment is taken for now.
 * </ul>
 */
public final class StatutoryClock {
  private StatutoryClock() {}

  /**
   * The clock of a case.
   *
   * @param ledger in order of time; may be empty
   * @param limit without the ledger's extensions
   * @throws IllegalArgumentException when the ledger makes no sense (two starts, a resumption
   *     without a suspension, an entry after the stop or earlier than the one before it); the
   *     message names the entry
   */
  public static ClockReading read(
      List<ClockEntry> ledger, Limit limit, WorkingCalendar calendar, Instant now) {
    return read(ClockFacts.ofLedger(ledger), limit, calendar, now);
  }

  /**
   * The clock of a step. It counts only inside the step's runs: the days between two runs are
   * treated as suspended, so a step that is returned and done again goes on from what its earlier
   * runs consumed, and neither the day on which a run ends nor the day on which the next begins
   * counts. Of the case's ledger only the suspensions matter; a step clock runs whether or not the
   * case's own has been started or stopped, and the case's extensions do not lengthen it. A
   * suspension still open when the case's clock stopped ends there. Without a run the clock has not
   * started; when the last run has ended it is stopped.
   *
   * @param runs in order of time; only the last may be open
   * @param caseLedger as for {@link #read}
   * @throws IllegalArgumentException when runs overlap or the ledger makes no sense
   */
  public static ClockReading readStep(
      List<Run> runs,
      List<ClockEntry> caseLedger,
      Limit limit,
      WorkingCalendar calendar,
      Instant now) {
    return read(ClockFacts.ofStep(runs, caseLedger), limit, calendar, now);
  }

  /**
   * How much a clock may still be extended at a moment: nothing before its start, once it has run
   * out or been stopped, and never more than the law allows (Licensing Law Art. 42: 10 working
   * days, 15 for unified handling).
   *
   * @param allowed all that the law allows, in the limit's unit
   * @return at least 0
   */
  public static int extensionLeft(
      List<ClockEntry> ledger, Limit limit, int allowed, WorkingCalendar calendar, Instant at) {
    var facts = ClockFacts.ofLedger(ledger);
    return switch (read(facts, limit, calendar, at).state()) {
      case NOT_STARTED, OVERDUE, STOPPED -> 0;
      case RUNNING, SUSPENDED ->
          Math.max(0, allowed - (facts.extended(limit).amount() - limit.amount()));
    };
  }

  static ClockReading read(
      ClockFacts facts, Limit baseLimit, WorkingCalendar calendar, Instant now) {
    var limit = facts.extended(baseLimit);
    var started = facts.started();
    if (started == null) {
      var state = facts.stopped() == null ? ClockState.NOT_STARTED : ClockState.STOPPED;
      return new ClockReading(state, limit, null, null, 0, limit.amount(), null, 0, false);
    }
    return limit.unit() == LimitUnit.HOUR
        ? readHours(facts, started, limit, calendar, moment(facts, now))
        : readDays(facts, started, limit, calendar, moment(facts, now));
  }

  /** Now, unless the clock was stopped or its last entry is later. */
  static Instant moment(ClockFacts facts, Instant now) {
    if (facts.stopped() != null) {
      return facts.stopped();
    }
    return facts.latest() != null && facts.latest().isAfter(now) ? facts.latest() : now;
  }

  private static ClockReading readDays(
      ClockFacts facts, Instant started, Limit limit, WorkingCalendar calendar, Instant now) {
    var zone = calendar.zone();
    var today = ClockFacts.day(now, zone);
    var count = facts.days(calendar, limit, started);
    int consumed = count.before(today);
    var last = Deadline.lastDay(count, limit);
    var deadline = last == null ? null : last.atTime(calendar.closeOfBusiness()).atZone(zone);
    var end = deadline == null ? null : deadline.toInstant();
    int overdueBy = last == null ? 0 : overdueDays(limit.unit(), last, today, calendar);
    var from = firstDayUsed(count, limit, ClockFacts.day(started, zone), today);
    return reading(facts, limit, last, end, consumed, overdueBy, from, today, calendar, now);
  }

  private static ClockReading readHours(
      ClockFacts facts, Instant started, Limit limit, WorkingCalendar calendar, Instant now) {
    var count = facts.hours(started);
    int consumed = Math.toIntExact(count.until(now).toHours());
    var end = count.end(limit.amount());
    var last = end == null ? null : ClockFacts.day(end, calendar.zone());
    int overdueBy =
        end == null || now.isBefore(end)
            ? 0
            : Math.toIntExact(ChronoUnit.HOURS.between(end, now) + 1);
    var today = ClockFacts.day(now, calendar.zone());
    return reading(facts, limit, last, end, consumed, overdueBy, today, today, calendar, now);
  }

  private static ClockReading reading(
      ClockFacts facts,
      Limit limit,
      @Nullable LocalDate last,
      @Nullable Instant end,
      int consumed,
      int overdueBy,
      LocalDate firstDayUsed,
      LocalDate today,
      WorkingCalendar calendar,
      Instant now) {
    var lastDayUsed = lastDayUsed(facts, limit.unit(), last, today, calendar);
    return new ClockReading(
        state(facts, end, now),
        limit,
        last,
        end,
        consumed,
        Math.max(0, limit.amount() - consumed),
        end == null ? null : calendar.businessMinutes(now, end),
        overdueBy,
        lastDayUsed != null && !calendar.isAnnounced(firstDayUsed, lastDayUsed));
  }

  private static ClockState state(ClockFacts facts, @Nullable Instant end, Instant now) {
    if (facts.stopped() != null) {
      return ClockState.STOPPED;
    }
    if (end == null) {
      return ClockState.SUSPENDED;
    }
    return now.isBefore(end) ? ClockState.RUNNING : ClockState.OVERDUE;
  }

  private static int overdueDays(
      LimitUnit unit, LocalDate last, LocalDate today, WorkingCalendar calendar) {
    return unit == LimitUnit.WORKING_DAY
        ? calendar.workingDays(last.plusDays(1), today)
        : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(last, today)));
  }

  private static @Nullable LocalDate lastDayUsed(
      ClockFacts facts,
      LimitUnit unit,
      @Nullable LocalDate last,
      LocalDate today,
      WorkingCalendar calendar) {
    if (unit != LimitUnit.WORKING_DAY) {
      return last;
    }
    if (last == null) {
      return ClockFacts.day(facts.pauses().getLast().from(), calendar.zone());
    }
    return last.isBefore(today) ? today : last;
  }

  /** Calendar days need to know only of the days from today, or from the last one, on. */
  private static LocalDate firstDayUsed(
      DayCount count, Limit limit, LocalDate start, LocalDate today) {
    if (limit.unit() == LimitUnit.WORKING_DAY) {
      return start.plusDays(1);
    }
    var nth = count.nth(limit.amount());
    return nth != null && nth.isBefore(today) ? nth : today;
  }
}
