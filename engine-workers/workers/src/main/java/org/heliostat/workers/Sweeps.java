package org.heliostat.workers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that follows from an order rather than from a case's step, looked for again and again. Each
 * sweep finds what is left to do by itself, so several programs may sweep at once.
 */
final class Sweeps implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final List<Runnable> sweeps;
  private @Nullable ScheduledExecutorService timer;

  Sweeps(List<Runnable> sweeps) {
    this.sweeps = List.copyOf(sweeps);
  }

  @Override
  public void start() {
    // A thread for each: one with much to do holds up no other.
    var threads =
        Executors.newScheduledThreadPool(
            sweeps.size(), Thread.ofPlatform().name("heliostat-sweep-", 1).daemon(true).factory());
    for (var sweep : sweeps) {
      threads.scheduleWithFixedDelay(
          () -> runSafely(sweep), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
    timer = threads;
  }

  /** One that fails is tried again after the pause. */
  private static void runSafely(Runnable sweep) {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      LOG.warn("{} did not come to its end and goes on later: {}", sweep, e.getMessage());
    }
  }

  @Override
  public void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public boolean isRunning() {
    return timer != null;
  }
}
