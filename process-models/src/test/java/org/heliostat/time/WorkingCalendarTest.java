package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final WorkingCalendar NATIONAL = WorkingCalendar.national();
  private static final CalendarOrder ORDER = new CalendarOrder("台风停工", "示例市政府令第1号");

  @Test
  void shouldAgreeWithTheLibraryOnEveryDayOfTheAnnouncedYears() {
    var day = LocalDate.of(2024, 1, 1);
    for (; day.getYear() < 2027; day = day.plusDays(1)) {
      var official = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

      assertThat(NATIONAL.isWorkingDay(day))
          .as("%s", day)
          .isEqualTo(official == null ? weekday : official.isWork());
    }
  }

  @Test
  void shouldKnowFromTheDataWhichYearsAreAnnounced() {
    for (int year = 2002; year <= 2026; year++) {
      assertThat(NATIONAL.isAnnounced(year)).as("%d", year).isTrue();
    }
    var fewDaysOfTheNextNewYearOnly = 2001;
    assertThat(NATIONAL.isAnnounced(fewDaysOfTheNextNewYearOnly)).isFalse();
    assertThat(NATIONAL.isAnnounced(2199)).isFalse();
  }

  @Test
  void shouldKnowOnlyWeekendsOfAYearNotAnnounced() {
    var newYear = LocalDate.of(2199, 1, 1);
    var makeUpDayOf2002 = LocalDate.of(2001, 12, 29);

    assertThat(newYear.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
    assertThat(NATIONAL.isWorkingDay(newYear)).isTrue();
    assertThat(NATIONAL.isWorkingDay(makeUpDayOf2002)).isFalse();
  }

  @Test
  void shouldTakeLocalChangesAndLeaveTheNationalCalendarAlone() {
    var monday = LocalDate.of(2026, 3, 9);
    var saturday = LocalDate.of(2026, 3, 14);
    var local =
        NATIONAL.withHolidays(Set.of(monday), ORDER).withWorkingDays(Set.of(saturday), ORDER);

    assertThat(local.isWorkingDay(monday)).isFalse();
    assertThat(local.isWorkingDay(saturday)).isTrue();
    assertThat(local.workingDays(monday, saturday)).isEqualTo(5);
    assertThat(local.holidays(monday, saturday))
        .containsExactly(new Holiday("本地休息日", "local", monday, monday, ORDER));
    assertThat(NATIONAL.isWorkingDay(monday)).isTrue();
    assertThat(NATIONAL.isWorkingDay(saturday)).isFalse();
  }

  @Test
  void shouldNameTheHolidaysAndTheWorkedWeekends() {
    var from = LocalDate.of(2026, 4, 1);
    var to = LocalDate.of(2026, 5, 31);

    assertThat(NATIONAL.holidays(from, to))
        .containsExactly(
            new Holiday(
                "清明节", "Qingming", LocalDate.of(2026, 4, 4), LocalDate.of(2026, 4, 6), null),
            new Holiday(
                "劳动节", "Labour Day", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 5), null));
    assertThat(NATIONAL.workedWeekends(from, to)).containsExactly(LocalDate.of(2026, 5, 9));
  }

  @Test
  void shouldHaveAnEnglishNameForEveryHolidayOfTheData() {
    assertThat(LegalHoliday.NAMES)
        .allSatisfy(
            name ->
                assertThat(SpecialDay.national(name, false).englishName()).isNotEqualTo("public"));
  }

  @Test
  void shouldKnowWhatWasKnownBeforeAnAnnouncement() {
    var before = WorkingCalendar.nationalBefore(2026);
    var newYear = LocalDate.of(2026, 1, 1);

    assertThat(before.isAnnounced(2025)).isTrue();
    assertThat(before.isAnnounced(2026)).isFalse();
    assertThat(before.isWorkingDay(LocalDate.of(2025, 10, 1))).isFalse();
    assertThat(before.isWorkingDay(newYear)).isTrue();
    assertThat(NATIONAL.isWorkingDay(newYear)).isFalse();
    assertThat(before.unannouncedYears(newYear.minusDays(1), newYear)).containsExactly(2026);
    assertThat(before.holidays(newYear, newYear.plusYears(1))).isEmpty();
    assertThat(NATIONAL.unannouncedYears(newYear.minusDays(1), newYear)).isEmpty();
  }

  @Test
  void shouldTellOrdersOfNeighbouringDaysApart() {
    var friday = LocalDate.of(2026, 3, 13);
    var other = new CalendarOrder("选举日", "示例市政府令第2号");
    var local =
        NATIONAL
            .withHolidays(Set.of(friday.minusDays(2), friday.minusDays(1)), ORDER)
            .withHolidays(Set.of(friday), other);

    assertThat(local.holidays(friday.minusDays(9), friday))
        .containsExactly(
            new Holiday("本地休息日", "local", friday.minusDays(2), friday.minusDays(1), ORDER),
            new Holiday("本地休息日", "local", friday, friday, other));
  }

  @Test
  void shouldLetTheLastOrderDecide() {
    var nationalDay = LocalDate.of(2026, 10, 1);
    var worked = NATIONAL.withWorkingDays(Set.of(nationalDay), ORDER);

    assertThat(worked.isWorkingDay(nationalDay)).isTrue();
    assertThat(worked.workingDays(nationalDay, nationalDay)).isEqualTo(1);
    assertThat(worked.workingDay(nationalDay, 1)).isEqualTo(nationalDay);
    assertThat(worked.withHolidays(Set.of(nationalDay), ORDER).isWorkingDay(nationalDay)).isFalse();
  }

  @Test
  void shouldRefuseAChangeWithoutAReasonOrADocument() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CalendarOrder(" ", "第1号"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CalendarOrder("台风停工", ""));
  }

  @Test
  void shouldCountAcrossYears() {
    var from = LocalDate.of(2025, 12, 31);
    var to = LocalDate.of(2026, 1, 4);

    assertThat(NATIONAL.workingDays(from, to)).isEqualTo(2);
    assertThat(NATIONAL.workingDays(to, from)).isZero();
    assertThat(NATIONAL.workingDay(from, 1)).isEqualTo(from);
    assertThat(NATIONAL.workingDay(from, 2)).isEqualTo(to);
    assertThatIllegalArgumentException().isThrownBy(() -> NATIONAL.workingDay(from, 0));
  }

  @Test
  void shouldKeepZoneAndOpeningHours() {
    var utc = NATIONAL.withZone(ZoneId.of("UTC"));
    var noon = new OpeningHours(LocalTime.NOON, LocalTime.of(13, 0));
    var morning = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(12, 30));

    assertThat(NATIONAL.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(NATIONAL.closeOfBusiness()).isEqualTo(LocalTime.of(17, 30));
    assertThat(utc.zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(utc.openingHours()).isEqualTo(NATIONAL.openingHours());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NATIONAL.withOpeningHours(List.of(morning, noon)));
    assertThatIllegalArgumentException().isThrownBy(() -> NATIONAL.withOpeningHours(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OpeningHours(LocalTime.NOON, LocalTime.NOON));
  }
}
