package org.heliostat.servers;

import java.io.PrintStream;

/** Told how far a long task is. One task at a time; calls come from one thread at a time. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void at(String task, double fraction, String detail) {}

        @Override
        public void done(String task, String detail) {}
      };

  /**
   * The task has come this far.
   *
   * @param task name of the task, the same at every call
   * @param fraction 0 to 1
   * @param detail for instance {@code 12/299 MB}
   */
  void at(String task, double fraction, String detail);

  /** The task is finished. */
  void done(String task, String detail);

  /**
   * A bar on a console: one line drawn over and over on a terminal, else a new line at every tenth.
   */
  static Progress onConsole(PrintStream out, boolean terminal) {
    return new ConsoleProgress(out, terminal);
  }
}
