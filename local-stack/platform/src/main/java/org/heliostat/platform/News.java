package org.heliostat.platform;

import java.time.Duration;
import java.util.List;
import org.heliostat.servers.Progress;

/** Told what the platform is doing. Calls may come from several threads. */
public interface News {
  /** Tells nobody. */
  News SILENT =
      new News() {
        @Override
        public Progress progress() {
          return Progress.SILENT;
        }

        @Override
        public void note(String text) {}

        @Override
        public void starting(List<String> names) {}

        @Override
        public void ready(String name, Duration after) {}

        @Override
        public void stopped(String name, Duration after) {}
      };

  /** Where downloads are reported. */
  Progress progress();

  /** Something a person should know. */
  void note(String text);

  /** These are being started, at the same time. */
  void starting(List<String> names);

  /** It runs and answers. */
  void ready(String name, Duration after);

  /** It has ended because we stopped it. */
  void stopped(String name, Duration after);
}
