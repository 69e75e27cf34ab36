package org.heliostat.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class ChineseWording implements Wording {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu年M月d日H时mm分", Locale.ROOT);

  @Override
  public String tell(Account account) {
    var start = account.start();
    if (start == null) {
      var ended = account.state() == ClockState.STOPPED ? "未开始计时即已终止" : "尚未开始计时";
      return "%s，时限为%s。".formatted(ended, amount(account.limit()));
    }
    int year = start.getYear();
    var clauses = new ArrayList<String>();
    clauses.add(beginning(start, account));
    for (var addition : account.additions()) {
      var added = amount(new Limit(addition.amount(), account.limit().unit()));
      var note = addition.note();
      clauses.add("%s延长%s%s".formatted(because(note), added, ground(note)));
    }
    for (var pause : account.pauses()) {
      clauses.add(pause(pause, year));
    }
    if (!account.holidays().isEmpty()) {
      clauses.add(holidays(account.holidays(), year));
    }
    if (!account.workedWeekends().isEmpty()) {
      clauses.add(workedWeekends(account.workedWeekends(), year));
    }
    for (var recalculation : account.recalculations()) {
      clauses.add(
          "%s按调整后的工作日历重新计算%s".formatted(day(recalculation.on(), year), note(recalculation.note())));
    }
    clauses.addAll(outcome(account, year));
    return String.join("；", clauses) + "。" + announcement(account);
  }

  private static String beginning(LocalDateTime start, Account account) {
    var limit = account.limit();
    return switch (limit.unit()) {
      case HOUR -> "自%s起算，共%s".formatted(start.format(MOMENT), amount(limit));
      case WORKING_DAY, CALENDAR_DAY -> "自%s的次日起算，共%s".formatted(start.format(FULL), amount(limit));
    };
  }

  private static String pause(Account.Pause pause, int year) {
    if (pause.betweenRuns()) {
      return "%s本环节已办出，不计入".formatted(range(pause.from(), pause.to(), year));
    }
    if (pause.to() == null) {
      return "自%s起%s暂停计算%s"
          .formatted(day(pause.from(), year), because(pause.note()), ground(pause.note()));
    }
    var because = pause.note().equals(Account.Note.NONE) ? "暂停，" : because(pause.note());
    return "%s%s不计入%s"
        .formatted(range(pause.from(), pause.to(), year), because, ground(pause.note()));
  }

  private static String holidays(List<Holiday> holidays, int year) {
    var named =
        holidays.stream()
            .limit(NAMED)
            .map(
                holiday ->
                    holiday.name()
                        + range(holiday.from(), holiday.to(), year)
                        + note(Account.Note.of(holiday.order())))
            .collect(Collectors.joining("、"));
    return named + (holidays.size() > NAMED ? "等%d个假期不计入".formatted(holidays.size()) : "放假，不计入");
  }

  private static String workedWeekends(List<LocalDate> days, int year) {
    var named =
        days.stream()
            .limit(NAMED)
            .map(day -> day(day, year) + (day.getDayOfWeek().getValue() == 6 ? "（周六）" : "（周日）"))
            .collect(Collectors.joining("、"));
    return named + (days.size() > NAMED ? "等%d天".formatted(days.size()) : "") + "调休上班，计入";
  }

  private static List<String> outcome(Account account, int year) {
    var limit = account.limit();
    var clauses = new ArrayList<String>();
    var end = account.end();
    var stoppedOn = account.stoppedOn();
    if (account.rolledFrom() != null) {
      clauses.add("期满日%s不是工作日，顺延至其后第一个工作日".formatted(day(account.rolledFrom(), year)));
    }
    if (end != null) {
      clauses.add("截止日为" + end.format(limit.unit() == LimitUnit.HOUR ? MOMENT : FULL));
    } else if (stoppedOn == null) {
      var left = count(account.remaining(), limit.unit());
      clauses.add("暂停期间没有截止日，剩余%s，恢复后继续计算".formatted(left));
    }
    if (stoppedOn != null) {
      clauses.add("已于%s停止计时".formatted(stoppedOn.format(FULL)));
    }
    if (account.overdueBy() > 0) {
      clauses.add("已超期" + count(account.overdueBy(), limit.unit()));
    } else if (account.state() == ClockState.OVERDUE) {
      clauses.add("当日下班时已到期");
    }
    return clauses;
  }

  private static String announcement(Account account) {
    if (!account.provisional()) {
      return "";
    }
    return years(account.unannounced()) + "的放假安排尚未公布或未收录，暂只按周末休息推算，公布后结果可能变动。";
  }

  private static String years(List<Integer> years) {
    if (years.isEmpty()) {
      return "截止日之后年份";
    }
    return years.size() > 3
        ? "%d年至%d年".formatted(years.getFirst(), years.getLast())
        : years.stream().map(year -> year + "年").collect(Collectors.joining("、"));
  }

  /** The reason, or else the ground, as it stands in a sentence. */
  private static String because(Account.Note note) {
    var reason = note.reason();
    if (reason.isEmpty()) {
      return note.legalGround().isEmpty() ? "" : "依" + note.legalGround();
    }
    return reason.startsWith("因") ? reason : "因" + reason;
  }

  /** The ground, where it does not stand in the sentence already. */
  private static String ground(Account.Note note) {
    return note.reason().isEmpty() ? "" : note(new Account.Note("", note.legalGround()));
  }

  private static String note(Account.Note note) {
    var text =
        Stream.of(note.reason(), note.legalGround())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("，"));
    return text.isEmpty() ? "" : "（" + text + "）";
  }

  private static String amount(Limit limit) {
    return count(limit.amount(), limit.unit());
  }

  private static String count(int amount, LimitUnit unit) {
    return amount
        + switch (unit) {
          case WORKING_DAY -> "个工作日";
          case CALENDAR_DAY -> "个自然日";
          case HOUR -> "小时";
        };
  }

  private static String range(LocalDate from, @Nullable LocalDate to, int year) {
    if (to == null || to.equals(from)) {
      return day(from, year);
    }
    if (from.getYear() != to.getYear()) {
      return day(from, year) + "至" + to.format(FULL);
    }
    var end =
        from.getMonth() == to.getMonth()
            ? to.getDayOfMonth() + "日"
            : to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
    return day(from, year) + "至" + end;
  }

  private static String day(LocalDate day, int year) {
    return day.getYear() == year
        ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
        : day.format(FULL);
  }
}
