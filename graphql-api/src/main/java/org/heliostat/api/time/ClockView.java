package org.heliostat.api.time;

import java.time.Instant;
import java.util.List;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.time.ClockState;
import org.heliostat.time.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A clock as both schemas show it, read at one moment.
 *
 * @param promised the limit that counts down, extensions included
 * @param statutory the limit of the law, extensions included
 */
public record ClockView(
    ClockState state,
    Limit promised,
    Limit statutory,
    @Nullable Instant deadline,
    @Nullable Instant statutoryDeadline,
    int consumed,
    @Nullable Integer remaining,
    @Nullable Integer remainingWorkingMinutes,
    int overdueBy,
    boolean provisional,
    List<LedgerLine> ledger,
    String explanation) {
  /**
   * One entry of the ledger.
   *
   * @param reasonRef where the reason lies; {@code null} when there is none or it may not be read
   */
  public record LedgerLine(
      ClockAct act, Instant at, String legalGround, @Nullable String reasonRef) {}
}
