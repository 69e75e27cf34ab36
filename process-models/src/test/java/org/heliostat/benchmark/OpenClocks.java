package org.heliostat.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heliostat.time.ClockEntry;
import org.heliostat.time.Deadline.Suspension;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Clocks as an agency has them open: most plain, some suspended once or twice, limits as in law.
 */
final class OpenClocks {
  /** 5 to 60 working days and 90 calendar days (Licensing Law Art. 42, Penalty Law Art. 60). */
  private static final List<Limit> LIMITS =
      List.of(
          new Limit(5, LimitUnit.WORKING_DAY),
          new Limit(20, LimitUnit.WORKING_DAY),
          new Limit(45, LimitUnit.WORKING_DAY),
          new Limit(60, LimitUnit.WORKING_DAY),
          new Limit(90, LimitUnit.CALENDAR_DAY));

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST_START = LocalDate.of(2026, 1, 5);
  private static final int DAYS_OF_STARTS = 60;

  /** The same clock as a ledger and as plain days. */
  record OpenClock(
      List<ClockEntry> ledger, Limit limit, LocalDate start, List<Suspension> suspensions) {}

  private final Random random = new Random(20260302);

  /** As many, the same at every run. */
  OpenClock[] take(int number) {
    var clocks = new OpenClock[number];
    for (int i = 0; i < number; i++) {
      clocks[i] = next();
    }
    return clocks;
  }

  private OpenClock next() {
    var start = FIRST_START.plusDays(random.nextInt(DAYS_OF_STARTS));
    var at = moment(start);
    var ledger = new ArrayList<ClockEntry>();
    ledger.add(new ClockEntry.Started(at, "window-clerk", "《行政许可法》第四十二条", ""));
    var suspensions = new ArrayList<Suspension>();
    for (int i = Math.max(0, random.nextInt(5) - 2); i > 0; i--) {
      var suspended = at.plus(Duration.ofDays(1 + random.nextInt(5)));
      at = suspended.plus(Duration.ofDays(1 + random.nextInt(10)));
      ledger.add(new ClockEntry.Suspended(suspended, "case-handler", "《行政许可法》第四十五条", ""));
      ledger.add(new ClockEntry.Resumed(at, "case-handler", "", ""));
      suspensions.add(new Suspension(day(suspended), day(at)));
    }
    var limit = LIMITS.get(random.nextInt(LIMITS.size()));
    return new OpenClock(List.copyOf(ledger), limit, start, List.copyOf(suspensions));
  }

  /** During office hours, so that the day alone says all. */
  private Instant moment(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).plusMinutes(random.nextInt(480)).atZone(ZONE).toInstant();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(ZONE).toLocalDate();
  }
}
