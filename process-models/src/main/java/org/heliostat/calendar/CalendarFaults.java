package org.heliostat.calendar;

import java.util.ArrayList;
import java.util.List;

/** Collects faults while a file is being read, and words those that may occur anywhere. */
final class CalendarFaults {
  private final List<CalendarFault> faults = new ArrayList<>();

  void add(String path, String code, String chinese, String english) {
    faults.add(new CalendarFault(path, code, chinese, english));
  }

  void missing(String path) {
    add(path, "MISSING", "缺少“%s”，请填写".formatted(path), "'%s' is missing; state it".formatted(path));
  }

  void unknown(String path) {
    add(
        path,
        "UNKNOWN_KEY",
        "没有“%s”这一项，请删除".formatted(path),
        "There is no such thing as '%s'; take it out".formatted(path));
  }

  void wrongType(String path, String chinese, String english) {
    add(
        path,
        "WRONG_TYPE",
        "“%s”应为%s".formatted(path, chinese),
        "'%s' must be %s".formatted(path, english));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  List<CalendarFault> all() {
    return List.copyOf(faults);
  }
}
