package org.heliostat.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.heliostat.time.Deadline;
import org.heliostat.time.Deadline.Suspension;
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
 * One deadline about a year away, with suspensions of five days spread over that year: derived, and
 * beside it counted day by day.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {
  private static final LocalDate START = LocalDate.of(2025, 1, 6);
  private static final int DAYS_SUSPENDED = 5;
  private static final int DAYS_OF_YEAR = 365;
  private static final int WORKING_DAYS_OF_YEAR = 247;

  @Param({"1", "3", "10"})
  public int suspensions;

  private WorkingCalendar calendar;
  private Limit limit;
  private List<Suspension> suspended;

  @Setup
  public void prepare() {
    calendar = WorkingCalendar.national();
    limit = new Limit(WORKING_DAYS_OF_YEAR - suspensions * DAYS_SUSPENDED, LimitUnit.WORKING_DAY);
    suspended = new ArrayList<>();
    for (int i = 0; i < suspensions; i++) {
      var from = START.plusDays(7L + i * (DAYS_OF_YEAR / suspensions));
      suspended.add(new Suspension(from, from.plusDays(DAYS_SUSPENDED - 1L)));
    }
    if (!derived().equals(dayByDay())) {
      throw new IllegalStateException("%s is not %s".formatted(derived(), dayByDay()));
    }
  }

  @Benchmark
  public LocalDate derived() {
    return Deadline.of(START, limit, suspended, calendar).date();
  }

  @Benchmark
  public LocalDate dayByDay() {
    return SlowCount.deadline(START, limit, suspended, calendar);
  }
}
