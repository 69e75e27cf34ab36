package org.heliostat.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.heliostat.time.CalendarChange;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.ClockEntry;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.heliostat.time.SlowCount;
import org.heliostat.time.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a change of the calendar does to one clock, by the length of its limit: a week, a year, a
 * century. Counted day by day it takes longer and longer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LimitLengthBenchmark {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Instant MORNING = Instant.parse("2026-03-02T02:00:00Z");

  @Param({"5", "250", "25000"})
  public int workingDays;

  private CalendarChange change;
  private List<ClockEntry> ledger;
  private Limit limit;

  @Setup
  public void prepare() {
    var national = WorkingCalendar.national();
    var order = new CalendarOrder("台风停工", "示例市政府令第1号");
    var after = national.withHolidays(Set.of(START.plusDays(2)), order);
    change = new CalendarChange(national, after, MORNING, "engine", order);
    ledger = List.of(new ClockEntry.Started(MORNING, "window-clerk", "", ""));
    limit = new Limit(workingDays, LimitUnit.WORKING_DAY);
    if (recomputed() != dayByDay()) {
      throw new IllegalStateException("counted differently");
    }
  }

  @Benchmark
  public boolean recomputed() {
    return change.of(ledger, limit) != null;
  }

  @Benchmark
  public boolean dayByDay() {
    return !deadline(change.before()).equals(deadline(change.after()));
  }

  private LocalDate deadline(WorkingCalendar calendar) {
    return SlowCount.deadline(START, limit, List.of(), calendar);
  }
}
