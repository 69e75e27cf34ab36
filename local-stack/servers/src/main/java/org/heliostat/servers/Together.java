package org.heliostat.servers;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Several servers started at the same time. */
public final class Together {
  private Together() {}

  /**
   * Runs all tasks at once and waits for all. The first failure stops the waiting and is thrown;
   * the others are interrupted.
   */
  public static void run(Collection<? extends Callable<?>> tasks) {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures =
          tasks.stream()
              .map(
                  task ->
                      CompletableFuture.runAsync(
                          () -> {
                            try {
                              task.call();
                            } catch (RuntimeException e) {
                              throw e;
                            } catch (Exception e) {
                              throw new CompletionException(e);
                            }
                          },
                          executor))
              .toList();
      var failed = new CompletableFuture<Void>();
      futures.forEach(
          future ->
              future.whenComplete(
                  (nothing, e) -> {
                    if (e != null) {
                      failed.completeExceptionally(e);
                    }
                  }));
      var all = CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
      try {
        CompletableFuture.anyOf(all, failed).get();
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw cause(e);
      } catch (InterruptedException e) {
        executor.shutdownNow();
        Thread.currentThread().interrupt();
        throw new ServerException("starting was interrupted", e);
      }
    }
  }

  private static RuntimeException cause(Throwable e) {
    var cause = e.getCause();
    return switch (cause) {
      case null -> new ServerException("starting failed", e);
      case CompletionException wrapped when wrapped.getCause() != null -> cause(wrapped);
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      default -> new ServerException("starting failed: " + cause.getMessage(), cause);
    };
  }
}
