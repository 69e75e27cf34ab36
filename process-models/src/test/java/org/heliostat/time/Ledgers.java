package org.heliostat.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Ledgers that read like what happened: {@code startedOn("2026-03-02").suspendedOn(…)}. */
final class Ledgers {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final String BY = "case-handler";

  private final List<ClockEntry> entries = new ArrayList<>();

  static Ledgers none() {
    return new Ledgers();
  }

  static Ledgers startedOn(String day) {
    return none().startedAt(day + "T10:00");
  }

  Ledgers startedAt(String moment) {
    return with(new ClockEntry.Started(at(moment), BY, "", ""));
  }

  Ledgers suspendedOn(String day) {
    return suspendedOn(day, "专家评审", "《行政许可法》第四十五条");
  }

  Ledgers suspendedOn(String day, String reason, String ground) {
    return with(new ClockEntry.Suspended(noon(day), BY, ground, reason));
  }

  Ledgers suspendedAt(String moment) {
    return with(new ClockEntry.Suspended(at(moment), BY, "", ""));
  }

  Ledgers resumedOn(String day) {
    return with(new ClockEntry.Resumed(noon(day), BY, "", ""));
  }

  Ledgers resumedAt(String moment) {
    return with(new ClockEntry.Resumed(at(moment), BY, "", ""));
  }

  Ledgers extendedOn(String day, int amount) {
    return with(new ClockEntry.Extended(at(day), "leader", "《行政许可法》第四十二条", "案情复杂", amount));
  }

  Ledgers recalculatedOn(String day) {
    return with(new ClockEntry.Recalculated(at(day), "engine", "", "本地放假"));
  }

  Ledgers stoppedOn(String day) {
    return with(new ClockEntry.Stopped(at(day), "engine", "", ""));
  }

  private Ledgers with(ClockEntry entry) {
    entries.add(entry);
    return this;
  }

  List<ClockEntry> ledger() {
    return List.copyOf(entries);
  }

  ClockReading read(int amount, LimitUnit unit, String now) {
    return StatutoryClock.read(
        ledger(), new Limit(amount, unit), WorkingCalendar.national(), at(now));
  }

  /** A moment in Shanghai, as in {@code 2026-03-02T10:00}; a mere day is its noon. */
  static Instant at(String moment) {
    return moment.contains("T")
        ? LocalDateTime.parse(moment).atZone(SHANGHAI).toInstant()
        : noon(moment);
  }

  static Instant noon(String day) {
    return noon(LocalDate.parse(day));
  }

  static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
  }
}
