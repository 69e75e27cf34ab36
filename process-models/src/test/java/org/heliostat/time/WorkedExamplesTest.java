package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.heliostat.time.Deadline.Suspension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples, counted from a ledger and from plain days alike. */
class WorkedExamplesTest {
  @ParameterizedTest(name = "{0}: {2} {3} from {1}, suspended {4} -> {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain week                        | 2026-03-02 |  5 | WORKING_DAY  |                     | 2026-03-09
          Spring Festival, make-up days      | 2026-02-12 | 10 | WORKING_DAY  |                     | 2026-03-04
          started on a holiday              | 2026-10-03 |  5 | WORKING_DAY  |                     | 2026-10-13
          one suspension                    | 2026-03-02 | 20 | WORKING_DAY  | 03-09..03-13        | 2026-04-07
          suspended from day off to day off | 2026-04-01 | 10 | WORKING_DAY  | 04-05..04-11        | 2026-04-22
          two suspensions                   | 2026-08-03 | 20 | WORKING_DAY  | 08-10..08-14, 08-20 | 2026-09-08
          calendar days, last day rolls     | 2026-07-03 | 90 | CALENDAR_DAY |                     | 2026-10-08
          """)
  void shouldGiveTheDeadline(
      String name,
      LocalDate start,
      int amount,
      LimitUnit unit,
      String suspended,
      LocalDate deadline) {
    var suspensions = suspensions(suspended, start.getYear());
    var ledger = Ledgers.startedOn(start.toString());
    for (var suspension : suspensions) {
      ledger.suspendedOn(suspension.from().toString()).resumedOn(suspension.to().toString());
    }

    var answer =
        Deadline.of(start, new Limit(amount, unit), suspensions, WorkingCalendar.national());
    var reading = ledger.read(amount, unit, start + "T10:30");

    var closeOfBusiness = Ledgers.at(deadline + "T17:30");
    assertThat(answer.date()).isEqualTo(deadline);
    assertThat(answer.instant()).isEqualTo(closeOfBusiness);
    assertThat(answer.provisional()).isFalse();
    assertThat(reading.deadlineDate()).isEqualTo(deadline);
    assertThat(reading.deadline()).isEqualTo(closeOfBusiness);
    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading.provisional()).isFalse();
  }

  @ParameterizedTest(name = "on {0}: {1} left of 5 working days from 2 March 2026")
  @CsvSource({"2026-03-02, 5", "2026-03-03, 5", "2026-03-06, 2", "2026-03-09, 1"})
  void shouldLeaveTodayToWhatIsLeft(String today, int remaining) {
    var reading = Ledgers.startedOn("2026-03-02").read(5, LimitUnit.WORKING_DAY, today);

    assertThat(reading.remaining()).isEqualTo(remaining);
    assertThat(reading.consumed()).isEqualTo(5 - remaining);
  }

  /** {@code 08-10..08-14, 08-20}; a single day is suspended and resumed on it. */
  private static List<Suspension> suspensions(String text, int year) {
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split(", *"))
        .map(range -> range.split("\\.\\."))
        .map(
            days ->
                new Suspension(
                    LocalDate.parse(year + "-" + days[0]),
                    LocalDate.parse(year + "-" + days[days.length - 1])))
        .toList();
  }
}
