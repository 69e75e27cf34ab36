package org.heliostat.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heliostat.time.Ledgers.at;
import static org.heliostat.time.Ledgers.startedOn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heliostat.time.Deadline.Suspension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();
  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
  private static final Locale EN = Locale.UK;

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-02 |  5 | WORKING_DAY  |                              | 5 working days from 2 March 2026; hence 9 March 2026. | 自2026年3月2日的次日起算，共5个工作日；截止日为2026年3月9日。
          2026-02-12 | 10 | WORKING_DAY  |                              | 10 working days from 12 February 2026; Spring Festival holiday 15 to 23 February; worked and counted: Saturday 14 February, Saturday 28 February; hence 4 March 2026. | 自2026年2月12日的次日起算，共10个工作日；春节2月15日至23日放假，不计入；2月14日（周六）、2月28日（周六）调休上班，计入；截止日为2026年3月4日。
          2026-10-03 |  5 | WORKING_DAY  |                              | 5 working days from 3 October 2026; National Day holiday 4 to 7 October; worked and counted: Saturday 10 October; hence 13 October 2026. | 自2026年10月3日的次日起算，共5个工作日；国庆节10月4日至7日放假，不计入；10月10日（周六）调休上班，计入；截止日为2026年10月13日。
          2026-03-02 | 20 | WORKING_DAY  | 03-09..03-13                 | 20 working days from 2 March 2026; 9 to 13 March not counted, being suspended; Qingming holiday 4 to 6 April; hence 7 April 2026. | 自2026年3月2日的次日起算，共20个工作日；3月9日至13日暂停，不计入；清明节4月4日至6日放假，不计入；截止日为2026年4月7日。
          2026-04-01 | 10 | WORKING_DAY  | 04-05..04-11                 | 10 working days from 1 April 2026; 5 to 11 April not counted, being suspended; hence 22 April 2026. | 自2026年4月1日的次日起算，共10个工作日；4月5日至11日暂停，不计入；截止日为2026年4月22日。
          2026-08-03 | 20 | WORKING_DAY  | 08-10..08-14, 08-20..08-20   | 20 working days from 3 August 2026; 10 to 14 August not counted, being suspended; 20 August not counted, being suspended; hence 8 September 2026. | 自2026年8月3日的次日起算，共20个工作日；8月10日至14日暂停，不计入；8月20日暂停，不计入；截止日为2026年9月8日。
          2026-07-03 | 90 | CALENDAR_DAY |                              | 90 calendar days from 3 July 2026; the last day, 1 October, is not a working day, so the next one counts; hence 8 October 2026. | 自2026年7月3日的次日起算，共90个自然日；期满日10月1日不是工作日，顺延至其后第一个工作日；截止日为2026年10月8日。
          """)
  void shouldTellTheWorkedExamples(
      LocalDate start,
      int amount,
      LimitUnit unit,
      String suspended,
      String english,
      String chinese) {
    var suspensions = new ArrayList<Suspension>();
    for (var range : suspended == null ? new String[0] : suspended.split(", *")) {
      var days = range.split("\\.\\.");
      suspensions.add(
          new Suspension(LocalDate.parse("2026-" + days[0]), LocalDate.parse("2026-" + days[1])));
    }
    var answer = Deadline.of(start, new Limit(amount, unit), suspensions, CALENDAR);

    assertThat(Explanation.of(answer, CALENDAR, EN)).isEqualTo(english);
    assertThat(Explanation.of(answer, CALENDAR, ZH)).isEqualTo(chinese);
  }

  @Test
  void shouldTellOfAnExtension() {
    var ledger = startedOn("2026-03-02").extendedOn("2026-03-10", 10);

    assertThat(explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", ZH))
        .isEqualTo(
            "自2026年3月2日的次日起算，共20个工作日；因案情复杂延长10个工作日（《行政许可法》第四十二条）；"
                + "清明节4月4日至6日放假，不计入；截止日为2026年4月14日。");
  }

  @Test
  void shouldSayThatTheLastDayIsOver() {
    var ledger = startedOn("2026-03-02");

    assertThat(explain(ledger, 5, LimitUnit.WORKING_DAY, "2026-03-09T18:00", EN))
        .endsWith("; hence 9 March 2026; run out at the close of that day.");
    assertThat(explain(ledger, 5, LimitUnit.WORKING_DAY, "2026-03-09T18:00", ZH))
        .endsWith("；截止日为2026年3月9日；当日下班时已到期。");
    assertThat(explain(ledger, 5, LimitUnit.WORKING_DAY, "2026-03-09T17:00", ZH))
        .endsWith("；截止日为2026年3月9日。");
  }

  @Test
  void shouldNotTellOfASuspensionOnTheEveningOfTheLastDay() {
    var late = startedOn("2026-03-02").suspendedAt("2026-03-09T18:00");

    assertThat(explain(late, 5, LimitUnit.WORKING_DAY, "2026-03-11", EN))
        .isEqualTo(
            "5 working days from 2 March 2026; hence 9 March 2026; overdue by 2 working days.");
  }

  @Test
  void shouldCiteTheGroundWhereNoReasonMayBeRead() {
    var ledger =
        startedOn("2026-03-02")
            .suspendedOn("2026-03-04", "", "《行政许可法》第四十五条（专家评审）")
            .resumedOn("2026-03-04");

    assertThat(explain(ledger, 5, LimitUnit.WORKING_DAY, "2026-03-06", EN))
        .contains("; 4 March not counted under “《行政许可法》第四十五条（专家评审）”; ");
    assertThat(explain(ledger, 5, LimitUnit.WORKING_DAY, "2026-03-06", ZH))
        .contains("；3月4日依《行政许可法》第四十五条（专家评审）不计入；");
  }

  @Test
  void shouldNameTheOrderOfALocalHoliday() {
    var day = LocalDate.of(2026, 3, 5);
    var local = CALENDAR.withHolidays(Set.of(day), new CalendarOrder("台风停工", "示例市政府令第1号"));
    var answer =
        Deadline.of(
            LocalDate.of(2026, 3, 2), new Limit(5, LimitUnit.WORKING_DAY), List.of(), local);

    assertThat(Explanation.of(answer, local, EN))
        .isEqualTo(
            "5 working days from 2 March 2026; local holiday 5 March (“台风停工”, “示例市政府令第1号”);"
                + " hence 10 March 2026.");
    assertThat(Explanation.of(answer, local, ZH))
        .isEqualTo("自2026年3月2日的次日起算，共5个工作日；本地休息日3月5日（台风停工，示例市政府令第1号）放假，不计入；截止日为2026年3月10日。");
  }

  @Test
  void shouldUseFullWidthPunctuationInChinese() {
    var told =
        List.of(
            explain(Ledgers.none(), 5, LimitUnit.WORKING_DAY, "2026-03-02", ZH),
            explain(startedOn("2010-01-04"), 3_000, LimitUnit.WORKING_DAY, "2026-03-02", ZH),
            explain(startedOn("2026-12-28"), 5, LimitUnit.WORKING_DAY, "2026-12-28", ZH),
            explain(
                startedOn("2026-07-02").suspendedOn("2026-07-03").extendedOn("2026-07-04", 9),
                5,
                LimitUnit.CALENDAR_DAY,
                "2026-07-05",
                ZH));

    assertThat(told).allSatisfy(text -> assertThat(text).doesNotContainPattern("[,:;?!()]"));
  }

  @Test
  void shouldTellOfOneSuspensionAndAHoliday() {
    var ledger =
        startedOn("2026-03-02")
            .suspendedOn("2026-03-09", "expert review", "Licensing Law Art. 45")
            .resumedOn("2026-03-13");

    assertThat(explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", EN))
        .isEqualTo(
            "20 working days from 2 March 2026; 9 to 13 March not counted because of expert"
                + " review, Licensing Law Art. 45; Qingming holiday 4 to 6 April; hence 7 April"
                + " 2026.");
  }

  @Test
  void shouldTellItInChinese() {
    var ledger = startedOn("2026-03-02").suspendedOn("2026-03-09").resumedOn("2026-03-13");

    assertThat(explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", ZH))
        .isEqualTo(
            "自2026年3月2日的次日起算，共20个工作日；3月9日至13日因专家评审不计入（《行政许可法》第四十五条）；"
                + "清明节4月4日至6日放假，不计入；截止日为2026年4月7日。");
  }

  @Test
  void shouldQuoteChineseTextInEnglish() {
    var ledger = startedOn("2026-03-02").suspendedOn("2026-03-09").extendedOn("2026-03-10", 10);

    var text = explain(ledger, 20, LimitUnit.WORKING_DAY, "2026-03-16", EN);

    assertThat(text)
        .isEqualTo(
            "20 working days from 2 March 2026; extended by 10 working days because of"
                + " “案情复杂”, “《行政许可法》第四十二条”; suspended since 9 March because of “专家评审”,"
                + " “《行政许可法》第四十五条”; no deadline until it resumes, then 26 working days are left.");
    assertThat(text.replaceAll("“[^”]*”", "")).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void shouldTellOfMakeUpDaysAndOfBeingOverdue() {
    var ledger = startedOn("2026-02-12");

    assertThat(explain(ledger, 10, LimitUnit.WORKING_DAY, "2026-03-06", EN))
        .isEqualTo(
            "10 working days from 12 February 2026; Spring Festival holiday 15 to 23"
                + " February; worked and counted: Saturday 14 February, Saturday 28 February; hence 4 March 2026;"
                + " overdue by 2 working days.");
    assertThat(explain(ledger, 10, LimitUnit.WORKING_DAY, "2026-03-06", ZH))
        .isEqualTo(
            "自2026年2月12日的次日起算，共10个工作日；春节2月15日至23日放假，不计入；"
                + "2月14日（周六）、2月28日（周六）调休上班，计入；截止日为2026年3月4日；已超期2个工作日。");
  }

  @Test
  void shouldTellThatTheLastDayRolls() {
    var start = LocalDate.of(2026, 7, 3);
    var answer = Deadline.of(start, new Limit(90, LimitUnit.CALENDAR_DAY), List.of(), CALENDAR);

    assertThat(Explanation.of(answer, CALENDAR, EN))
        .isEqualTo(
            "90 calendar days from 3 July 2026; the last day, 1 October, is not a working day, so"
                + " the next one counts; hence 8 October 2026.");
    assertThat(Explanation.of(answer, CALENDAR, ZH))
        .isEqualTo("自2026年7月3日的次日起算，共90个自然日；期满日10月1日不是工作日，顺延至其后第一个工作日；截止日为2026年10月8日。");
  }

  @Test
  void shouldTellOfHours() {
    var ledger = startedOn("2026-03-02");

    assertThat(explain(ledger, 24, LimitUnit.HOUR, "2026-03-02T10:00", EN))
        .isEqualTo("24 hours from 2 March 2026, 10:00; hence 3 March 2026, 10:00.");
    assertThat(explain(ledger, 24, LimitUnit.HOUR, "2026-03-02T10:00", ZH))
        .isEqualTo("自2026年3月2日10时00分起算，共24小时；截止日为2026年3月3日10时00分。");
  }

  @Test
  void shouldTellOfAnOpenSuspensionAskedFor() {
    var answer = answer("2026-03-02", 20, new Suspension(LocalDate.of(2026, 3, 9), null));

    assertThat(Explanation.of(answer, CALENDAR, EN))
        .isEqualTo(
            "20 working days from 2 March 2026; suspended since 9 March; no deadline until"
                + " it resumes, then 16 working days are left.");
    assertThat(Explanation.of(answer, CALENDAR, ZH))
        .isEqualTo("自2026年3月2日的次日起算，共20个工作日；自3月9日起暂停计算；暂停期间没有截止日，剩余16个工作日，恢复后继续计算。");
  }

  @Test
  void shouldTellOfHoursLeftWhileSuspended() {
    var suspension = new Suspension(LocalDate.of(2026, 3, 3), null);
    var answer =
        Deadline.of(
            LocalDate.of(2026, 3, 2), new Limit(36, LimitUnit.HOUR), List.of(suspension), CALENDAR);

    assertThat(Explanation.of(answer, CALENDAR, EN)).contains("then 12 hours are left");
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
        .contains("The public holidays of 2199 and 2200 are not announced or not on record")
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
        .isEqualTo("自2026年3月2日的次日起算，共5个工作日；截止日为2026年3月9日；已于2026年3月4日停止计时。");
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
