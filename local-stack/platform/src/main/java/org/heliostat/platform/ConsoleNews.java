package org.heliostat.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.heliostat.servers.Progress;

/**
 * News on a console: on a terminal one living line per server with its seconds, else one line at
 * every change.
 */
final class ConsoleNews implements News, AutoCloseable {
  private final PrintStream out;
  private final boolean terminal;
  private final Progress progress;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private int drawn;
  private boolean closed;

  private record Line(long begun, boolean ready, Duration after) {
    double seconds() {
      var shown = ready ? after : Duration.ofNanos(System.nanoTime() - begun);
      return shown.toMillis() / 1000.0;
    }
  }

  ConsoleNews(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
    this.progress = Progress.onConsole(out, terminal);
    if (terminal) {
      ticker.scheduleAtFixedRate(this::redraw, 500, 500, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public Progress progress() {
    return progress;
  }

  @Override
  public synchronized void note(String text) {
    erase();
    out.println(text);
    draw();
  }

  @Override
  public synchronized void starting(List<String> names) {
    for (var name : names) {
      lines.put(name, new Line(System.nanoTime(), false, Duration.ZERO));
      if (!terminal) {
        out.println(text(name));
      }
    }
    redraw();
  }

  @Override
  public synchronized void ready(String name, Duration after) {
    lines.put(name, new Line(0, true, after));
    if (!terminal && !closed) {
      out.println(text(name));
    }
    redraw();
  }

  @Override
  public synchronized void stopped(String name, Duration after) {
    out.printf(Locale.ROOT, "  %-14s 已停止 stopped  %5.1f s%n", name, after.toMillis() / 1000.0);
  }

  /** Leaves the lines as they are. */
  @Override
  public synchronized void close() {
    if (!closed) {
      redraw();
      closed = true;
      ticker.shutdownNow();
    }
  }

  private synchronized void redraw() {
    if (terminal && !closed) {
      erase();
      draw();
    }
  }

  private void erase() {
    if (terminal && drawn > 0 && !closed) {
      out.printf(Locale.ROOT, "\033[%dA\033[J", drawn);
      drawn = 0;
    }
  }

  private void draw() {
    if (terminal && !closed) {
      lines.keySet().forEach(name -> out.println(text(name)));
      drawn = lines.size();
    }
  }

  private String text(String name) {
    var line = lines.get(name);
    if (line == null) {
      return name;
    }
    return String.format(
        Locale.ROOT,
        "  %-14s %s  %5.1f s",
        name,
        line.ready() ? "已就绪 ready   " : "启动中 starting",
        line.seconds());
  }
}
