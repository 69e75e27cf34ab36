package org.heliostat.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of an agency's calendar, and what it does to a clock that is open: started and not
 * stopped, suspended or not. Dates are derived, so nothing needs to be moved; what is needed is the
 * entry that tells the party why the date he was told is no longer the date.
 *
 * @param before the calendar until now
 * @param after the calendar from now on
 * @param at when it changed
 * @param by who enters it: an account, or {@code engine}
 * @param order what changed it; its document becomes the legal ground of the entries
 */
public record CalendarChange(
    WorkingCalendar before, WorkingCalendar after, Instant at, String by, CalendarOrder order) {

  /**
   * What the change does to one clock.
   *
   * @param before the clock by the old calendar
   * @param after the clock by the new one
   * @param entry to be written at the end of the ledger
   */
  public record Move(ClockReading before, ClockReading after, ClockEntry.Recalculated entry) {
    /**
     * Calendar days from the old last day to the new one, negative when it is earlier now; {@code
     * null} where one of them has no deadline, and {@code remaining} alone has changed.
     */
    public @Nullable Long days() {
      var old = before.deadlineDate();
      var now = after.deadlineDate();
      return old == null || now == null ? null : ChronoUnit.DAYS.between(old, now);
    }
  }

  /**
   * Reads one clock by both calendars. Costs two readings, whatever the length of the limit.
   *
   * @param ledger of a case, in order of time
   * @param limit without the ledger's extensions
   * @return {@code null} when the clock is not open, or when neither its deadline nor what is left
   *     of it changes
   * @throws IllegalArgumentException when the ledger makes no sense
   */
  public @Nullable Move of(List<ClockEntry> ledger, Limit limit) {
    var facts = ClockFacts.ofLedger(ledger);
    if (facts.started() == null || facts.stopped() != null) {
      return null;
    }
    var now = StatutoryClock.moment(facts, at);
    var old = StatutoryClock.read(facts, limit, before, now);
    var recalculated = StatutoryClock.read(facts, limit, after, now);
    boolean moved =
        !Objects.equals(old.deadline(), recalculated.deadline())
            || old.remaining() != recalculated.remaining();
    return moved
        ? new Move(
            old,
            recalculated,
            new ClockEntry.Recalculated(now, by, order.document(), order.reason()))
        : null;
  }
}
