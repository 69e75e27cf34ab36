package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything derived from a clock's ledger at one moment. Nothing of it is stored.
 *
 * @param state where the clock stands
 * @param limit the limit, extensions included
 * @param deadlineDate the last day; {@code null} before the start and while suspended
 * @param deadline close of business on that day (for hours: the instant); {@code null} likewise
 * @param consumed counted days before today (for hours: whole hours gone)
 * @param remaining limit less consumed, at least 0; today still belongs to it
 * @param remainingWorkingMinutes business minutes from now to the deadline, at least 0; {@code
 *     null} when there is no deadline
 * @param overdueBy days after the deadline up to and including today (for hours: hours begun), 0
 *     when not overdue
 * @param provisional whether a year was used whose holidays have not been announced
 */
public record ClockReading(
    ClockState state,
    Limit limit,
    @Nullable LocalDate deadlineDate,
    @Nullable Instant deadline,
    int consumed,
    int remaining,
    @Nullable Long remainingWorkingMinutes,
    int overdueBy,
    boolean provisional) {}
