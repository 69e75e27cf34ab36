package org.heliostat.servers;

import java.io.PrintStream;
import java.util.Locale;

final class ConsoleProgress implements Progress {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private String task = "";
  private int shown = -1;

  ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(String task, double fraction, String detail) {
    var step = (int) (Math.clamp(fraction, 0, 1) * (terminal ? 100 : 10));
    if (task.equals(this.task) && step <= shown) {
      return;
    }
    this.task = task;
    shown = step;
    var percent = terminal ? step : step * 10;
    if (terminal) {
      var filled = percent * WIDTH / 100;
      out.printf(
          Locale.ROOT,
          "\r\033[K%s [%s%s] %3d %%  %s",
          task,
          "#".repeat(filled),
          "-".repeat(WIDTH - filled),
          percent,
          detail);
      out.flush();
    } else {
      out.printf(Locale.ROOT, "%s %d %%  %s%n", task, percent, detail);
    }
  }

  @Override
  public synchronized void done(String task, String detail) {
    out.printf("%s%s  %s%n", terminal ? "\r\033[K" : "", task, detail);
    this.task = "";
    shown = -1;
  }
}
