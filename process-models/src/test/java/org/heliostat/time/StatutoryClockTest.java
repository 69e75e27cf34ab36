package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.heliostat.time.ClockState.NOT_STARTED;
import static org.heliostat.time.ClockState.OVERDUE;
import static org.heliostat.time.ClockState.RUNNING;
import static org.heliostat.time.ClockState.STOPPED;
import static org.heliostat.time.ClockState.SUSPENDED;
import static org.heliostat.time.Ledgers.at;
import static org.heliostat.time.Ledgers.startedOn;
import static org.heliostat.time.LimitUnit.CALENDAR_DAY;
import static org.heliostat.time.LimitUnit.HOUR;
import static org.heliostat.time.LimitUnit.WORKING_DAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatutoryClockTest {
  @Nested
  @DisplayName("Rule 1: the day of the event is not counted (Licensing Law Art. 82)")
  class Rule1 {
    @Test
    void shouldCountFromTheDayAfterTheStart() {
      var reading = startedOn("2026-03-02").read(1, WORKING_DAY, "2026-03-02");

      assertThat(reading.deadlineDate()).isEqualTo("2026-03-03");
      assertThat(reading.consumed()).isZero();
    }

    @Test
    void shouldTakeTheDayOfTheAgencyAndNotOfGreenwich() {
      var justAfterMidnight = Ledgers.none().startedAt("2026-03-03T00:30");

      assertThat(justAfterMidnight.read(1, WORKING_DAY, "2026-03-03").deadlineDate())
          .isEqualTo("2026-03-04");
    }

    @Test
    void shouldNotRunBeforeTheStart() {
      var reading = Ledgers.none().read(20, WORKING_DAY, "2026-03-02");

      assertThat(reading)
          .isEqualTo(
              new ClockReading(
                  NOT_STARTED, new Limit(20, WORKING_DAY), null, null, 0, 20, null, 0, false));
    }
  }

  @Nested
  @DisplayName("Rule 2: a suspended day is not counted (Licensing Law Art. 45)")
  class Rule2 {
    @Test
    void shouldCountNeitherTheDayOfSuspensionNorThatOfResumption() {
      var oneDay = startedOn("2026-03-02").suspendedOn("2026-03-04").resumedOn("2026-03-04");
      var twoDays = startedOn("2026-03-02").suspendedOn("2026-03-04").resumedOn("2026-03-05");

      assertThat(oneDay.read(5, WORKING_DAY, "2026-03-05").deadlineDate()).isEqualTo("2026-03-10");
      assertThat(twoDays.read(5, WORKING_DAY, "2026-03-05").deadlineDate()).isEqualTo("2026-03-11");
    }

    @Test
    void shouldFreezeWhatIsLeftWhileSuspended() {
      var suspended = startedOn("2026-03-02").suspendedOn("2026-03-09");

      for (var day : List.of("2026-03-09", "2026-03-20", "2026-12-30")) {
        var reading = suspended.read(20, WORKING_DAY, day);
        assertThat(reading.state()).isEqualTo(SUSPENDED);
        assertThat(reading.deadlineDate()).isNull();
        assertThat(reading.deadline()).isNull();
        assertThat(reading.remainingWorkingMinutes()).isNull();
        assertThat(reading.consumed()).isEqualTo(4);
        assertThat(reading.remaining()).isEqualTo(16);
      }
    }

    @Test
    void shouldGoOnOnTheDayAfterTheResumption() {
      var resumed = startedOn("2026-03-02").suspendedOn("2026-03-09").resumedOn("2026-03-13");

      assertThat(resumed.read(20, WORKING_DAY, "2026-03-13").remaining()).isEqualTo(16);
      assertThat(resumed.read(20, WORKING_DAY, "2026-03-16").remaining()).isEqualTo(16);
      assertThat(resumed.read(20, WORKING_DAY, "2026-03-17").remaining()).isEqualTo(15);
    }

    @Test
    void shouldLeaveOutADayOnceThatTwoSuspensionsShare() {
      var twice =
          startedOn("2026-03-02")
              .suspendedAt("2026-03-04T09:00")
              .resumedAt("2026-03-05T09:00")
              .suspendedAt("2026-03-05T15:00")
              .resumedAt("2026-03-06T09:00");

      assertThat(twice.read(5, WORKING_DAY, "2026-03-06").deadlineDate()).isEqualTo("2026-03-12");
    }

    @Test
    void shouldSuspendOnTheDayOfTheStart() {
      var atOnce = startedOn("2026-03-02").suspendedOn("2026-03-02").resumedOn("2026-03-03");

      assertThat(atOnce.read(1, WORKING_DAY, "2026-03-03").deadlineDate()).isEqualTo("2026-03-04");
    }

    @Test
    void shouldSuspendOnTheLastDay() {
      var reading =
          startedOn("2026-03-02").suspendedOn("2026-03-09").read(5, WORKING_DAY, "2026-03-20");

      assertThat(reading.state()).isEqualTo(SUSPENDED);
      assertThat(reading.remaining()).isEqualTo(1);
    }

    @Test
    void shouldStayOverdueWhenSuspendedTooLate() {
      var reading =
          startedOn("2026-03-02").suspendedOn("2026-03-10").read(5, WORKING_DAY, "2026-03-11");

      assertThat(reading.state()).isEqualTo(OVERDUE);
      assertThat(reading.deadlineDate()).isEqualTo("2026-03-09");
      assertThat(reading.overdueBy()).isEqualTo(2);
    }
  }

  @Nested
  @DisplayName("Rule 3: working days, make-up days on (Licensing Law Art. 82, Penalty Law Art. 85)")
  class Rule3 {
    @Test
    void shouldCountAMakeUpSaturdayAndNoHoliday() {
      var beforeSpringFestival = startedOn("2026-02-13");

      assertThat(beforeSpringFestival.read(1, WORKING_DAY, "2026-02-13").deadlineDate())
          .isEqualTo("2026-02-14");
      assertThat(beforeSpringFestival.read(2, WORKING_DAY, "2026-02-13").deadlineDate())
          .isEqualTo("2026-02-24");
    }
  }

  @Nested
  @DisplayName("Rule 4: calendar days, only the last one rolls (Penalty Law Art. 60, 85)")
  class Rule4 {
    @Test
    void shouldCountHolidaysAndWeekends() {
      var reading = startedOn("2026-09-29").read(10, CALENDAR_DAY, "2026-10-05");

      assertThat(reading.deadlineDate()).isEqualTo("2026-10-09");
      assertThat(reading.consumed()).isEqualTo(5);
    }

    @Test
    void shouldRollOverTheWholeHoliday() {
      var reading = startedOn("2026-09-29").read(2, CALENDAR_DAY, "2026-10-03");

      assertThat(reading.deadlineDate()).isEqualTo("2026-10-08");
      assertThat(reading.state()).isEqualTo(RUNNING);
      assertThat(reading.remaining()).isZero();
    }

    @Test
    void shouldRollToADayOnWhichTheClockIsNotSuspended() {
      var onSunday = startedOn("2026-07-02").suspendedOn("2026-07-05");
      var resumedOnTuesday =
          startedOn("2026-07-02").suspendedOn("2026-07-05").resumedOn("2026-07-07");

      assertThat(onSunday.read(2, CALENDAR_DAY, "2026-07-06").state()).isEqualTo(SUSPENDED);
      assertThat(resumedOnTuesday.read(2, CALENDAR_DAY, "2026-07-07").deadlineDate())
          .isEqualTo("2026-07-08");
    }
  }

  @Nested
  @DisplayName("Rule 5: hours run around the clock (Coercion Law Art. 19)")
  class Rule5 {
    @Test
    void shouldNotRoll() {
      var reading = startedOn("2026-10-01").read(24, HOUR, "2026-10-01T12:30");

      assertThat(reading.deadline()).isEqualTo(at("2026-10-02T10:00"));
      assertThat(reading.deadlineDate()).isEqualTo("2026-10-02");
      assertThat(reading.consumed()).isEqualTo(2);
      assertThat(reading.remaining()).isEqualTo(22);
      assertThat(reading.remainingWorkingMinutes()).isZero();
    }

    @Test
    void shouldLeaveOutSuspendedTimeToTheSecond() {
      var ledger =
          startedOn("2026-03-02").suspendedAt("2026-03-02T12:15").resumedAt("2026-03-03T08:45");

      var reading = ledger.read(24, HOUR, "2026-03-03T09:00");

      assertThat(reading.deadline()).isEqualTo(at("2026-03-04T06:30"));
      assertThat(reading.consumed()).isEqualTo(2);
    }

    @Test
    void shouldFreezeWhileSuspended() {
      var reading =
          startedOn("2026-03-02")
              .suspendedAt("2026-03-02T13:30")
              .read(24, HOUR, "2026-03-09T09:00");

      assertThat(reading.state()).isEqualTo(SUSPENDED);
      assertThat(reading.deadline()).isNull();
      assertThat(reading.consumed()).isEqualTo(3);
      assertThat(reading.remaining()).isEqualTo(21);
    }

    @Test
    void shouldHaveRunOutWhenSuspendedAtTheVeryEnd() {
      var ledger = startedOn("2026-03-02").suspendedAt("2026-03-03T10:00");

      var reading = ledger.read(24, HOUR, "2026-03-03T10:00");

      assertThat(reading.state()).isEqualTo(OVERDUE);
      assertThat(reading.deadline()).isEqualTo(at("2026-03-03T10:00"));
    }

    @Test
    void shouldCountTheHoursBegunWhenOverdue() {
      var ledger = startedOn("2026-03-02");

      assertThat(ledger.read(24, HOUR, "2026-03-03T09:59").overdueBy()).isZero();
      assertThat(ledger.read(24, HOUR, "2026-03-03T10:00").overdueBy()).isEqualTo(1);
      assertThat(ledger.read(24, HOUR, "2026-03-03T11:30").overdueBy()).isEqualTo(2);
    }
  }

  @Nested
  @DisplayName("Rule 6: the deadline is the close of business")
  class Rule6 {
    @Test
    void shouldEndWithTheOpeningHoursOfTheAgency() {
      var until = LocalTime.of(16, 0);
      var calendar =
          WorkingCalendar.national()
              .withOpeningHours(List.of(new OpeningHours(LocalTime.of(9, 0), until)));
      var ledger = startedOn("2026-03-02").ledger();
      var limit = new Limit(5, WORKING_DAY);

      assertThat(StatutoryClock.read(ledger, limit, calendar, at("2026-03-02")).deadline())
          .isEqualTo(at("2026-03-09T16:00"));
    }
  }

  @Nested
  @DisplayName("Rule 7: consumed, remaining and business minutes")
  class Rule7 {
    @Test
    void shouldCountBusinessMinutesToTheDeadline() {
      var ledger = startedOn("2026-03-02");

      assertThat(minutes(ledger, "2026-03-09T17:00")).isEqualTo(30);
      assertThat(minutes(ledger, "2026-03-09T12:30")).isEqualTo(240);
      assertThat(minutes(ledger, "2026-03-09T08:00")).isEqualTo(420);
      assertThat(minutes(ledger, "2026-03-07T10:00")).isEqualTo(420);
      assertThat(minutes(ledger, "2026-03-06T11:00")).isEqualTo(60 + 240 + 420);
      assertThat(minutes(ledger, "2026-03-02T10:00")).isEqualTo(360 + 5 * 420);
      assertThat(minutes(ledger, "2026-03-09T17:30")).isZero();
    }

    private static Long minutes(Ledgers ledger, String now) {
      return ledger.read(5, WORKING_DAY, now).remainingWorkingMinutes();
    }
  }

  @Nested
  @DisplayName("Rule 8: overdue from the deadline instant on")
  class Rule8 {
    @Test
    void shouldBeOverdueFromTheCloseOfBusiness() {
      var ledger = startedOn("2026-03-02");

      assertThat(ledger.read(5, WORKING_DAY, "2026-03-09T17:29:59").state()).isEqualTo(RUNNING);
      assertThat(ledger.read(5, WORKING_DAY, "2026-03-09T17:30").state()).isEqualTo(OVERDUE);
      assertThat(ledger.read(5, WORKING_DAY, "2026-03-09T18:00").overdueBy()).isZero();
    }

    @Test
    void shouldCountTheWorkingDaysAfterTheDeadlineIncludingToday() {
      var reading = startedOn("2026-03-02").read(5, WORKING_DAY, "2026-03-16T08:00");

      assertThat(reading.overdueBy()).isEqualTo(5);
      assertThat(reading.remaining()).isZero();
      assertThat(reading.consumed()).isEqualTo(9);
    }

    @Test
    void shouldCountEveryDayForCalendarDays() {
      var reading = startedOn("2026-07-03").read(90, CALENDAR_DAY, "2026-10-12");

      assertThat(reading.overdueBy()).isEqualTo(4);
    }
  }

  @Nested
  @DisplayName("Rule 9: an extension adds to the limit (Licensing Law Art. 42)")
  class Rule9 {
    private static final Limit LIMIT = new Limit(20, WORKING_DAY);

    @Test
    void shouldAddToTheLimit() {
      var reading =
          startedOn("2026-03-02").extendedOn("2026-03-10", 10).read(20, WORKING_DAY, "2026-03-10");

      assertThat(reading.limit()).isEqualTo(new Limit(30, WORKING_DAY));
      assertThat(reading.deadlineDate()).isEqualTo("2026-04-14");
      assertThat(reading.remaining()).isEqualTo(25);
    }

    @Test
    void shouldLeaveNoMoreThanTheLawAllows() {
      var once = startedOn("2026-03-02").extendedOn("2026-03-10", 4);

      assertThat(left(startedOn("2026-03-02"), "2026-03-10")).isEqualTo(10);
      assertThat(left(once, "2026-03-11")).isEqualTo(6);
      assertThat(left(once.extendedOn("2026-03-12", 6), "2026-03-13")).isZero();
      assertThat(left(startedOn("2026-03-02").suspendedOn("2026-03-05"), "2026-05-06"))
          .isEqualTo(10);
    }

    @Test
    void shouldLeaveNothingOnceTheClockHasRunOut() {
      assertThat(left(startedOn("2026-03-02"), "2026-03-30T17:29")).isEqualTo(10);
      assertThat(left(startedOn("2026-03-02"), "2026-03-30T17:30")).isZero();
      assertThat(left(Ledgers.none(), "2026-03-02")).isZero();
      assertThat(left(startedOn("2026-03-02").stoppedOn("2026-03-04"), "2026-03-05")).isZero();
    }

    private static int left(Ledgers ledger, String at) {
      return StatutoryClock.extensionLeft(
          ledger.ledger(), LIMIT, 10, WorkingCalendar.national(), at(at));
    }
  }

  @Nested
  @DisplayName("Rule 10: a step returned and done again goes on from its first run")
  class Rule10 {
    private static final Run FIRST = new Run(at("2026-03-02T10:00"), at("2026-03-05T10:00"));

    @Test
    void shouldGoOnFromWhatTheFirstRunConsumed() {
      var again = new Run(at("2026-03-16T10:00"), null);

      var reading = read(List.of(FIRST, again), Ledgers.none(), 5, "2026-03-17");

      assertThat(reading.state()).isEqualTo(RUNNING);
      assertThat(reading.consumed()).isEqualTo(2);
      assertThat(reading.remaining()).isEqualTo(3);
      assertThat(reading.deadlineDate()).isEqualTo("2026-03-19");
    }

    @Test
    void shouldStandStillBetweenTheRuns() {
      var reading = read(List.of(FIRST), Ledgers.none(), 5, "2026-03-12");

      assertThat(reading.state()).isEqualTo(STOPPED);
      assertThat(reading.consumed()).isEqualTo(2);
      assertThat(reading.overdueBy()).isZero();
      assertThat(reading.deadlineDate()).isEqualTo("2026-03-09");
    }

    @Test
    void shouldNotCountTheSuspensionsOfTheCase() {
      var open = new Run(at("2026-03-02T10:00"), null);
      var suspended = startedOn("2026-03-02").suspendedOn("2026-03-04");
      var stillSuspended = read(List.of(open), suspended, 5, "2026-03-09");
      var resumed = suspended.resumedOn("2026-03-10");

      assertThat(stillSuspended.state()).isEqualTo(SUSPENDED);
      assertThat(stillSuspended.consumed()).isEqualTo(1);
      assertThat(read(List.of(open), resumed, 5, "2026-03-10").deadlineDate())
          .isEqualTo("2026-03-16");
    }

    @Test
    void shouldNotMindASuspensionAfterTheStepIsDone() {
      var later = startedOn("2026-03-02").suspendedOn("2026-03-06");

      assertThat(read(List.of(FIRST), later, 5, "2026-03-12").deadlineDate())
          .isEqualTo("2026-03-09");
    }

    @Test
    void shouldRunThoughTheCaseHasNotStartedOrWasStopped() {
      var open = List.of(new Run(at("2026-03-02T10:00"), null));
      var stopped = startedOn("2026-02-02").suspendedOn("2026-02-25").stoppedOn("2026-02-27");

      assertThat(read(open, Ledgers.none(), 5, "2026-03-03").state()).isEqualTo(RUNNING);
      assertThat(read(open, stopped, 5, "2026-03-03").deadlineDate()).isEqualTo("2026-03-09");
    }

    @Test
    void shouldNotBeLengthenedByTheExtensionOfTheCase() {
      var open = List.of(new Run(at("2026-03-02T10:00"), null));
      var extended = startedOn("2026-03-02").extendedOn("2026-03-03", 10);

      assertThat(read(open, extended, 5, "2026-03-03").limit().amount()).isEqualTo(5);
    }

    @Test
    void shouldNotHaveStartedWithoutARun() {
      var reading = read(List.of(), startedOn("2026-03-02"), 5, "2026-03-03");

      assertThat(reading.state()).isEqualTo(NOT_STARTED);
    }

    @Test
    void shouldRefuseRunsThatOverlap() {
      var open = new Run(at("2026-03-02T10:00"), null);
      var early = new Run(at("2026-03-04T10:00"), null);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(List.of(open, early), Ledgers.none(), 5, "2026-03-05"))
          .withMessageContaining("run 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> read(List.of(FIRST, early), Ledgers.none(), 5, "2026-03-05"))
          .withMessageContaining("run 2");
    }

    private static ClockReading read(List<Run> runs, Ledgers ledger, int amount, String now) {
      return StatutoryClock.readStep(
          runs,
          ledger.ledger(),
          new Limit(amount, WORKING_DAY),
          WorkingCalendar.national(),
          at(now));
    }
  }

  @Nested
  @DisplayName("Rule 11: a changed or unknown calendar")
  class Rule11 {
    @Test
    void shouldDeriveEveryDateAnewFromTheCalendar() {
      var ledger = startedOn("2026-03-02").recalculatedOn("2026-03-03").ledger();
      var changed =
          WorkingCalendar.national()
              .withHolidays(
                  Set.of(LocalDate.of(2026, 3, 6)), new CalendarOrder("台风停工", "示例市政府令第1号"));
      var limit = new Limit(5, WORKING_DAY);

      var before = StatutoryClock.read(ledger, limit, WorkingCalendar.national(), at("2026-03-03"));
      var after = StatutoryClock.read(ledger, limit, changed, at("2026-03-03"));

      assertThat(before.deadlineDate()).isEqualTo("2026-03-09");
      assertThat(after.deadlineDate()).isEqualTo("2026-03-10");
    }

    @Test
    void shouldSayThatAYearNotAnnouncedIsProvisional() {
      var year = WorkingCalendar.national().unannouncedYears(at2026(), at2026().plusYears(50));
      var start = LocalDate.of(year.getFirst() - 1, 12, 20);

      var into = startedOn(start.toString()).read(20, WORKING_DAY, start.toString());
      var within = startedOn(start.toString()).read(2, WORKING_DAY, start.toString());

      assertThat(into.provisional()).isTrue();
      assertThat(within.provisional()).isFalse();
    }

    @Test
    void shouldNotBecomeProvisionalWhileSuspended() {
      var suspended = startedOn("2026-03-02").suspendedOn("2026-03-09");

      assertThat(suspended.read(20, WORKING_DAY, "2199-03-02").provisional()).isFalse();
    }

    @Test
    void shouldNeedNoHolidaysForWholeCalendarDaysButTheLast() {
      var throughUnannounced = startedOn("2001-12-01").read(60, CALENDAR_DAY, "2002-01-15");

      assertThat(throughUnannounced.provisional()).isFalse();
    }

    private static LocalDate at2026() {
      return LocalDate.of(2026, 1, 1);
    }
  }

  @Nested
  @DisplayName("Rule 12: overdue locks nothing")
  class Rule12 {
    @Test
    void shouldStillReadWhatHappensAfterTheDeadline() {
      var late = startedOn("2026-03-02").stoppedOn("2026-03-12");

      var reading = late.read(5, WORKING_DAY, "2026-06-01");

      assertThat(reading.state()).isEqualTo(STOPPED);
      assertThat(reading.deadlineDate()).isEqualTo("2026-03-09");
      assertThat(reading.overdueBy()).isEqualTo(3);
    }
  }

  @Nested
  @DisplayName("A stopped clock")
  class Stopped {
    @Test
    void shouldKeepTheFiguresOfItsLastMoment() {
      var stopped = startedOn("2026-03-02").stoppedOn("2026-03-05");

      var reading = stopped.read(5, WORKING_DAY, "2030-01-01");

      assertThat(reading).isEqualTo(stopped.read(5, WORKING_DAY, "2026-03-05"));
      assertThat(reading.remaining()).isEqualTo(3);
      assertThat(reading.overdueBy()).isZero();
    }

    @Test
    void shouldAllowAStopWithoutAStart() {
      var refused = Ledgers.none().stoppedOn("2026-03-02").read(5, WORKING_DAY, "2026-03-03");

      assertThat(refused.state()).isEqualTo(STOPPED);
      assertThat(refused.deadline()).isNull();
    }
  }

  @Nested
  @DisplayName("A ledger that makes no sense")
  class Senseless {
    @Test
    void shouldBeRefusedNamingTheEntry() {
      refused(startedOn("2026-03-02").startedAt("2026-03-03T09:00"), "entry 2", "STARTED");
      refused(startedOn("2026-03-02").resumedOn("2026-03-03"), "entry 2", "not suspended");
      refused(
          startedOn("2026-03-02").suspendedOn("2026-03-03").suspendedOn("2026-03-04"),
          "entry 3",
          "already suspended");
      refused(Ledgers.none().suspendedOn("2026-03-03"), "entry 1", "not been started");
      refused(
          startedOn("2026-03-02").stoppedOn("2026-03-03").extendedOn("2026-03-04", 5),
          "entry 3",
          "stopped");
      refused(startedOn("2026-03-02").extendedOn("2026-03-03", 0), "entry 2", "at least 1");
      refused(startedOn("2026-03-02").suspendedOn("2026-03-01"), "entry 2", "earlier");
      refused(startedOn("2026-03-02").extendedOn("2026-03-03", 36_500), "36505");
    }

    private static void refused(Ledgers ledger, String... parts) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ledger.read(5, WORKING_DAY, "2026-03-10"))
          .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
    }
  }

  @Test
  void shouldTakeTheLastEntryForNowWhenTheReadersClockIsBehind() {
    var reading = startedOn("2026-03-02").read(5, WORKING_DAY, "2026-03-02T09:59");

    assertThat(reading.state()).isEqualTo(RUNNING);
    assertThat(reading.remaining()).isEqualTo(5);
  }
}
