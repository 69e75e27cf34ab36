package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.time.Ledgers.at;
import static org.heliostat.time.Ledgers.startedOn;
import static org.heliostat.time.LimitUnit.CALENDAR_DAY;
import static org.heliostat.time.LimitUnit.HOUR;
import static org.heliostat.time.LimitUnit.WORKING_DAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heliostat.time.CalendarChange.Move;
import org.junit.jupiter.api.Test;

class CalendarChangeTest {
  private static final WorkingCalendar NATIONAL = WorkingCalendar.national();
  private static final CalendarOrder ORDER = new CalendarOrder("台风停工", "示例市政府令第1号");

  @Test
  void shouldTellByHowMuchADeadlineMovesAndWhatToWrite() {
    var move = dayOff("2026-03-09").of(startedOn("2026-03-02").ledger(), days(5));

    assertThat(move.before().deadlineDate()).isEqualTo("2026-03-09");
    assertThat(move.after().deadlineDate()).isEqualTo("2026-03-10");
    assertThat(move.days()).isEqualTo(1);
    assertThat(move.entry())
        .isEqualTo(new ClockEntry.Recalculated(at("2026-03-04"), "engine", "示例市政府令第1号", "台风停工"));
  }

  @Test
  void shouldMoveOverAWeekend() {
    assertThat(dayOff("2026-03-06").of(startedOn("2026-03-02").ledger(), days(4)).days())
        .isEqualTo(3);
  }

  @Test
  void shouldMoveEarlierForAnExtraWorkingDay() {
    var after = NATIONAL.withWorkingDays(Set.of(LocalDate.of(2026, 3, 7)), ORDER);

    var move = to(after).of(startedOn("2026-03-02").ledger(), days(5));

    assertThat(move.after().deadlineDate()).isEqualTo("2026-03-07");
    assertThat(move.days()).isEqualTo(-2);
  }

  @Test
  void shouldLeaveAloneWhatDoesNotMove() {
    var change = dayOff("2026-03-10");
    var suspendedOnThatDay =
        startedOn("2026-03-02").suspendedOn("2026-03-03").resumedOn("2026-03-11");

    assertThat(change.of(startedOn("2026-03-02").ledger(), days(5))).isNull();
    assertThat(change.of(startedOn("2026-03-10").ledger(), days(5))).isNull();
    assertThat(change.of(suspendedOnThatDay.ledger(), days(5))).isNull();
    assertThat(change.of(startedOn("2026-03-02").ledger(), new Limit(240, HOUR))).isNull();
    assertThat(change.of(startedOn("2026-03-02").ledger(), new Limit(9, CALENDAR_DAY))).isNull();
  }

  @Test
  void shouldLeaveAloneAClockThatIsNotOpen() {
    var change = dayOff("2026-03-03");

    assertThat(change.of(List.of(), days(5))).isNull();
    assertThat(change.of(startedOn("2026-03-02").stoppedOn("2026-03-04").ledger(), days(5)))
        .isNull();
  }

  @Test
  void shouldRollCalendarDaysOnlyFromTheLastOne() {
    var move =
        dayOff("2026-03-12").of(startedOn("2026-03-02").ledger(), new Limit(10, CALENDAR_DAY));

    assertThat(move.after().deadlineDate()).isEqualTo("2026-03-13");
    assertThat(move.after().remaining()).isEqualTo(move.before().remaining());
  }

  @Test
  void shouldChangeWhatIsLeftOfASuspendedClock() {
    var suspended = startedOn("2026-02-26").suspendedOn("2026-03-04").ledger();

    var move = dayOff("2026-03-03").of(suspended, days(20));

    assertThat(move.days()).isNull();
    assertThat(move.before().remaining()).isEqualTo(16);
    assertThat(move.after().remaining()).isEqualTo(17);
  }

  @Test
  void shouldMoveByTheHoursOfTheAgency() {
    var until = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(16, 0));

    var move =
        to(NATIONAL.withOpeningHours(List.of(until))).of(startedOn("2026-03-02").ledger(), days(5));

    assertThat(move.days()).isZero();
    assertThat(move.after().deadline()).isEqualTo(at("2026-03-09T16:00"));
  }

  @Test
  void shouldMoveWhatWasProvisionalWhenAYearIsAnnounced() {
    var announced = change(WorkingCalendar.nationalBefore(2026), NATIONAL);
    var ledger = Ledgers.startedOn("2026-02-12").ledger();

    var move = announced.of(ledger, days(10));

    assertThat(move.before().provisional()).isTrue();
    assertThat(move.before().deadlineDate()).isEqualTo("2026-02-26");
    assertThat(move.after().provisional()).isFalse();
    assertThat(move.after().deadlineDate()).isEqualTo("2026-03-04");
  }

  @Test
  void shouldCountExtensionsToo() {
    var ledger = startedOn("2026-03-02").extendedOn("2026-03-03", 5).ledger();

    assertThat(dayOff("2026-03-16").of(ledger, days(5)).after().deadlineDate())
        .isEqualTo("2026-03-17");
  }

  @Test
  void shouldGiveAnEntryThatTheLedgerTakes() {
    var ledger = new ArrayList<>(startedOn("2026-03-02").suspendedAt("2026-03-04T15:00").ledger());

    Move move = dayOff("2026-03-03").of(ledger, days(5));
    ledger.add(move.entry());

    assertThat(move.entry().at()).isEqualTo(at("2026-03-04T15:00"));
    assertThat(StatutoryClock.read(ledger, days(5), dayOff("2026-03-03").after(), at("2026-03-05")))
        .isEqualTo(move.after());
  }

  private static CalendarChange dayOff(String day) {
    return to(NATIONAL.withHolidays(Set.of(LocalDate.parse(day)), ORDER));
  }

  private static CalendarChange to(WorkingCalendar after) {
    return change(NATIONAL, after);
  }

  private static CalendarChange change(WorkingCalendar before, WorkingCalendar after) {
    return new CalendarChange(before, after, at("2026-03-04"), "engine", ORDER);
  }

  private static Limit days(int amount) {
    return new Limit(amount, WORKING_DAY);
  }
}
