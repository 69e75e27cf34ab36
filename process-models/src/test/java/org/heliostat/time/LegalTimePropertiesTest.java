package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.heliostat.time.Deadline.Suspension;

/** What holds for every start, limit and suspension, not only for the examples. */
class LegalTimePropertiesTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
  private static final CalendarOrder ORDER = new CalendarOrder("台风停工", "示例市政府令第1号");

  @Property
  void shouldNeverMoveEarlierForAHoliday(
      @ForAll("starts") LocalDate start,
      @ForAll("limits") Limit limit,
      @ForAll("suspensionLists") List<Gap> gaps,
      @ForAll @IntRange(min = 0, max = 400) int offset) {
    var suspensions = suspensions(start, gaps);
    var withHoliday = CALENDAR.withHolidays(Set.of(start.plusDays(offset)), ORDER);

    assertThat(Deadline.of(start, limit, suspensions, withHoliday).date())
        .isAfterOrEqualTo(Deadline.of(start, limit, suspensions, CALENDAR).date());
  }

  @Property
  void shouldNotMindASuspensionSplitInTwo(
      @ForAll("starts") LocalDate start,
      @ForAll("limits") Limit limit,
      @ForAll @IntRange(min = 0, max = 60) int offset,
      @ForAll @IntRange(min = 0, max = 40) int first,
      @ForAll @IntRange(min = 0, max = 40) int second) {
    var from = start.plusDays(offset);
    var middle = from.plusDays(first);
    var to = middle.plusDays(1L + second);
    var whole = List.of(new Suspension(from, to));
    var split = List.of(new Suspension(from, middle), new Suspension(middle.plusDays(1), to));
    var touching = List.of(new Suspension(from, middle), new Suspension(middle, to));

    var expected = Deadline.of(start, limit, whole, CALENDAR).date();
    assertThat(Deadline.of(start, limit, split, CALENDAR).date()).isEqualTo(expected);
    assertThat(Deadline.of(start, limit, touching, CALENDAR).date()).isEqualTo(expected);
  }

  @Property
  void shouldNeverEndEarlierForALongerLimit(
      @ForAll("starts") LocalDate start,
      @ForAll("limits") Limit limit,
      @ForAll("suspensionLists") List<Gap> gaps,
      @ForAll @IntRange(min = 1, max = 50) int more) {
    var suspensions = suspensions(start, gaps);
    var longer = new Limit(limit.amount() + more, limit.unit());

    assertThat(Deadline.of(start, longer, suspensions, CALENDAR).date())
        .isAfterOrEqualTo(Deadline.of(start, limit, suspensions, CALENDAR).date());
  }

  @Property
  void shouldMoveByExactlyTheDaysNotCounted(
      @ForAll("starts") LocalDate start,
      @ForAll @IntRange(min = 1, max = 120) int amount,
      @ForAll @IntRange(min = 0, max = 150) int offset,
      @ForAll @IntRange(min = 0, max = 60) int length) {
    var limit = new Limit(amount, LimitUnit.WORKING_DAY);
    var from = start.plusDays(offset);
    var to = from.plusDays(length);
    var plain = Deadline.of(start, limit, List.of(), CALENDAR).date();
    var reading =
        StatutoryClock.read(
            Ledgers.startedOn(start.toString())
                .suspendedAt(from + "T12:00")
                .resumedAt(to + "T12:00")
                .ledger(),
            limit,
            CALENDAR,
            Ledgers.noon(start));

    long lost =
        from.datesUntil(to.plusDays(1))
            .filter(day -> day.isAfter(start) && CALENDAR.isWorkingDay(day))
            .count();
    long moved = plain.datesUntil(reading.deadlineDate()).filter(day -> worksAfter(day)).count();
    assertThat(moved).isEqualTo(from.isAfter(plain) ? 0 : lost);
  }

  private static boolean worksAfter(LocalDate day) {
    return CALENDAR.isWorkingDay(day.plusDays(1));
  }

  @Property
  void shouldAgreeWithCountingDayByDay(
      @ForAll("starts") LocalDate start,
      @ForAll("limits") Limit limit,
      @ForAll("suspensionLists") List<Gap> gaps) {
    var suspensions = suspensions(start, gaps);

    assertThat(Deadline.of(start, limit, suspensions, CALENDAR).date())
        .isEqualTo(SlowCount.deadline(start, limit, suspensions, CALENDAR));
  }

  @Property
  void shouldAgreeWithCountingDayByDayOnEveryFigure(
      @ForAll("starts") LocalDate start,
      @ForAll("limits") Limit limit,
      @ForAll("suspensionLists") List<Gap> gaps,
      @ForAll @IntRange(min = 0, max = 500) int later) {
    var suspensions = suspensions(start, gaps);
    var ledger = Ledgers.startedOn(start.toString());
    var latest = start;
    for (var suspension : suspensions) {
      ledger.suspendedOn(suspension.from().toString()).resumedOn(suspension.to().toString());
      latest = suspension.to();
    }
    var today = latest.plusDays(later);

    var reading = StatutoryClock.read(ledger.ledger(), limit, CALENDAR, Ledgers.noon(today));

    var deadline = SlowCount.deadline(start, limit, suspensions, CALENDAR);
    int consumed = SlowCount.consumed(start, limit.unit(), suspensions, CALENDAR, today);
    assertThat(reading.deadlineDate()).isEqualTo(deadline);
    assertThat(reading.consumed()).isEqualTo(consumed);
    assertThat(reading.remaining()).isEqualTo(Math.max(0, limit.amount() - consumed));
    assertThat(reading.overdueBy())
        .isEqualTo(
            SlowCount.consumed(deadline, limit.unit(), List.of(), CALENDAR, today.plusDays(1)));
    assertThat(reading.remainingWorkingMinutes())
        .isEqualTo(
            SlowCount.businessMinutes(
                CALENDAR, today.atTime(12, 0), deadline.atTime(CALENDAR.closeOfBusiness())));
  }

  @Property
  void shouldMoveAnOpenClockExactlyAsADayByDayCountSays(
      @ForAll("starts") LocalDate start,
      @ForAll("limits") Limit limit,
      @ForAll("suspensionLists") List<Gap> gaps,
      @ForAll Set<@IntRange(min = 0, max = 400) Integer> off) {
    var suspensions = suspensions(start, gaps);
    var ledger = Ledgers.startedOn(start.toString());
    for (var suspension : suspensions) {
      ledger.suspendedOn(suspension.from().toString()).resumedOn(suspension.to().toString());
    }
    var after = CALENDAR.withHolidays(daysFrom(start, off), ORDER);
    var change = new CalendarChange(CALENDAR, after, Ledgers.noon(start), "engine", ORDER);

    var move = change.of(ledger.ledger(), limit);

    var old = SlowCount.deadline(start, limit, suspensions, CALENDAR);
    var now = SlowCount.deadline(start, limit, suspensions, after);
    if (!old.equals(now)) {
      assertThat(move.before().deadlineDate()).isEqualTo(old);
      assertThat(move.after().deadlineDate()).isEqualTo(now);
      assertThat(move.days()).isEqualTo(ChronoUnit.DAYS.between(old, now)).isPositive();
    } else if (move != null) {
      assertThat(move.days()).isZero();
      assertThat(move.after().remaining()).isGreaterThan(move.before().remaining());
    }
  }

  /** Exceptions of all kinds side by side: off, worked, on weekdays, on weekends, in a row. */
  @Property
  void shouldCountEveryCalendarDayByDay(
      @ForAll("starts") LocalDate day,
      @ForAll Set<@IntRange(min = -3, max = 40) Integer> off,
      @ForAll Set<@IntRange(min = -3, max = 40) Integer> worked,
      @ForAll @IntRange(min = 1, max = 30) int n) {
    var calendar =
        CALENDAR
            .withHolidays(daysFrom(day, off), ORDER)
            .withWorkingDays(daysFrom(day, worked), ORDER);

    var nth = calendar.workingDay(day, n);
    var counted = day.datesUntil(nth.plusDays(1)).filter(calendar::isWorkingDay).count();

    assertThat(calendar.isWorkingDay(nth)).isTrue();
    assertThat(counted).isEqualTo(n);
    assertThat(calendar.workingDays(day, nth)).isEqualTo(n);
    assertThat(calendar.workingDays(day, nth.minusDays(1))).isEqualTo(n - 1);
  }

  private static Set<LocalDate> daysFrom(LocalDate day, Set<Integer> offsets) {
    return offsets.stream().map(day::plusDays).collect(Collectors.toSet());
  }

  @Property
  void shouldCountWorkingDaysBothWays(
      @ForAll("starts") LocalDate day, @ForAll @IntRange(min = 1, max = 36_500) int n) {
    var nth = CALENDAR.workingDay(day, n);

    assertThat(CALENDAR.isWorkingDay(nth)).isTrue();
    assertThat(CALENDAR.workingDays(day, nth)).isEqualTo(n);
  }

  /** Days between the end of one suspension and the beginning of the next, and its length. */
  record Gap(int before, int length) {}

  private static List<Suspension> suspensions(LocalDate start, List<Gap> gaps) {
    var suspensions = new ArrayList<Suspension>();
    var from = start;
    for (var gap : gaps) {
      from = from.plusDays(gap.before());
      var to = from.plusDays(gap.length());
      suspensions.add(new Suspension(from, to));
      from = to;
    }
    return suspensions;
  }

  @Provide
  Arbitrary<LocalDate> starts() {
    var first = LocalDate.of(2000, 1, 1);
    return Arbitraries.integers().between(0, 365 * 30).map(first::plusDays);
  }

  @Provide
  Arbitrary<Limit> limits() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 400),
            Arbitraries.of(LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY))
        .as(Limit::new);
  }

  @Provide
  Arbitrary<List<Gap>> suspensionLists() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 30))
        .as(Gap::new)
        .list()
        .ofMaxSize(5);
  }
}
