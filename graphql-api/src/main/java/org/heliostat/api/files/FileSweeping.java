package org.heliostat.api.files;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps once an hour, from start to stop. */
final class FileSweeping implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FileSweeping.class);
  private static final int FIRST_MINUTES = 5;
  private static final int EACH_MINUTES = 60;

  private final FileSweep sweep;
  private @Nullable ScheduledExecutorService timer;

  FileSweeping(FileSweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public synchronized void start() {
    var begun =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("file-sweep").factory());
    begun.scheduleWithFixedDelay(this::run, FIRST_MINUTES, EACH_MINUTES, TimeUnit.MINUTES);
    timer = begun;
  }

  private void run() {
    try {
      sweep.run();
    } catch (StoreUnavailableException | ObjectsUnavailableException e) {
      LOG.warn("files that no case took stay for now: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("the sweep of files failed; it is tried again", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }
}
