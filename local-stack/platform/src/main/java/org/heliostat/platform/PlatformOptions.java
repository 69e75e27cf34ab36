package org.heliostat.platform;

import java.nio.file.Path;
import org.heliostat.servers.Repository;

/**
 * How a platform runs.
 *
 * @param repository where the built jars lie, and the fetched servers
 * @param home where data, logs and secrets go
 * @param ports all of them on the loopback address
 * @param fresh delete data and secrets of earlier runs first
 * @param api start the API as a program of its own and publish the powers that come with the
 *     platform; else the caller does both, see {@link Platform#apiProperties}
 * @param controlledClock whether engine time can be moved, for tests
 * @param news told what happens
 */
public record PlatformOptions(
    Repository repository,
    Path home,
    Ports ports,
    boolean fresh,
    boolean api,
    boolean controlledClock,
    News news) {

  /** As {@code ./heliostat up} runs it. */
  public static PlatformOptions usual(Repository repository) {
    return new PlatformOptions(
        repository, repository.home(), Ports.usual(), false, true, false, News.SILENT);
  }

  /**
   * For tests: everything in a folder of its own, on free ports, with a clock that can be moved.
   */
  public static PlatformOptions forTests(Repository repository, Path home) {
    return new PlatformOptions(repository, home, Ports.free(), false, true, true, News.SILENT);
  }

  /** The same on these ports. */
  public PlatformOptions on(Ports ports) {
    return new PlatformOptions(repository, home, ports, fresh, api, controlledClock, news);
  }

  /** The same on empty data. */
  public PlatformOptions fresh(boolean fresh) {
    return new PlatformOptions(repository, home, ports, fresh, api, controlledClock, news);
  }

  /** The same without the API, and so without published powers. */
  public PlatformOptions withoutApi() {
    return new PlatformOptions(repository, home, ports, fresh, false, controlledClock, news);
  }

  /** The same, telling this listener. */
  public PlatformOptions telling(News news) {
    return new PlatformOptions(repository, home, ports, fresh, api, controlledClock, news);
  }
}
