package org.heliostat.check.rule;

import org.heliostat.check.run.Overrun;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/** How limits are said in findings. */
final class Words {
  private Words() {}

  static String chinese(Limit limit) {
    return chinese(limit.amount(), limit.unit());
  }

  static String english(Limit limit) {
    return english(limit.amount(), limit.unit());
  }

  /** What is too long, for instance: 各环节时限合计13个工作日. */
  static String chinese(Overrun overrun, String limits) {
    return switch (overrun.measure()) {
      case Overrun.Measure.Sum(int amount, LimitUnit unit) ->
          "%s合计%s".formatted(limits, chinese(amount, unit));
      case Overrun.Measure.Days(var start, var end, var deadline) ->
          "%s从%s起算到%s才届满（应不迟于%s）".formatted(limits, start, end, deadline);
    };
  }

  /** What is too long, for instance: the step limits add up to 13 working days. */
  static String english(Overrun overrun, String limits) {
    return switch (overrun.measure()) {
      case Overrun.Measure.Sum(int amount, LimitUnit unit) ->
          "%s to %s".formatted(limits, english(amount, unit));
      case Overrun.Measure.Days(var start, var end, var deadline) ->
          "%s, from a start on %s, to %s (no later than %s was due)"
              .formatted(limits, start, end, deadline);
    };
  }

  /** What is too short, for instance: 各环节时限合计3个工作日. */
  static String chineseTooShort(Overrun tooShort, String limits) {
    return switch (tooShort.measure()) {
      case Overrun.Measure.Sum(int amount, LimitUnit unit) ->
          "%s合计%s".formatted(limits, chinese(amount, unit));
      case Overrun.Measure.Days(var start, var end, var due) ->
          "%s从%s起算到%s就届满（应不早于%s）".formatted(limits, start, end, due);
    };
  }

  /** What is too short, for instance: the step limits add up to 3 working days. */
  static String englishTooShort(Overrun tooShort, String limits) {
    return switch (tooShort.measure()) {
      case Overrun.Measure.Sum(int amount, LimitUnit unit) ->
          "%s to %s".formatted(limits, english(amount, unit));
      case Overrun.Measure.Days(var start, var end, var due) ->
          "%s, from a start on %s, to %s (no earlier than %s was due)"
              .formatted(limits, start, end, due);
    };
  }

  private static String chinese(int amount, LimitUnit unit) {
    return switch (unit) {
      case WORKING_DAY -> amount + "个工作日";
      case CALENDAR_DAY -> amount + "日";
      case HOUR -> amount + "小时";
    };
  }

  private static String english(int amount, LimitUnit unit) {
    var word =
        switch (unit) {
          case WORKING_DAY -> "working day";
          case CALENDAR_DAY -> "calendar day";
          case HOUR -> "hour";
        };
    return amount + " " + word + (amount == 1 ? "" : "s");
  }
}
