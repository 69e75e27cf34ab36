package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.time.Ledgers.at;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of legal time as a table: what happened, on which day one asks, and what the clock then
 * shows. All days are of 2026, at noon unless an hour is given; a working day ends at 17:30.
 */
class LegalTimeTableTest {
  @ParameterizedTest(name = "{0}: {2}, asked {3} -> {4}, until {5}, {6} gone, {7} left, {8} over")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule: what it shows              | limit       | what happened                                | asked       | state     | last day | gone | left | over
          1: the day of the start is free    | 5 working   | start 03-02                                  | 03-02       | RUNNING   | 03-09    |  0   |  5   | 0
          1: counting begins the day after   | 5 working   | start 03-02                                  | 03-03       | RUNNING   | 03-09    |  0   |  5   | 0
          7: today still belongs to us       | 5 working   | start 03-02                                  | 03-06       | RUNNING   | 03-09    |  3   |  2   | 0
          7: a weekend takes nothing         | 5 working   | start 03-02                                  | 03-08       | RUNNING   | 03-09    |  4   |  1   | 0
          7: the last day, until it is over  | 5 working   | start 03-02                                  | 03-09       | RUNNING   | 03-09    |  4   |  1   | 0
          6: a second before the close       | 5 working   | start 03-02                                  | 03-09T17:29 | RUNNING   | 03-09    |  4   |  1   | 0
          8: overdue from the close on       | 5 working   | start 03-02                                  | 03-09T17:30 | OVERDUE   | 03-09    |  4   |  1   | 0
          8: the first day after             | 5 working   | start 03-02                                  | 03-10T08:00 | OVERDUE   | 03-09    |  5   |  0   | 1
          8: a weekend adds nothing          | 5 working   | start 03-02                                  | 03-15       | OVERDUE   | 03-09    |  9   |  0   | 4
          8: calendar days add on weekends   | 7 calendar  | start 03-02                                  | 03-15       | OVERDUE   | 03-09    | 12   |  0   | 6
          2: suspended: no last day          | 20 working  | start 03-02, suspend 03-09                   | 03-20       | SUSPENDED |          |  4   | 16   | 0
          2: suspended for years: frozen     | 20 working  | start 03-02, suspend 03-09                   | 12-31       | SUSPENDED |          |  4   | 16   | 0
          2: calendar days freeze as well    | 20 calendar | start 03-02, suspend 03-09                   | 06-30       | SUSPENDED |          |  6   | 14   | 0
          2: neither end of it counts        | 20 working  | start 03-02, suspend 03-09, resume 03-13     | 03-17       | RUNNING   | 04-07    |  5   | 15   | 0
          2: suspended and resumed in a day  | 5 working   | start 03-02, suspend 03-04, resume 03-04     | 03-05       | RUNNING   | 03-10    |  1   |  4   | 0
          2: suspended on the last day       | 5 working   | start 03-02, suspend 03-09T17:29             | 03-20       | SUSPENDED |          |  4   |  1   | 0
          2: suspended that evening: too late| 5 working   | start 03-02, suspend 03-09T17:30             | 03-11       | OVERDUE   | 03-09    |  5   |  0   | 2
          2: ... and resumed again           | 5 working   | start 03-02, suspend 03-09T18:00, resume 03-10 | 03-11     | OVERDUE   | 03-09    |  5   |  0   | 2
          2: ... that very evening           | 5 working   | start 03-02, suspend 03-09T18:00, resume 03-09T19:00 | 03-11 | OVERDUE | 03-09  |  6   |  0   | 2
          2: an evening before the last day  | 5 working   | start 03-02, suspend 03-06T18:00, resume 03-09 | 03-10     | RUNNING   | 03-11    |  3   |  2   | 0
          2: suspended after the last day    | 5 working   | start 03-02, suspend 03-10                   | 03-11       | OVERDUE   | 03-09    |  5   |  0   | 2
          3: make-up Saturdays 02-14, 02-28  | 10 working  | start 02-12                                  | 03-02       | RUNNING   | 03-04    |  7   |  3   | 0
          3: a make-up Sunday counts         | 2 working   | start 01-02                                  | 01-05       | RUNNING   | 01-05    |  1   |  1   | 0
          3: started on a holiday            | 5 working   | start 10-03                                  | 10-03       | RUNNING   | 10-13    |  0   |  5   | 0
          4: the last day rolls              | 90 calendar | start 07-03                                  | 10-01       | RUNNING   | 10-08    | 89   |  1   | 0
          4: ... and then nothing is left    | 90 calendar | start 07-03                                  | 10-04       | RUNNING   | 10-08    | 92   |  0   | 0
          4: only the last day rolls         | 10 calendar | start 09-29                                  | 10-08       | RUNNING   | 10-09    |  8   |  2   | 0
          4: it does not roll into a pause   | 2 calendar  | start 07-02, suspend 07-05, resume 07-07     | 07-08       | RUNNING   | 07-08    |  2   |  0   | 0
          4: a worked Saturday is no rolling | 3 calendar  | start 02-11                                  | 02-14       | RUNNING   | 02-14    |  2   |  1   | 0
          5: hours pass on a holiday         | 24 hours    | start 10-01T10:00                            | 10-01T12:30 | RUNNING   | 10-02    |  2   | 22   | 0
          5: hours run out to the second     | 24 hours    | start 10-01T10:00                            | 10-02T10:00 | OVERDUE   | 10-02    | 24   |  0   | 1
          5: suspended hours are left out    | 24 hours    | start 03-02T10:00, suspend 03-02T12:15, resume 03-03T08:45 | 03-03T09:00 | RUNNING | 03-04 | 2 | 22 | 0
          9: an extension adds               | 20 working  | start 03-02, extend 03-10 10                 | 03-10       | RUNNING   | 04-14    |  5   | 25   | 0
          9: ... also while suspended        | 20 working  | start 03-02, suspend 03-09, extend 03-10 10  | 03-16       | SUSPENDED |          |  4   | 26   | 0
          9: calendar days are extended too  | 30 calendar | start 03-02, extend 03-10 30                 | 03-10       | RUNNING   | 05-06    |  7   | 53   | 0
          11: recalculated: nothing moves    | 5 working   | start 03-02, recalculate 03-03               | 03-06       | RUNNING   | 03-09    |  3   |  2   | 0
          12: done too late, but done        | 5 working   | start 03-02, stop 03-12                      | 06-01       | STOPPED   | 03-09    |  7   |  0   | 3
          stopped in time                    | 5 working   | start 03-02, stop 03-05                      | 12-01       | STOPPED   | 03-09    |  2   |  3   | 0
          not started                        | 5 working   |                                              | 03-02       | NOT_STARTED |        |  0   |  5   | 0
          """)
  void shouldShow(
      String rule,
      String limit,
      String happened,
      String asked,
      ClockState state,
      String lastDay,
      int gone,
      int left,
      int over) {
    var amountAndUnit = limit.split(" ");

    var reading =
        ledger(happened)
            .read(Integer.parseInt(amountAndUnit[0]), unit(amountAndUnit[1]), moment(asked));

    assertThat(reading.state()).isEqualTo(state);
    if (lastDay == null) {
      assertThat(reading.deadlineDate()).isNull();
      assertThat(reading.deadline()).isNull();
      assertThat(reading.remainingWorkingMinutes()).isNull();
    } else {
      assertThat(reading.deadlineDate()).isEqualTo("2026-" + lastDay);
    }
    assertThat(reading.consumed()).as("gone").isEqualTo(gone);
    assertThat(reading.remaining()).as("left").isEqualTo(left);
    assertThat(reading.overdueBy()).as("over").isEqualTo(over);
    assertThat(reading.provisional()).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}, asked {2} -> {3} more working days allowed")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule 9 (Licensing Law Art. 42): 20 working days, by 10 at most | what happened  | asked | may be added
          untouched                    | start 03-02                                       | 03-10       | 10
          a second before it runs out  | start 03-02                                       | 03-30T17:29 | 10
          the moment it runs out       | start 03-02                                       | 03-30T17:30 |  0
          a day after it ran out       | start 03-02                                       | 03-31       |  0
          part of it used              | start 03-02, extend 03-10 4                       | 03-11       |  6
          all of it used               | start 03-02, extend 03-10 4, extend 03-12 6       | 03-13       |  0
          more used than is allowed    | start 03-02, extend 03-10 15                      | 03-13       |  0
          used, but still running      | start 03-02, extend 03-10 4                       | 04-03       |  6
          used and run out             | start 03-02, extend 03-10 4                       | 04-07       |  0
          suspended                    | start 03-02, suspend 03-05                        | 12-01       | 10
          suspended too late           | start 03-02, suspend 03-30T18:00                  | 04-01       |  0
          stopped                      | start 03-02, stop 03-04                           | 03-05       |  0
          not started                  |                                                   | 03-02       |  0
          """)
  void shouldAllowAnExtensionOnlyInTimeAndWithinTheLaw(
      String what, String happened, String asked, int allowed) {
    var limit = new Limit(20, LimitUnit.WORKING_DAY);

    assertThat(
            StatutoryClock.extensionLeft(
                ledger(happened).ledger(),
                limit,
                10,
                WorkingCalendar.national(),
                at(moment(asked))))
        .isEqualTo(allowed);
  }

  /** {@code start 03-02, suspend 03-09T17:30, extend 03-10 10}. */
  private static Ledgers ledger(String happened) {
    var ledger = Ledgers.none();
    if (happened == null) {
      return ledger;
    }
    for (var act : happened.split(", *")) {
      var words = act.split(" ");
      var moment = moment(words[1]);
      switch (words[0]) {
        case "start" -> ledger.startedAt(moment);
        case "suspend" -> ledger.suspendedAt(moment);
        case "resume" -> ledger.resumedAt(moment);
        case "extend" -> ledger.extendedOn(moment, Integer.parseInt(words[2]));
        case "recalculate" -> ledger.recalculatedOn(moment);
        case "stop" -> ledger.stoppedOn(moment);
        default -> throw new IllegalArgumentException(act);
      }
    }
    return ledger;
  }

  private static LimitUnit unit(String word) {
    return word.equals("hours")
        ? LimitUnit.HOUR
        : LimitUnit.valueOf(word.toUpperCase(Locale.ROOT) + "_DAY");
  }

  private static String moment(String dayAndHour) {
    var moment = "2026-" + dayAndHour;
    return moment.contains("T") ? moment : moment + "T12:00";
  }
}
