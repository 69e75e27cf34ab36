package org.heliostat.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.heliostat.benchmark.OpenClocks.OpenClock;
import org.heliostat.time.CalendarChange;
import org.heliostat.time.CalendarOrder;
import org.heliostat.time.SlowCount;
import org.heliostat.time.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One day off is ordered while a million clocks are open: which of them move? On one core. The time
 * is that of one clock: microseconds for one are seconds for the million. Beside it the same
 * question counted day by day, asked of every hundredth clock.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class CalendarChangeBenchmark {
  private static final int CLOCKS = 1_000_000;
  private static final int STEP = 100;

  private CalendarChange change;
  private OpenClock[] clocks;

  @Setup
  public void prepare() {
    var national = WorkingCalendar.national();
    var order = new CalendarOrder("台风停工", "示例市政府令第1号");
    change =
        new CalendarChange(
            national,
            national.withHolidays(Set.of(LocalDate.of(2026, 3, 20)), order),
            Instant.parse("2026-03-16T02:00:00Z"),
            "engine",
            order);
    clocks = new OpenClocks().take(CLOCKS);
    for (int i = 0; i < CLOCKS; i += STEP) {
      if (moves(clocks[i]) != movesDayByDay(clocks[i])) {
        throw new IllegalStateException("counted differently: " + clocks[i]);
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(CLOCKS)
  public int recomputed() {
    int moved = 0;
    for (var clock : clocks) {
      moved += moves(clock) ? 1 : 0;
    }
    return moved;
  }

  @Benchmark
  @OperationsPerInvocation(CLOCKS / STEP)
  public int dayByDay() {
    int moved = 0;
    for (int i = 0; i < CLOCKS; i += STEP) {
      moved += movesDayByDay(clocks[i]) ? 1 : 0;
    }
    return moved;
  }

  private boolean moves(OpenClock clock) {
    return change.of(clock.ledger(), clock.limit()) != null;
  }

  private boolean movesDayByDay(OpenClock clock) {
    return !deadline(clock, change.before()).equals(deadline(clock, change.after()));
  }

  private static LocalDate deadline(OpenClock clock, WorkingCalendar calendar) {
    return SlowCount.deadline(clock.start(), clock.limit(), clock.suspensions(), calendar);
  }
}
