package org.heliostat.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.regex.Pattern;
import org.heliostat.time.Deadline;
import org.jspecify.annotations.Nullable;

/** Reads the single values of a calendar file, noting each that is missing or wrong. */
final class CalendarValues {
  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

  private final CalendarFaults faults;

  CalendarValues(CalendarFaults faults) {
    this.faults = faults;
  }

  @Nullable LocalDate date(JsonNode node, String path) {
    var text = text(node, path);
    if (text == null) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= Deadline.FIRST_YEAR && date.getYear() <= Deadline.LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    faults.add(
        path,
        "NOT_A_DATE",
        "“%s”不是%d年至%d年的日期，应如“2026-03-02”".formatted(text, Deadline.FIRST_YEAR, Deadline.LAST_YEAR),
        "'%s' is no date of the years %d to %d; write one like 2026-03-02"
            .formatted(text, Deadline.FIRST_YEAR, Deadline.LAST_YEAR));
    return null;
  }

  @Nullable LocalTime time(JsonNode node, String path) {
    var text = text(node, path);
    if (text == null) {
      return null;
    }
    try {
      if (TIME.matcher(text).matches()) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException e) {
      // Said below.
    }
    faults.add(
        path,
        "NOT_A_TIME",
        "“%s”不是时刻，应如“09:00”".formatted(text),
        "'%s' is no time of the day; write one like 09:00".formatted(text));
    return null;
  }

  @Nullable String text(JsonNode node, String path) {
    if (node.isMissingNode() || node.isTextual() && node.asText().isBlank()) {
      faults.missing(path);
      return null;
    }
    if (!node.isTextual()) {
      faults.wrongType(path, "文字", "a text");
      return null;
    }
    return node.asText().strip();
  }

  boolean isObject(JsonNode node, String path, Set<String> keys) {
    if (!node.isObject()) {
      faults.wrongType(path, "对象", "an object");
      return false;
    }
    for (var property : node.properties()) {
      var key = property.getKey();
      if (!keys.contains(key)) {
        faults.unknown(path.isEmpty() ? key : path + '.' + key);
      }
    }
    return true;
  }

  boolean isArray(JsonNode node, String path) {
    if (node.isMissingNode()) {
      faults.missing(path);
    } else if (!node.isArray()) {
      faults.wrongType(path, "列表", "a list");
    }
    return node.isArray();
  }
}
