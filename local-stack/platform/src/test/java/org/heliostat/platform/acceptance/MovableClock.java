package org.heliostat.platform.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The API's clock, moved forward together with the engine's. */
final class MovableClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  void forward(Duration duration) {
    offset = offset.plus(duration);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("agencies' zones come from their calendar");
  }
}
