package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.time.Ledgers.at;
import static org.heliostat.time.Ledgers.startedOn;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.heliostat.time.Deadline.Suspension;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  private static final Locale EN = Locale.UK;

  @Test
  void shouldTellOfOneSuspensionAndAHoliday() {
    var ledger =
        startedOn("2026-03-02")
            .suspendedOn("2026-03-09", "expert review", "Licensing Law Art. 45")
            .resumedOn("2026-03-13");

    assertThat(explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", EN))
        .isEqualTo(
            "20 working days from 2 March 2026; 9 to 13 March not counted (expert review, Licensing"
                + " Law Art. 45); holidays: Qingming 4 to 6 April; hence 7 April 2026.");
  }

  @Test
  void shouldTellItInChinese() {
    var ledger = startedOn("2026-03-02").suspendedOn("2026-03-09").resumedOn("2026-03-13");

    assertThat(explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", ZH))
        .isEqualTo(
            "自2026年3月2日的次日起20个工作日；3月9日至13日暂停计算，不计入（专家评审，《行政许可法》第四十五条）；"
                + "放假不计：清明节4月4日至6日；截止日为2026年4月7日。");
  }

  @Test
  void shouldQuoteChineseTextInEnglish() {
    var ledger = startedOn("2026-03-02").suspendedOn("2026-03-09").extendedOn("2026-03-10", 10);

    var text = explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", EN);

    assertThat(text)
        .isEqualTo(
            "20 working days from 2 March 2026; extended by 10 working days (“案情复杂”,"
                + " “《行政许可法》第四十二条”); suspended since 9 March (“专家评审”, “《行政许可法》第四十五条”); no"
                + " deadline while suspended, 26 working days left after it.");
    assertThat(text.replaceAll("“[^”]*”", "")).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void shouldTellOfMakeUpDaysAndOfBeingOverdue() {
    var ledger = startedOn("2026-02-12");

    assertThat(explain(ledger, 10, LimitUnit.WORKING_DAY, "2026-03-06", EN))
        .isEqualTo(
            "10 working days from 12 February 2026; holidays: Spring Festival 15 to 23 February;"
                + " worked instead: Saturday 14 February, Saturday 28 February; hence 4 March 2026;"
                + " overdue by 2 working days.");
    assertThat(explain(ledger, 10, LimitUnit.WORKING_DAY, "2026-03-06", ZH))
        .isEqualTo(
            "自2026年2月12日的次日起10个工作日；放假不计：春节2月15日至23日；"
                + "调休上班计入：2月14日（周六）、2月28日（周六）；截止日为2026年3月4日；已超期2个工作日。");
  }

  @Test
  void shouldTellThatTheLastDayRolls() {
    var start = LocalDate.of(2026, 7, 3);
    var answer = Deadline.of(start, new Limit(90, LimitUnit.CALENDAR_DAY), List.of(), CALENDAR);

    assertThat(Explanation.of(answer, CALENDAR, EN))
        .isEqualTo(
            "90 calendar days from 3 July 2026; the last day, 1 October, is no working day, so the"
                + " next one counts; hence 8 October 2026.");
    assertThat(Explanation.of(answer, CALENDAR, ZH))
        .isEqualTo("自2026年7月3日的次日起90个自然日；最后一日10月1日不是工作日，顺延至下一个工作日；截止日为2026年10月8日。");
  }

  @Test
  void shouldTellOfHours() {
    var ledger = startedOn("2026-03-02");

    assertThat(explain(ledger, 24, LimitUnit.HOUR, "2026-03-02T10:00", EN))
        .isEqualTo("24 hours from 2 March 2026, 10:00; hence 3 March 2026, 10:00.");
    assertThat(explain(ledger, 24, LimitUnit.HOUR, "2026-03-02T10:00", ZH))
        .isEqualTo("自2026年3月2日10时00分起24小时；截止日为2026年3月3日10时00分。");
  }

  @Test
  void shouldTellOfAnOpenSuspensionAskedFor() {
    var answer = answer("2026-03-02", 20, new Suspension(LocalDate.of(2026, 3, 9), null));

    assertThat(Explanation.of(answer, CALENDAR, EN))
        .isEqualTo(
            "20 working days from 2 March 2026; suspended since 9 March; no deadline while"
                + " suspended, 16 working days left after it.");
    assertThat(Explanation.of(answer, CALENDAR, ZH))
        .isEqualTo("自2026年3月2日的次日起20个工作日；自3月9日起暂停计算；暂停期间没有截止日，剩余16个工作日，恢复后继续计算。");
  }

  @Test
  void shouldTellOfHoursLeftWhileSuspended() {
    var suspension = new Suspension(LocalDate.of(2026, 3, 3), null);
    var answer =
        Deadline.of(
            LocalDate.of(2026, 3, 2), new Limit(36, LimitUnit.HOUR), List.of(suspension), CALENDAR);

    assertThat(Explanation.of(answer, CALENDAR, EN)).contains("12 hours left");
  }

  @Test
  void shouldSayThatOverdueDaysAreProvisional() {
    var year = 2026;
    while (CALENDAR.isAnnounced(year + 1)) {
      year++;
    }
    var ledger = startedOn(year + "-12-21");

    assertThat(explain(ledger, 2, LimitUnit.WORKING_DAY, year + 1 + "-01-08", EN))
        .contains("holidays of the time after the deadline are not announced");
  }

  @Test
  void shouldSayWhatIsProvisional() {
    var answer = answer("2199-12-20", 20);

    assertThat(Explanation.of(answer, CALENDAR, EN))
        .contains("The public holidays of 2199, 2200 are not announced or not on record")
        .contains("hence 17 January 2200");
    assertThat(Explanation.of(answer, CALENDAR, ZH)).contains("2199年、2200年的放假安排尚未公布");
  }

  @Test
  void shouldStayShortForALongLimit() {
    var text = Explanation.of(answer("2010-01-04", 3_000), CALENDAR, EN);

    assertThat(text).hasSizeLessThan(800).containsPattern("and \\d+ more");
  }

  @Test
  void shouldTellOfAClockThatHasNotStartedOrWasStopped() {
    var stopped = startedOn("2026-03-02").stoppedOn("2026-03-04");

    assertThat(explain(Ledgers.none(), 10, LimitUnit.WORKING_DAY, "2026-03-02", EN))
        .isEqualTo("The clock has not started; the limit is 10 working days.");
    assertThat(explain(Ledgers.none(), 10, LimitUnit.WORKING_DAY, "2026-03-02", ZH))
        .isEqualTo("尚未开始计时，时限为10个工作日。");
    assertThat(explain(stopped, 5, LimitUnit.WORKING_DAY, "2026-03-20", EN))
        .isEqualTo(
            "5 working days from 2 March 2026; hence 9 March 2026; stopped on 4 March 2026.");
    assertThat(explain(stopped, 5, LimitUnit.WORKING_DAY, "2026-03-20", ZH))
        .isEqualTo("自2026年3月2日的次日起5个工作日；截止日为2026年3月9日；已于2026年3月4日停止计时。");
  }

  @Test
  void shouldTellOfAChangedCalendarAndOfAStepDoneAgain() {
    var ledger = startedOn("2026-03-02").recalculatedOn("2026-03-03").ledger();
    var runs =
        List.of(
            new Run(at("2026-03-02T10:00"), at("2026-03-05T10:00")),
            new Run(at("2026-03-16T10:00"), null));
    var limit = new Limit(5, LimitUnit.WORKING_DAY);
    var reading = StatutoryClock.readStep(runs, ledger, limit, CALENDAR, at("2026-03-17"));

    assertThat(Explanation.ofStep(reading, runs, ledger, CALENDAR, EN))
        .isEqualTo(
            "5 working days from 2 March 2026; 5 to 16 March not counted (the step was not open);"
                + " worked out anew on 3 March after a change of the calendar (“本地放假”); hence 19"
                + " March 2026.");
    assertThat(Explanation.ofStep(reading, runs, ledger, CALENDAR, ZH))
        .contains("3月5日至16日本环节已办出，不计入");
  }

  private static Deadline.Answer answer(String start, int amount, Suspension... suspensions) {
    return Deadline.of(
        LocalDate.parse(start),
        new Limit(amount, LimitUnit.WORKING_DAY),
        List.of(suspensions),
        CALENDAR);
  }

  private static String explain(
      Ledgers ledger, int amount, LimitUnit unit, String now, Locale locale) {
    return Explanation.of(ledger.read(amount, unit, now), ledger.ledger(), CALENDAR, locale);
  }
}
