package org.heliostat.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step.
 *
 * @param startedAt when it was opened
 * @param finishedAt when it was done or returned; {@code null} while it is open
 */
public record Run(Instant startedAt, @Nullable Instant finishedAt) {
  public Run {
    if (finishedAt != null && finishedAt.isBefore(startedAt)) {
      throw new IllegalArgumentException(
          "a run ends after it begins, not from %s to %s".formatted(startedAt, finishedAt));
    }
  }
}
