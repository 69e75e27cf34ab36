package org.heliostat.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.heliostat.readmodel.StoreUnavailableException;

/** Waits for something that real servers do in their own time. */
public final class Waiting {
  private static final Duration PAUSE = Duration.ofMillis(25);

  private Waiting() {}

  /** The answer, once there is one. */
  public static <T> T until(String what, Duration patience, Supplier<Optional<T>> question) {
    var end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      try {
        var answer = question.get();
        if (answer.isPresent()) {
          return answer.get();
        }
      } catch (StoreUnavailableException e) {
        // A store that is just coming up is asked again.
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted while waiting for " + what, e);
      }
    }
    throw new AssertionError("waited %s in vain for %s".formatted(patience, what));
  }
}
