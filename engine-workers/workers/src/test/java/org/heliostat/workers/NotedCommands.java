package org.heliostat.workers;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.CompleteJobCommandStep1;
import io.camunda.client.api.command.FailJobCommandStep1;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The engine's end of the line: notes the commands about one job and answers as told. */
final class NotedCommands {
  private final List<String> sent = new ArrayList<>();
  private @Nullable RuntimeException refusal;

  /** Each command sent, with its parts in the order in which they were set. */
  List<String> sent() {
    return sent;
  }

  void refuseWith(RuntimeException refusal) {
    this.refusal = refusal;
  }

  JobClient client() {
    return fake(
        (self, method, arguments) ->
            switch (method.getName()) {
              case "newCompleteCommand" -> command("complete", CompleteJobCommandStep1.class);
              case "newFailCommand" ->
                  command(
                      "fail",
                      FailJobCommandStep1.class,
                      FailJobCommandStep1.FailJobCommandStep2.class);
              default -> throw new AssertionError("unexpected: " + method);
            },
        JobClient.class);
  }

  static ActivatedJob job(int retries) {
    return fake(
        (self, method, arguments) ->
            switch (method.getName()) {
              case "getKey" -> 7L;
              case "getType" -> "step-archive";
              case "getRetries" -> retries;
              default -> throw new AssertionError("unexpected: " + method);
            },
        ActivatedJob.class);
  }

  private <T> T command(String name, Class<?>... steps) {
    var parts = new StringBuilder(name);
    return fake(
        (self, method, arguments) -> {
          if (method.getName().equals("send")) {
            sent.add(parts.toString());
            return fake((future, join, none) -> answer(), CamundaFuture.class);
          }
          parts.append(' ').append(arguments[0]);
          return self;
        },
        steps);
  }

  private @Nullable Object answer() {
    if (refusal != null) {
      throw refusal;
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static <T> T fake(InvocationHandler handler, Class<?>... types) {
    return (T) Proxy.newProxyInstance(NotedCommands.class.getClassLoader(), types, handler);
  }
}
