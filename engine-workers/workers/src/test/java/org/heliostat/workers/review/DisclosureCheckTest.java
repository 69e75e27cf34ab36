package org.heliostat.workers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.heliostat.power.PowerCategory;
import org.heliostat.time.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 国办发〔2018〕118号: seven working days for permits and penalties, twenty for all others. */
class DisclosureCheckTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

  @ParameterizedTest(name = "{0} decided {1}: last day {2}")
  @CsvSource({
    "PERMIT,   2026-03-02, 2026-03-11", // plain weeks
    "PENALTY,  2026-03-02, 2026-03-11",
    "PERMIT,   2026-02-12, 2026-02-28", // Spring Festival and its two make-up Saturdays
    "PENALTY,  2026-10-03, 2026-10-15", // decided on a holiday
    "COERCION, 2026-03-02, 2026-03-30", // 20 working days
    "COERCION, 2026-08-03, 2026-08-31"
  })
  void shouldBeLateFromTheDayAfterTheLastOne(
      PowerCategory category, LocalDate decided, LocalDate lastDay) {
    assertThat(check(category, decided, decided)).isEmpty();
    assertThat(check(category, decided, lastDay)).isEmpty();
    assertThat(check(category, decided, lastDay.plusDays(1))).containsExactly(DisclosureCheck.LATE);
  }

  @ParameterizedTest
  @EnumSource(
      value = PowerCategory.class,
      names = {"PERMIT", "PENALTY"},
      mode = EnumSource.Mode.EXCLUDE)
  void shouldGiveEveryOtherKindTwentyWorkingDays(PowerCategory category) {
    var decided = LocalDate.parse("2026-03-02");

    assertThat(check(category, decided, LocalDate.parse("2026-03-30"))).isEmpty();
    assertThat(check(category, decided, LocalDate.parse("2026-03-31")))
        .containsExactly(DisclosureCheck.LATE);
  }

  @Test
  void shouldTakeTheDayFromTheClockOfTheAgency() {
    var lastMinute = Instant.parse("2026-03-11T15:59:59Z");
    var decided = Instant.parse("2026-03-01T16:00:00Z"); // already Monday in Shanghai

    assertThat(DisclosureCheck.check(PowerCategory.PERMIT, decided, lastMinute, CALENDAR))
        .isEmpty();
    assertThat(
            DisclosureCheck.check(
                PowerCategory.PERMIT, decided, lastMinute.plusSeconds(1), CALENDAR))
        .containsExactly(DisclosureCheck.LATE);
  }

  @Test
  void shouldFindThatNothingWasDecided() {
    assertThat(DisclosureCheck.check(PowerCategory.PERMIT, null, Instant.EPOCH, CALENDAR))
        .containsExactly(DisclosureCheck.NOTHING_DECIDED);
  }

  private static List<String> check(PowerCategory category, LocalDate decided, LocalDate today) {
    return DisclosureCheck.check(category, atTen(decided), atTen(today), CALENDAR);
  }

  private static Instant atTen(LocalDate day) {
    return day.atTime(10, 0).atZone(CALENDAR.zone()).toInstant();
  }
}
