package org.heliostat.api.settings;

import org.heliostat.readmodel.ReadModel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while the indices are there and the store answers: without it nothing can be answered. */
final class StoreHealth implements HealthIndicator {
  private final ReadModel readModel;
  private final StoreStart start;

  StoreHealth(ReadModel readModel, StoreStart start) {
    this.readModel = readModel;
    this.start = start;
  }

  @Override
  public Health health() {
    return start.isDone() && readModel.isReachable() ? Health.up().build() : Health.down().build();
  }
}
