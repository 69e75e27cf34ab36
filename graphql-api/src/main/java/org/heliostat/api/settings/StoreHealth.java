package org.heliostat.api.settings;

import org.heliostat.readmodel.ReadModel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready while the store answers: without it no question can be answered. */
final class StoreHealth implements HealthIndicator {
  private final ReadModel readModel;

  StoreHealth(ReadModel readModel) {
    this.readModel = readModel;
  }

  @Override
  public Health health() {
    return readModel.isReachable() ? Health.up().build() : Health.down().build();
  }
}
