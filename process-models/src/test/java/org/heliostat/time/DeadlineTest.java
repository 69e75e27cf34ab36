package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heliostat.time.Deadline.Suspension;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Limit TWENTY = new Limit(20, LimitUnit.WORKING_DAY);

  @Test
  void shouldHaveNoDeadlineWhileASuspensionLasts() {
    var answer = of(TWENTY, new Suspension(LocalDate.of(2026, 3, 9), null));

    assertThat(answer.date()).isNull();
    assertThat(answer.instant()).isNull();
    assertThat(answer.provisional()).isFalse();
  }

  @Test
  void shouldTakeSuspensionsInAnyOrder() {
    var early = new Suspension(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13));
    var late = new Suspension(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 17));

    assertThat(of(TWENTY, late, early)).isEqualTo(of(TWENTY, early, late));
  }

  @Test
  void shouldCountHoursFromTheBeginningOfTheDay() {
    var oneDayOut = new Suspension(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 3));
    var limit = new Limit(36, LimitUnit.HOUR);

    assertThat(of(limit).instant()).isEqualTo(Ledgers.at("2026-03-03T12:00"));
    assertThat(of(limit, oneDayOut).instant()).isEqualTo(Ledgers.at("2026-03-04T12:00"));
  }

  @Test
  void shouldSayWhenAYearIsNotAnnounced() {
    var answer =
        Deadline.of(LocalDate.of(2199, 12, 1), TWENTY, List.of(), WorkingCalendar.national());

    assertThat(answer.provisional()).isTrue();
  }

  @Test
  void shouldAnswerTheLongestLimitAtTheEndOfTime() {
    var longest = new Limit(36_500, LimitUnit.WORKING_DAY);
    var lastDay = LocalDate.of(2200, 12, 31);

    var answer = Deadline.of(lastDay, longest, List.of(), WorkingCalendar.national());

    assertThat(answer.date()).isAfter("2339-12-31");
  }

  @Test
  void shouldRefuseASuspensionThatEndsBeforeItBegins() {
    refused(
        "exchange the two days",
        "请调换两个日期",
        START,
        new Suspension(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 9)));
  }

  @Test
  void shouldRefuseASuspensionBeforeTheStart() {
    refused(
        "begins before the start 2026-03-02",
        "早于起始日",
        START,
        new Suspension(LocalDate.of(2026, 3, 1), null));
  }

  @Test
  void shouldRefuseSuspensionsThatOverlap() {
    refused(
        "overlap; join them into one",
        "请合并为一次",
        START,
        new Suspension(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 13)),
        new Suspension(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 17)));
  }

  @Test
  void shouldRefuseASuspensionAfterAnOpenOne() {
    refused(
        "has no end",
        "尚无恢复日",
        START,
        new Suspension(LocalDate.of(2026, 3, 9), null),
        new Suspension(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 3, 17)));
  }

  @Test
  void shouldRefuseYearsOutOfReach() {
    refused("1900 to 2200", "1900年至2200年", LocalDate.of(1899, 12, 31));
    refused("1900 to 2200", "1900年至2200年", LocalDate.of(2201, 1, 1));
    refused("1900 to 2200", "1900年至2200年", LocalDate.MAX);
    refused("1900 to 2200", "1900年至2200年", START, new Suspension(LocalDate.MAX, null));
    refused("1900 to 2200", "1900年至2200年", START, new Suspension(START, LocalDate.MAX));
  }

  @Test
  void shouldRefuseMoreSuspensionsThanAnyoneHas() {
    var many = new Suspension[Deadline.MOST_SUSPENSIONS + 1];
    Arrays.setAll(many, i -> new Suspension(START.plusDays(i), START.plusDays(i)));

    refused("at most 100", "最多填写100次", START, many);
  }

  private static Deadline.Answer of(Limit limit, Suspension... suspensions) {
    return Deadline.of(START, limit, List.of(suspensions), WorkingCalendar.national());
  }

  private static void refused(
      String english, String chinese, LocalDate start, Suspension... suspensions) {
    assertThatThrownBy(
            () -> Deadline.of(start, TWENTY, List.of(suspensions), WorkingCalendar.national()))
        .asInstanceOf(type(Deadline.Refused.class))
        .satisfies(
            refusal -> {
              assertThat(refusal.message(Locale.ENGLISH)).contains(english);
              assertThat(refusal.message(Locale.CHINESE)).contains(chinese);
            });
  }
}
