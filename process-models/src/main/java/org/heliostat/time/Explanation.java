package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline comes about, in words a citizen understands: in English for an English locale,
 * otherwise in Chinese. Reasons and legal grounds of the ledger are quoted as they were written.
 */
public final class Explanation {
  private Explanation() {}

  /**
   * Of a case's clock.
   *
   * @param reading what {@link StatutoryClock#read} gave
   * @param ledger the ledger it was read from
   * @param calendar the calendar it was read with
   */
  public static String of(
      ClockReading reading, List<ClockEntry> ledger, WorkingCalendar calendar, Locale locale) {
    return of(reading, ClockFacts.ofLedger(ledger), calendar, locale);
  }

  /**
   * Of a step's clock.
   *
   * @param reading what {@link StatutoryClock#readStep} gave for the same runs and ledger
   */
  public static String ofStep(
      ClockReading reading,
      List<Run> runs,
      List<ClockEntry> caseLedger,
      WorkingCalendar calendar,
      Locale locale) {
    return of(reading, ClockFacts.ofStep(runs, caseLedger), calendar, locale);
  }

  /** Of a deadline asked for. */
  public static String of(Deadline.Answer answer, WorkingCalendar calendar, Locale locale) {
    var limit = answer.limit();
    var pauses =
        answer.suspensions().stream()
            .map(pause -> new Account.Pause(pause.from(), pause.to(), Account.Note.NONE, false))
            .toList();
    var count = Deadline.count(answer.start(), limit, answer.suspensions(), calendar);
    var instant = answer.instant();
    int frozen = answer.date() == null ? Deadline.frozen(answer, calendar) : 0;
    var special = special(limit, answer.start(), answer.date(), pauses, calendar);
    return Wording.in(locale)
        .tell(
            new Account(
                answer.start().atStartOfDay(),
                limit,
                List.of(),
                effective(pauses, answer.date()),
                special.holidays(),
                special.workedWeekends(),
                rolledFrom(count, limit, answer.date()),
                instant == null ? null : local(instant, calendar.zone()),
                null,
                null,
                frozen,
                0,
                List.of(),
                answer.provisional(),
                calendar.unannouncedYears(answer.start().plusDays(1), special.until())));
  }

  private static String of(
      ClockReading reading, ClockFacts facts, WorkingCalendar calendar, Locale locale) {
    var zone = calendar.zone();
    var started = facts.started();
    int added = facts.extensions().stream().mapToInt(ClockEntry.Extended::amount).sum();
    var limit = new Limit(reading.limit().amount() - added, reading.limit().unit());
    var pauses =
        started == null
            ? List.<Account.Pause>of()
            : facts.pausedDays(calendar, reading.limit(), started).stream()
                .map(Explanation::pause)
                .toList();
    var last = reading.deadlineDate();
    var startDay = started == null ? LocalDate.EPOCH : ClockFacts.day(started, zone);
    var special =
        started == null ? Special.NONE : special(reading.limit(), startDay, last, pauses, calendar);
    var end = reading.deadline();
    return Wording.in(locale)
        .tell(
            new Account(
                started == null ? null : local(started, zone),
                limit,
                facts.extensions().stream()
                    .map(entry -> new Account.Addition(entry.amount(), Account.Note.of(entry)))
                    .toList(),
                effective(pauses, last),
                special.holidays(),
                special.workedWeekends(),
                started == null
                    ? null
                    : rolledFrom(
                        facts.days(calendar, reading.limit(), started), reading.limit(), last),
                end == null ? null : local(end, zone),
                reading.state(),
                facts.stopped() == null ? null : ClockFacts.day(facts.stopped(), zone),
                reading.remaining(),
                reading.overdueBy(),
                facts.recalculations().stream()
                    .map(
                        entry ->
                            new Account.Recalculation(
                                ClockFacts.day(entry.at(), zone), Account.Note.of(entry)))
                    .toList(),
                reading.provisional(),
                calendar.unannouncedYears(startDay.plusDays(1), special.until())));
  }

  private static Account.Pause pause(ClockFacts.PausedDays pause) {
    var days = pause.days();
    var cause = pause.cause();
    return cause == null
        ? new Account.Pause(days.from(), days.to(), Account.Note.NONE, true)
        : new Account.Pause(days.from(), days.to(), Account.Note.of(cause), false);
  }

  /** What is said of the calendar, and the last day it was needed for. */
  private record Special(List<Holiday> holidays, List<LocalDate> workedWeekends, LocalDate until) {
    static final Special NONE = new Special(List.of(), List.of(), LocalDate.EPOCH);
  }

  private static Special special(
      Limit limit,
      LocalDate start,
      @Nullable LocalDate last,
      List<Account.Pause> pauses,
      WorkingCalendar calendar) {
    var until = last == null ? pauses.getLast().from() : last;
    if (limit.unit() != LimitUnit.WORKING_DAY) {
      return new Special(List.of(), List.of(), until);
    }
    var from = start.plusDays(1);
    var holidays =
        calendar.holidays(from, until).stream()
            .filter(holiday -> takesADay(holiday, pauses))
            .toList();
    var worked =
        calendar.workedWeekends(from, until).stream()
            .filter(day -> !isPaused(day, pauses))
            .toList();
    return new Special(holidays, worked, until);
  }

  private static boolean takesADay(Holiday holiday, List<Account.Pause> pauses) {
    return holiday
        .from()
        .datesUntil(holiday.to().plusDays(1))
        .anyMatch(day -> !WorkingDayIndex.isWeekend(day) && !isPaused(day, pauses));
  }

  private static boolean isPaused(LocalDate day, List<Account.Pause> pauses) {
    return pauses.stream()
        .anyMatch(
            pause ->
                !day.isBefore(pause.from()) && (pause.to() == null || !day.isAfter(pause.to())));
  }

  /** A pause that begins after the deadline changed nothing and is not told. */
  private static List<Account.Pause> effective(
      List<Account.Pause> pauses, @Nullable LocalDate last) {
    return pauses.stream().filter(pause -> last == null || !pause.from().isAfter(last)).toList();
  }

  private static @Nullable LocalDate rolledFrom(
      DayCount count, Limit limit, @Nullable LocalDate last) {
    if (limit.unit() != LimitUnit.CALENDAR_DAY || last == null) {
      return null;
    }
    var nth = count.nth(limit.amount());
    return last.equals(nth) ? null : nth;
  }

  private static LocalDateTime local(Instant at, ZoneId zone) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
