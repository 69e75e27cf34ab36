package org.heliostat.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends commands to the engine, patiently: an engine under back pressure, or one that is just being
 * restarted, is asked again with growing pauses. Every command sent through here must therefore be
 * harmless when the engine receives it twice.
 */
public final class Commands {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Duration patience;

  /**
   * @param patience how long to go on asking before the last error is passed on
   */
  public Commands(Duration patience) {
    this.patience = patience;
  }

  /**
   * Sends a command until the engine takes or refuses it.
   *
   * @return the engine's answer
   * @throws EngineRefusedException when the engine understood and said no; its {@code reason} tells
   *     why
   * @throws EngineUnavailableException when patience ran out
   */
  public <T> T send(FinalCommandStep<T> command) {
    var end = System.nanoTime() + patience.toNanos();
    var pause = FIRST_PAUSE;
    while (true) {
      try {
        return command.send().join();
      } catch (ClientHttpException e) {
        if (e.code() != 429 && e.code() < 500) {
          throw EngineRefusedException.of(e);
        }
        giveUpAfter(end, e);
      } catch (ClientStatusException e) {
        if (!isPassing(e.getStatusCode())) {
          throw EngineRefusedException.of(e);
        }
        giveUpAfter(end, e);
      } catch (ClientException e) {
        // Over REST an engine that is down shows as a bare exception around the failed connection.
        if (!(e.getCause() instanceof IOException)) {
          throw e;
        }
        giveUpAfter(end, e);
      }
      rest(pause);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static boolean isPassing(Status.Code code) {
    return code == Status.Code.RESOURCE_EXHAUSTED
        || code == Status.Code.UNAVAILABLE
        || code == Status.Code.DEADLINE_EXCEEDED;
  }

  private static void giveUpAfter(long end, RuntimeException last) {
    if (System.nanoTime() >= end) {
      throw new EngineUnavailableException(last);
    }
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pause.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineUnavailableException(e);
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
