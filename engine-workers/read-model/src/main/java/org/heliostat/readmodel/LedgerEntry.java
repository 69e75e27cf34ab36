package org.heliostat.readmodel;

import java.time.Instant;
import org.heliostat.time.ClockEntry;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ClockEntry} as it lies in the store.
 *
 * @param act what happened to the clock
 * @param at when
 * @param by account name, or {@code engine}
 * @param legalGround the article it rests on; empty when there is none
 * @param reasonRef reference to a reason in words, in the people store; {@code null} when none was
 *     given
 * @param amount what an extension adds, in the unit of the limit; {@code null} for other acts
 */
public record LedgerEntry(
    ClockAct act,
    Instant at,
    String by,
    String legalGround,
    @Nullable String reasonRef,
    @Nullable Integer amount) {

  /** The entry as the clock reads it, without the reason in words. */
  public ClockEntry toClockEntry() {
    return switch (act) {
      case STARTED -> new ClockEntry.Started(at, by, legalGround, "");
      case SUSPENDED -> new ClockEntry.Suspended(at, by, legalGround, "");
      case RESUMED -> new ClockEntry.Resumed(at, by, legalGround, "");
      case EXTENDED ->
          new ClockEntry.Extended(at, by, legalGround, "", amount == null ? 0 : amount);
      case RECALCULATED -> new ClockEntry.Recalculated(at, by, legalGround, "");
      case STOPPED -> new ClockEntry.Stopped(at, by, legalGround, "");
    };
  }
}
