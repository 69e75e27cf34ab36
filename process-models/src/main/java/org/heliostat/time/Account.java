package org.heliostat.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an explanation tells, before it is put into words.
 *
 * @param start {@code null} before the start
 * @param limit without extensions
 * @param additions extensions, in order
 * @param pauses in order
 * @param holidays that took days away
 * @param workedWeekends that gave days
 * @param rolledFrom the last calendar day where it is no working day
 * @param end {@code null} when there is no deadline
 * @param state {@code null} when a deadline was asked for and no clock
 * @param provisional whether holidays not announced matter
 * @param unannounced the years up to the deadline whose holidays are not announced
 */
record Account(
    @Nullable LocalDateTime start,
    Limit limit,
    List<Addition> additions,
    List<Pause> pauses,
    List<Holiday> holidays,
    List<LocalDate> workedWeekends,
    @Nullable LocalDate rolledFrom,
    @Nullable LocalDateTime end,
    @Nullable ClockState state,
    @Nullable LocalDate stoppedOn,
    int remaining,
    int overdueBy,
    List<Recalculation> recalculations,
    boolean provisional,
    List<Integer> unannounced) {

  record Addition(int amount, Note note) {}

  /**
   * Days not counted.
   *
   * @param to {@code null} while it lasts
   * @param betweenRuns whether the step was merely not open
   */
  record Pause(LocalDate from, @Nullable LocalDate to, Note note, boolean betweenRuns) {}

  record Recalculation(LocalDate on, Note note) {}

  /** What staff wrote down, as they wrote it; either may be empty. */
  record Note(String reason, String legalGround) {
    static final Note NONE = new Note("", "");

    static Note of(ClockEntry entry) {
      return new Note(entry.reason().strip(), entry.legalGround().strip());
    }

    static Note of(@Nullable CalendarOrder order) {
      return order == null ? NONE : new Note(order.reason().strip(), order.document().strip());
    }
  }
}
