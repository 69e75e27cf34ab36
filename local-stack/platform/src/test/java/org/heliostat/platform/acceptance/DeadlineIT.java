package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of legal time, asked of the public API. */
@ExtendWith(TestPlatform.Running.class)
class DeadlineIT {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "plain week,                    2026-03-02,  5, WORKING_DAY,  ,                                             2026-03-09",
    "over Spring Festival,          2026-02-12, 10, WORKING_DAY,  ,                                             2026-03-04",
    "started on a holiday,          2026-10-03,  5, WORKING_DAY,  ,                                             2026-10-13",
    "one suspension,                2026-03-02, 20, WORKING_DAY,  2026-03-09/2026-03-13,                        2026-04-07",
    "suspension between days off,   2026-04-01, 10, WORKING_DAY,  2026-04-05/2026-04-11,                        2026-04-22",
    "two suspensions,               2026-08-03, 20, WORKING_DAY,  2026-08-10/2026-08-14 2026-08-20/2026-08-20,  2026-09-08",
    "calendar days that roll,       2026-07-03, 90, CALENDAR_DAY, ,                                             2026-10-08"
  })
  void shouldAnswerTheWorkedExamples(
      String name,
      String start,
      int amount,
      String unit,
      String suspensions,
      String expected,
      TestPlatform platform) {
    var answer =
        platform
            .open()
            .data(
                Queries.DEADLINE,
                Map.of(
                    "start", start,
                    "amount", amount,
                    "unit", unit,
                    "suspensions", suspensions(suspensions)))
            .path("deadline");
    assertThat(answer.path("date").asText()).isEqualTo(expected);
    assertThat(answer.path("deadline").asText()).startsWith(expected + "T17:30");
    assertThat(answer.path("provisional").asBoolean()).isFalse();
    assertThat(answer.path("explanation").asText()).isNotBlank();
  }

  private static List<Map<String, String>> suspensions(String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(" "))
            .map(it -> it.split("/"))
            .map(it -> Map.of("from", it[0], "to", it[1]))
            .toList();
  }
}
