package org.heliostat.engine;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command to an engine that answers as told; the last answer is repeated. */
final class ScriptedCommand implements FinalCommandStep<String> {
  private final Deque<RuntimeException> failures;
  private int sent;

  private ScriptedCommand(List<RuntimeException> failures) {
    this.failures = new ArrayDeque<>(failures);
  }

  static ScriptedCommand answeredAfter(RuntimeException... failures) {
    return new ScriptedCommand(List.of(failures));
  }

  static ScriptedCommand alwaysFailing(RuntimeException failure) {
    return new ScriptedCommand(Collections.nCopies(10_000, failure));
  }

  static ClientStatusException status(Status status) {
    return new ClientStatusException(status, status.asRuntimeException());
  }

  static ClientHttpException http(int code) {
    return new ClientHttpException(code, "told so");
  }

  static ClientException connectionRefused() {
    return new ClientException(new ConnectException("Connection refused"));
  }

  int timesSent() {
    return sent;
  }

  @Override
  public FinalCommandStep<String> requestTimeout(Duration timeout) {
    return this;
  }

  @Override
  public CamundaFuture<String> send() {
    sent++;
    var failure = failures.poll();
    return new Answer(failure);
  }

  /** Throws what the client's own futures throw, without wrapping. */
  private static final class Answer extends CompletableFuture<String>
      implements CamundaFuture<String> {
    private final @Nullable RuntimeException failure;

    Answer(@Nullable RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    public String join() {
      if (failure != null) {
        throw failure;
      }
      return "done";
    }

    @Override
    public String join(long timeout, TimeUnit unit) {
      return join();
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning, Throwable cause) {
      return cancel(mayInterruptIfRunning);
    }
  }
}
