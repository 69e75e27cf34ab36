package org.heliostat.api.settings;

import java.time.Duration;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates missing indices, and reads the calendars, as soon as the store answers; until then the
 * API runs without it.
 */
final class StoreStart implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(StoreStart.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ReadModel readModel;
  private final Calendars calendars;
  private volatile boolean running;
  private volatile boolean done;

  StoreStart(ReadModel readModel, Calendars calendars) {
    this.readModel = readModel;
    this.calendars = calendars;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("store-start").start(this::createIndices);
  }

  /** Whether the indices are there. */
  boolean isDone() {
    return done;
  }

  private void createIndices() {
    for (int attempt = 1; running; attempt++) {
      try {
        readModel.createIndices();
        calendars.warmUp();
        done = true;
        LOG.info("the indices of the read model are there");
        return;
      } catch (StoreUnavailableException e) {
        if (attempt == 1) {
          LOG.warn("the store does not answer yet; trying on: {}", e.getMessage());
        }
        rest();
      }
    }
  }

  private void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
