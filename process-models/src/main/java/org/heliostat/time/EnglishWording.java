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

final class EnglishWording implements Wording {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE ", Locale.ENGLISH);

  @Override
  public String tell(Account account) {
    var start = account.start();
    if (start == null) {
      var ended =
          account.state() == ClockState.STOPPED
              ? "The clock was stopped before it started"
              : "The clock has not started";
      return "%s; the limit is %s.".formatted(ended, amount(account.limit()));
    }
    int year = start.getYear();
    var clauses = new ArrayList<String>();
    clauses.add(beginning(start, account.limit()));
    for (var addition : account.additions()) {
      var added = amount(new Limit(addition.amount(), account.limit().unit()));
      clauses.add("extended by %s%s".formatted(added, because(addition.note())));
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
          "worked out anew on %s after a change of the calendar%s"
              .formatted(day(recalculation.on(), year), note(recalculation.note())));
    }
    clauses.addAll(outcome(account, year));
    return String.join("; ", clauses) + "." + announcement(account);
  }

  private static String beginning(LocalDateTime start, Limit limit) {
    var from = start.format(limit.unit() == LimitUnit.HOUR ? MOMENT : FULL);
    return amount(limit) + " from " + from;
  }

  private static String pause(Account.Pause pause, int year) {
    if (pause.betweenRuns()) {
      return "%s not counted (the step was not open)"
          .formatted(range(pause.from(), pause.to(), year));
    }
    if (pause.to() == null) {
      return "suspended since %s%s".formatted(day(pause.from(), year), because(pause.note()));
    }
    var why = pause.note().equals(Account.Note.NONE) ? ", being suspended" : because(pause.note());
    return "%s not counted%s".formatted(range(pause.from(), pause.to(), year), why);
  }

  private static String holidays(List<Holiday> holidays, int year) {
    var named =
        holidays.stream()
            .limit(NAMED)
            .map(
                holiday ->
                    "%s holiday %s%s"
                        .formatted(
                            holiday.englishName(),
                            range(holiday.from(), holiday.to(), year),
                            note(Account.Note.of(holiday.order()))))
            .collect(Collectors.joining(", "));
    return named + more(holidays.size());
  }

  private static String workedWeekends(List<LocalDate> days, int year) {
    var named =
        days.stream()
            .limit(NAMED)
            .map(day -> day.format(WEEKDAY) + day(day, year))
            .collect(Collectors.joining(", "));
    return "worked and counted: " + named + more(days.size());
  }

  private static String more(int size) {
    return size > NAMED ? " and %d more".formatted(size - NAMED) : "";
  }

  private static List<String> outcome(Account account, int year) {
    var unit = account.limit().unit();
    var clauses = new ArrayList<String>();
    var end = account.end();
    var stoppedOn = account.stoppedOn();
    if (account.rolledFrom() != null) {
      clauses.add(
          "the last day, %s, is not a working day, so the next one counts"
              .formatted(day(account.rolledFrom(), year)));
    }
    if (end != null) {
      clauses.add("hence " + end.format(unit == LimitUnit.HOUR ? MOMENT : FULL));
    } else if (stoppedOn == null) {
      clauses.add(
          "no deadline until it resumes, then %s are left"
              .formatted(count(account.remaining(), unit)));
    }
    if (stoppedOn != null) {
      clauses.add("stopped on " + stoppedOn.format(FULL));
    }
    if (account.overdueBy() > 0) {
      clauses.add("overdue by " + count(account.overdueBy(), unit));
    } else if (account.state() == ClockState.OVERDUE) {
      clauses.add("run out at the close of that day");
    }
    return clauses;
  }

  private static String announcement(Account account) {
    if (!account.provisional()) {
      return "";
    }
    return " The public holidays of %s are not announced or not on record; only weekends were"
            .formatted(years(account.unannounced()))
        + " left out, so the date may change.";
  }

  private static String years(List<Integer> years) {
    if (years.isEmpty()) {
      return "the time after the deadline";
    }
    return years.size() > 3
        ? "%d to %d".formatted(years.getFirst(), years.getLast())
        : years.stream().map(String::valueOf).collect(Collectors.joining(" and "));
  }

  /** Reason and ground as they stand in a sentence. */
  private static String because(Account.Note note) {
    if (note.reason().isEmpty() && note.legalGround().isEmpty()) {
      return "";
    }
    return (note.reason().isEmpty() ? " under " : " because of ") + quoted(note);
  }

  private static String note(Account.Note note) {
    var text = quoted(note);
    return text.isEmpty() ? "" : " (" + text + ")";
  }

  /** Text of the staff; put in quotation marks where it is not in Latin letters. */
  private static String quoted(Account.Note note) {
    return Stream.of(note.reason(), note.legalGround())
        .filter(part -> !part.isEmpty())
        .map(EnglishWording::quoted)
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    boolean foreign =
        text.codePoints()
            .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    return foreign ? "“" + text + "”" : text;
  }

  private static String amount(Limit limit) {
    return count(limit.amount(), limit.unit());
  }

  private static String count(int amount, LimitUnit unit) {
    var name =
        switch (unit) {
          case WORKING_DAY -> "working day";
          case CALENDAR_DAY -> "calendar day";
          case HOUR -> "hour";
        };
    return amount + " " + name + (amount == 1 ? "" : "s");
  }

  private static String range(LocalDate from, @Nullable LocalDate to, int year) {
    if (to == null || to.equals(from)) {
      return day(from, year);
    }
    if (from.getYear() != to.getYear()) {
      return day(from, year) + " to " + to.format(FULL);
    }
    var beginning =
        from.getMonth() == to.getMonth()
            ? String.valueOf(from.getDayOfMonth())
            : from.format(SHORT);
    return beginning + " to " + day(to, year);
  }

  private static String day(LocalDate day, int year) {
    return day.format(day.getYear() == year ? SHORT : FULL);
  }
}
