package org.heliostat.time;

import java.time.Instant;

/**
 * One entry of a clock's ledger. Each carries when it happened, who did it (a staff or service
 * account name, or {@code engine}), the legal ground, and the reason in words; ground and reason
 * are empty texts where nothing is to be said.
 */
public sealed interface ClockEntry {
  Instant at();

  String by();

  String legalGround();

  String reason();

  /** Counting begins on the day after this one. */
  record Started(Instant at, String by, String legalGround, String reason) implements ClockEntry {}

  /** No day is counted from this one on, until a {@link Resumed}. */
  record Suspended(Instant at, String by, String legalGround, String reason)
      implements ClockEntry {}

  /** Counting goes on on the day after this one. */
  record Resumed(Instant at, String by, String legalGround, String reason) implements ClockEntry {}

  /**
   * More time was given.
   *
   * @param amount in the unit of the limit, at least 1
   */
  record Extended(Instant at, String by, String legalGround, String reason, int amount)
      implements ClockEntry {}

  /** The calendar changed; dates derived before this moment may have been others. */
  record Recalculated(Instant at, String by, String legalGround, String reason)
      implements ClockEntry {}

  /** The clock stands for good. */
  record Stopped(Instant at, String by, String legalGround, String reason) implements ClockEntry {}
}
