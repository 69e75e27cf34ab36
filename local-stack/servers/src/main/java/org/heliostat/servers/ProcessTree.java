package org.heliostat.servers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and its descendants, the root first, as they were when asked. */
record ProcessTree(List<ProcessHandle> members) {
  static final Duration GRACE = Duration.ofSeconds(20);

  ProcessTree {
    members = List.copyOf(members);
  }

  static ProcessTree of(ProcessHandle root) {
    var members = new ArrayList<ProcessHandle>();
    members.add(root);
    root.descendants().forEach(members::add);
    return new ProcessTree(members);
  }

  /** These and those of another one. */
  ProcessTree and(ProcessTree other) {
    return new ProcessTree(
        Stream.concat(members.stream(), other.members.stream()).distinct().toList());
  }

  /** Asks all to end, since not every start script passes it on; kills what is left after. */
  void stop(Duration grace) {
    members.forEach(ProcessHandle::destroy);
    var end = Instant.now().plus(grace);
    if (!ended(end)) {
      kill();
      ended(Instant.now().plusSeconds(10));
    }
  }

  /** Ends all at once, without warning. */
  void kill() {
    members.forEach(ProcessHandle::destroyForcibly);
    ended(Instant.now().plusSeconds(10));
  }

  private boolean ended(Instant end) {
    var all =
        CompletableFuture.allOf(
            members.stream()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new));
    try {
      all.get(Math.max(1, Duration.between(Instant.now(), end).toMillis()), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for a process failed", e);
    }
  }
}
