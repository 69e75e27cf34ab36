package org.heliostat.api.graphql;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits a bounded time until the read model shows what the engine has done. */
public final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(25);

  private Patience() {}

  /**
   * Asks until there is an answer.
   *
   * @param most how long
   * @return empty when the time is up
   */
  public static <T> Optional<T> until(Duration most, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + most.toNanos();
    while (true) {
      var answer = question.get();
      if (answer.isPresent() || System.nanoTime() >= end) {
        return answer;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }
}
