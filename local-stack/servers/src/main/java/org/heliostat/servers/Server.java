package org.heliostat.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One server as a child process: started and awaited, stopped, killed, started again on the same
 * data. Its output goes to {@code <home>/logs/<name>.log}, its process numbers to {@code
 * <home>/run/<name>.pid}.
 */
public abstract sealed class Server implements AutoCloseable
    permits Elasticsearch, JavaProgram, Keycloak, Zeebe {
  private static final Duration PROBE_PAUSE = Duration.ofMillis(200);
  private static final int LAST_LINES = 15;
  private static final long TAIL_BYTES = 16 * 1024;

  private final String name;
  private final Path home;
  private volatile @Nullable Process process;
  private volatile boolean closed;

  Server(String name, Path home) {
    this.name = name;
    this.home = home.toAbsolutePath().normalize();
  }

  /** What to run; called at every start, and may prepare folders and configuration. */
  abstract Launch launch() throws IOException;

  /** Short name in lower case, also that of its log and process file. */
  public final String name() {
    return name;
  }

  final Path home() {
    return home;
  }

  /** Where its output goes. */
  public final Path log() {
    return home.resolve("logs").resolve(name + ".log");
  }

  /** Whether its process lives. */
  public final boolean running() {
    var current = process;
    return current != null && current.isAlive();
  }

  /**
   * Starts the server and waits until it is ready.
   *
   * @return how long that took
   * @throws ServerException if it ends or is not ready in time; with the last lines of its log
   */
  public final Duration start() {
    if (running()) {
      throw new IllegalStateException(name + " is running already");
    }
    try {
      Files.createDirectories(log().getParent());
      var launch = launch();
      var begun = System.nanoTime();
      var started = begin(launch);
      process = started;
      record(started);
      if (closed || !ready(launch, started, begun)) {
        var state =
            started.isAlive()
                ? "was not ready within " + launch.patience().toSeconds() + " s"
                : "ended with code " + started.exitValue() + " while starting";
        kill();
        throw new ServerException(
            "%s %s; the whole log is %s, its last lines:%n%s"
                .formatted(name, state, log(), lastLines()));
      }
      record(started);
      return Duration.ofNanos(System.nanoTime() - begun);
    } catch (IOException e) {
      throw new ServerException(name + " cannot be started: " + e.getMessage(), e);
    }
  }

  /** Asks it to end and waits; kills it and its children after 20 s. Nothing if not running. */
  public final void stop() {
    var current = process;
    if (current != null) {
      tree(current).stop(ProcessTree.GRACE);
    }
    forget();
  }

  /** Ends it and its children at once, as a crash would, losing what it had not yet written. */
  public final void kill() {
    var current = process;
    if (current != null) {
      tree(current).kill();
    }
    forget();
  }

  /** Stops it for good, also in the middle of its start. */
  @Override
  public final void close() {
    closed = true;
    stop();
  }

  /** Completed with the exit code when the process that runs now ends, however that comes. */
  public final CompletableFuture<Integer> exited() {
    var current = process;
    if (current == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return current.onExit().thenApply(Process::exitValue);
  }

  /** The end of its log, for messages. */
  private String lastLines() {
    try (var channel = Files.newByteChannel(log())) {
      var size = channel.size();
      channel.position(Math.max(0, size - TAIL_BYTES));
      var buffer = ByteBuffer.allocate((int) Math.min(size, TAIL_BYTES));
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // reads on until the buffer is full
      }
      var lines =
          new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).lines().toList();
      return String.join(
          System.lineSeparator(),
          lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log)";
    }
  }

  private Process begin(Launch launch) throws IOException {
    var command = new ArrayList<String>();
    // In a session of its own a server does not hear the Ctrl-C meant for us: we stop it in order.
    Programs.find("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(launch.command());
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(launch.environment());
    builder.directory(launch.folder().toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    return builder.start();
  }

  private static boolean ready(Launch launch, Process process, long begun) {
    while (process.isAlive() && System.nanoTime() - begun < launch.patience().toNanos()) {
      if (launch.probe().ready()) {
        return process.isAlive();
      }
      try {
        process.onExit().get(PROBE_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException("waiting for a process failed", e);
      }
    }
    return false;
  }

  /** Its process and all below it; those noted too, since a dead parent no longer names them. */
  private ProcessTree tree(Process current) {
    return ProcessTree.of(current.toHandle()).and(runFile().living());
  }

  private void record(Process started) {
    runFile().write(ProcessTree.of(started.toHandle()));
  }

  private void forget() {
    process = null;
    runFile().delete();
  }

  private RunFile runFile() {
    return new RunFile(home.resolve("run").resolve(name + ".pid"));
  }

  static void createFolders(Path... folders) {
    for (var folder : folders) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot create " + folder, e);
      }
    }
  }
}
