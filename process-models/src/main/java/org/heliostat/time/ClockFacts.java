package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger, or the runs of a step, come to: the same for both, so that both are counted alike.
 *
 * @param started {@code null} before the start
 * @param pauses times not counted, in order of their beginning
 * @param stopped {@code null} while the clock goes on
 * @param latest moment of the last entry; {@code null} when there is none
 */
record ClockFacts(
    @Nullable Instant started,
    List<Pause> pauses,
    @Nullable Instant stopped,
    @Nullable Instant latest,
    List<ClockEntry.Extended> extensions,
    List<ClockEntry.Recalculated> recalculations) {

  /**
   * Time that is not counted.
   *
   * @param cause {@code null} for the time between two runs of a step
   */
  record Pause(Instant from, @Nullable Instant to, ClockEntry.@Nullable Suspended cause) {}

  /** The days of a pause that are not counted. */
  record PausedDays(DayRange days, ClockEntry.@Nullable Suspended cause) {}

  static ClockFacts ofLedger(List<ClockEntry> ledger) {
    return new LedgerReader().read(ledger);
  }

  static ClockFacts ofStep(List<Run> runs, List<ClockEntry> caseLedger) {
    var caseFacts = ofLedger(caseLedger);
    if (runs.isEmpty()) {
      return new ClockFacts(null, List.of(), null, null, List.of(), List.of());
    }
    var last = runs.getLast();
    var pauses = new ArrayList<>(gaps(runs));
    for (var pause : caseFacts.pauses()) {
      // A suspension that nobody ended ends with the case's clock; steps after the decision run.
      var to = pause.to() == null ? caseFacts.stopped() : pause.to();
      boolean begun = last.finishedAt() == null || pause.from().isBefore(last.finishedAt());
      boolean lasted = to == null || to.isAfter(runs.getFirst().startedAt());
      if (begun && lasted) {
        pauses.add(new Pause(pause.from(), to, pause.cause()));
      }
    }
    pauses.sort(Comparator.comparing(Pause::from));
    var latest = last.finishedAt() == null ? last.startedAt() : last.finishedAt();
    for (var pause : pauses) {
      latest = pause.from().isAfter(latest) ? pause.from() : latest;
      latest = pause.to() != null && pause.to().isAfter(latest) ? pause.to() : latest;
    }
    return new ClockFacts(
        runs.getFirst().startedAt(),
        List.copyOf(pauses),
        last.finishedAt(),
        latest,
        List.of(),
        caseFacts.recalculations());
  }

  private static List<Pause> gaps(List<Run> runs) {
    var gaps = new ArrayList<Pause>();
    for (int i = 1; i < runs.size(); i++) {
      var finishedAt = runs.get(i - 1).finishedAt();
      var startedAt = runs.get(i).startedAt();
      if (finishedAt == null || startedAt.isBefore(finishedAt)) {
        throw new IllegalArgumentException(
            "run %d, begun at %s: the run before it had not ended".formatted(i + 1, startedAt));
      }
      gaps.add(new Pause(finishedAt, startedAt, null));
    }
    return gaps;
  }

  /** The limit with the extensions of the ledger. */
  Limit extended(Limit limit) {
    if (extensions.isEmpty()) {
      return limit;
    }
    long amount = limit.amount();
    for (var extension : extensions) {
      amount += extension.amount();
    }
    if (amount > Limit.MOST) {
      throw new IllegalArgumentException(
          "extended to %d, more than the %d a limit may be".formatted(amount, Limit.MOST));
    }
    return new Limit((int) amount, limit.unit());
  }

  DayCount days(WorkingCalendar calendar, Limit limit, Instant start) {
    return count(pausedDays(calendar, limit, start), calendar, limit.unit(), start);
  }

  /**
   * The days that are not counted, in order. A pause that begins on the last day after its close of
   * business leaves that day as it is: the limit had run out before.
   *
   * @param limit with extensions
   */
  List<PausedDays> pausedDays(WorkingCalendar calendar, Limit limit, Instant start) {
    var paused = new ArrayList<PausedDays>(pauses.size());
    for (var pause : pauses) {
      var from = pause.from().atZone(calendar.zone());
      var first = from.toLocalDate();
      if (limit.unit() != LimitUnit.HOUR
          && !from.toLocalTime().isBefore(calendar.closeOfBusiness())
          && first.equals(lastDay(paused, calendar, limit, start))) {
        first = first.plusDays(1);
      }
      var last = pause.to() == null ? null : day(pause.to(), calendar.zone());
      if (last == null || !last.isBefore(first)) {
        paused.add(new PausedDays(new DayRange(first, last), pause.cause()));
      }
    }
    return paused;
  }

  private static @Nullable LocalDate lastDay(
      List<PausedDays> paused, WorkingCalendar calendar, Limit limit, Instant start) {
    return Deadline.lastDay(count(paused, calendar, limit.unit(), start), limit);
  }

  private static DayCount count(
      List<PausedDays> paused, WorkingCalendar calendar, LimitUnit unit, Instant start) {
    var days = new ArrayList<DayRange>(paused.size());
    paused.forEach(pause -> days.add(pause.days()));
    return new DayCount(calendar, unit, day(start, calendar.zone()), days);
  }

  HourCount hours(Instant start) {
    return new HourCount(
        start, pauses.stream().map(pause -> new HourCount.Span(pause.from(), pause.to())).toList());
  }

  static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
