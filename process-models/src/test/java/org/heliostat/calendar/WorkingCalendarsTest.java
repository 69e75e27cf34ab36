package org.heliostat.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.heliostat.calendar.CalendarFile.Days;
import org.heliostat.power.AgencyCode;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.Deadline;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.OpeningHours;
import org.heliostat.time.WorkingCalendar;
import org.junit.jupiter.api.Test;

class WorkingCalendarsTest {
  private static final WorkingCalendar NATIONAL = WorkingCalendar.national();
  private static final CalendarOrder ORDER = new CalendarOrder("台风停工", "示例市政府令第1号");
  private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 5);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

  @Test
  void shouldGiveTheNationalCalendarToWhoeverIsUnderNoOrder() {
    var calendars = WorkingCalendars.of(NATIONAL, List.of(file("320681", off(THURSDAY))));

    assertThat(calendars.of(new AgencyCode("320682"))).isSameAs(NATIONAL);
    assertThat(calendars.of(new AgencyCode("320600"))).isSameAs(NATIONAL);
  }

  @Test
  void shouldGiveAnOrderToAllAgenciesBelow() {
    var calendars = WorkingCalendars.of(NATIONAL, List.of(file("320681", off(THURSDAY))));

    for (var agency : List.of("320681", "320681-CG", "320681-CG-01", "320681-J01")) {
      assertThat(calendars.of(new AgencyCode(agency)).isWorkingDay(THURSDAY)).as(agency).isFalse();
    }
    assertThat(deadline(calendars, "320681-CG-01")).isEqualTo("2026-03-10");
    assertThat(deadline(calendars, "320682-CG")).isEqualTo("2026-03-09");
  }

  @Test
  void shouldLetTheNearestDecideOnTheDaysItNames() {
    var province = file("320000", off(THURSDAY));
    var city = file("320600", off(SATURDAY.plusDays(2)));
    var bureau =
        new CalendarFile(
            new AgencyCode("320681-CG"),
            null,
            null,
            List.of(),
            List.of(days(THURSDAY), days(SATURDAY)));

    var calendar =
        WorkingCalendars.of(NATIONAL, List.of(bureau, province, city))
            .of(new AgencyCode("320681-CG-01"));

    assertThat(calendar.isWorkingDay(THURSDAY)).isTrue();
    assertThat(calendar.isWorkingDay(SATURDAY)).isTrue();
    assertThat(calendar.isWorkingDay(SATURDAY.plusDays(2))).isFalse();
  }

  @Test
  void shouldChangeHoursAndZone() {
    var hours = List.of(new OpeningHours(LocalTime.of(10, 0), LocalTime.of(19, 30)));
    var region =
        new CalendarFile(
            new AgencyCode("650000"),
            new CalendarFile.Zone(ZoneId.of("Asia/Urumqi"), ORDER),
            new CalendarFile.Opening(hours, ORDER),
            List.of(),
            List.of());

    var calendar = WorkingCalendars.of(NATIONAL, List.of(region)).of(new AgencyCode("650100-GA"));

    assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    assertThat(calendar.openingHours()).isEqualTo(hours);
    assertThat(calendar.closeOfBusiness()).isEqualTo(LocalTime.of(19, 30));
  }

  @Test
  void shouldRestOnTheCalendarGiven() {
    var before = WorkingCalendar.nationalBefore(2026);
    var calendars = WorkingCalendars.of(before, List.of(file("320681", off(THURSDAY))));

    assertThat(calendars.of(new AgencyCode("110000"))).isSameAs(before);
    assertThat(calendars.of(new AgencyCode("320681")).isAnnounced(2026)).isFalse();
    assertThat(calendars.of(new AgencyCode("320681")).isWorkingDay(THURSDAY)).isFalse();
  }

  @Test
  void shouldRefuseTwoFilesForOneAgency() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                WorkingCalendars.of(
                    NATIONAL,
                    List.of(file("320681", off(THURSDAY)), file("320681", off(SATURDAY)))))
        .withMessageContaining("320681");
  }

  private static LocalDate deadline(WorkingCalendars calendars, String agency) {
    return Deadline.of(
            LocalDate.of(2026, 3, 2),
            new Limit(5, LimitUnit.WORKING_DAY),
            List.of(),
            calendars.of(new AgencyCode(agency)))
        .date();
  }

  private static CalendarFile file(String agency, List<Days> off) {
    return new CalendarFile(new AgencyCode(agency), null, null, off, List.of());
  }

  private static List<Days> off(LocalDate day) {
    return List.of(days(day));
  }

  private static Days days(LocalDate day) {
    return new Days(day, day, ORDER);
  }
}
