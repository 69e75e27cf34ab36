package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Works out a deadline from days alone, for anyone who asks. */
public final class Deadline {
  /** First and last year that may be asked about. */
  public static final int FIRST_YEAR = 1900;

  public static final int LAST_YEAR = 2200;

  /** As many suspensions as may be asked about at once. */
  public static final int MOST_SUSPENSIONS = 100;

  private Deadline() {}

  /**
   * A suspension of counting.
   *
   * @param from its first day, not counted
   * @param to the day of resumption, not counted either; {@code null} while it lasts
   */
  public record Suspension(LocalDate from, @Nullable LocalDate to) {}

  /**
   * A question and its answer.
   *
   * @param start the day of the event, not counted
   * @param suspensions in order of time
   * @param date the last day; {@code null} when an open suspension comes before it
   * @param instant close of business on that day (for hours: the instant); {@code null} likewise
   * @param provisional whether a year was used whose holidays have not been announced
   */
  public record Answer(
      LocalDate start,
      Limit limit,
      List<Suspension> suspensions,
      @Nullable LocalDate date,
      @Nullable Instant instant,
      boolean provisional) {}

  /** A question that has no answer. The message says what is wrong and what to do about it. */
  public static final class Refused extends IllegalArgumentException {
    private final String chinese;

    private Refused(String english, String chinese) {
      super(english);
      this.chinese = chinese;
    }

    /** The message in Chinese, or in English if the locale says so. */
    public String message(Locale locale) {
      return Wording.isEnglish(locale) ? String.valueOf(getMessage()) : chinese;
    }
  }

  /**
   * The deadline of a limit. Hours are counted from 00:00 of the start, since no time of day is
   * known, and whole suspended days are left out.
   *
   * @param start the day of the event
   * @param suspensions in any order; two may share the day on which one ends and the next begins
   * @throws Refused when a suspension ends before it begins, begins before the start or overlaps
   *     another, when there are more than 100, or when a day lies outside the years 1900 to 2200
   */
  public static Answer of(
      LocalDate start, Limit limit, List<Suspension> suspensions, WorkingCalendar calendar) {
    var inOrder = suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList();
    check(start, inOrder);
    return limit.unit() == LimitUnit.HOUR
        ? inHours(start, limit, inOrder, calendar)
        : inDays(start, limit, inOrder, calendar);
  }

  /** The last day of a limit in days; {@code null} when an open suspension comes before it. */
  static @Nullable LocalDate lastDay(DayCount count, Limit limit) {
    return limit.unit() == LimitUnit.CALENDAR_DAY
        ? count.lastDay(limit.amount())
        : count.nth(limit.amount());
  }

  static DayCount count(
      LocalDate start, Limit limit, List<Suspension> suspensions, WorkingCalendar calendar) {
    var ranges = new ArrayList<DayRange>(suspensions.size());
    for (var suspension : suspensions) {
      ranges.add(new DayRange(suspension.from(), suspension.to()));
    }
    return new DayCount(calendar, limit.unit(), start, ranges);
  }

  private static Answer inDays(
      LocalDate start, Limit limit, List<Suspension> suspensions, WorkingCalendar calendar) {
    var count = count(start, limit, suspensions, calendar);
    var date = lastDay(count, limit);
    var end =
        date == null
            ? null
            : date.atTime(calendar.closeOfBusiness()).atZone(calendar.zone()).toInstant();
    var nth = limit.unit() == LimitUnit.WORKING_DAY ? null : count.nth(limit.amount());
    var firstUsed = nth == null ? start.plusDays(1) : nth;
    var lastUsed = date == null ? lastDayKnown(start, suspensions) : date;
    boolean provisional = !calendar.isAnnounced(firstUsed, lastUsed);
    return new Answer(start, limit, suspensions, date, end, provisional);
  }

  private static LocalDate lastDayKnown(LocalDate start, List<Suspension> suspensions) {
    return suspensions.isEmpty() ? start : suspensions.getLast().from();
  }

  private static Answer inHours(
      LocalDate start, Limit limit, List<Suspension> suspensions, WorkingCalendar calendar) {
    var end = hours(start, suspensions, calendar.zone()).end(limit.amount());
    var date = end == null ? null : ClockFacts.day(end, calendar.zone());
    return new Answer(start, limit, suspensions, date, end, false);
  }

  private static HourCount hours(LocalDate start, List<Suspension> suspensions, ZoneId zone) {
    var spans = new ArrayList<HourCount.Span>();
    for (var suspension : suspensions) {
      var to = suspension.to();
      spans.add(
          new HourCount.Span(
              suspension.from().atStartOfDay(zone).toInstant(),
              to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant()));
    }
    return new HourCount(start.atStartOfDay(zone).toInstant(), spans);
  }

  /** What is left of the limit while the last suspension lasts. */
  static int frozen(Answer answer, WorkingCalendar calendar) {
    var limit = answer.limit();
    var from = answer.suspensions().getLast().from();
    long consumed =
        limit.unit() == LimitUnit.HOUR
            ? hours(answer.start(), answer.suspensions(), calendar.zone())
                .until(from.atStartOfDay(calendar.zone()).toInstant())
                .toHours()
            : count(answer.start(), limit, answer.suspensions(), calendar).before(from);
    return Math.toIntExact(Math.max(0, limit.amount() - consumed));
  }

  private static void check(LocalDate start, List<Suspension> suspensions) {
    if (suspensions.size() > MOST_SUSPENSIONS) {
      throw new Refused(
          "%d suspensions are too many; give at most %d"
              .formatted(suspensions.size(), MOST_SUSPENSIONS),
          "暂停次数为%d次，过多，请最多填写%d次".formatted(suspensions.size(), MOST_SUSPENSIONS));
    }
    checkYear(start);
    Suspension before = null;
    for (var suspension : suspensions) {
      checkYear(suspension.from());
      checkSuspension(start, suspension);
      if (before != null) {
        checkOrder(before, suspension);
      }
      before = suspension;
    }
  }

  private static void checkYear(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new Refused(
          "%s lies outside the years %d to %d; give a day within them"
              .formatted(day, FIRST_YEAR, LAST_YEAR),
          "%s不在%d年至%d年之间，请填写此范围内的日期".formatted(day, FIRST_YEAR, LAST_YEAR));
    }
  }

  private static void checkSuspension(LocalDate start, Suspension suspension) {
    var from = suspension.from();
    var to = suspension.to();
    if (from.isBefore(start)) {
      throw new Refused(
          "the suspension from %s begins before the start %s; let it begin on the start or later"
              .formatted(from, start),
          "暂停开始日%s早于起始日%s，请改为起始日当天或之后".formatted(from, start));
    }
    if (to == null) {
      return;
    }
    checkYear(to);
    if (to.isBefore(from)) {
      throw new Refused(
          "the suspension from %s to %s ends before it begins; exchange the two days"
              .formatted(from, to),
          "暂停结束日%s早于开始日%s，请调换两个日期".formatted(to, from));
    }
  }

  private static void checkOrder(Suspension first, Suspension second) {
    var to = first.to();
    if (to == null) {
      throw new Refused(
          ("the suspension from %s has no end, but another begins on %s; give the first its day of"
                  + " resumption or leave out the second")
              .formatted(first.from(), second.from()),
          "自%s起的暂停尚无恢复日，却又有一次自%s起的暂停，请填写前一次的恢复日，或删去后一次".formatted(first.from(), second.from()));
    }
    if (second.from().isBefore(to)) {
      throw new Refused(
          "the suspensions from %s to %s and from %s overlap; join them into one"
              .formatted(first.from(), to, second.from()),
          "%s至%s的暂停与自%s起的暂停重叠，请合并为一次".formatted(first.from(), to, second.from()));
    }
  }
}
