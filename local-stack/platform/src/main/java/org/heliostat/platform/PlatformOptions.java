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
 * @param api start the API as a program of its own; else the caller runs it, see {@link
 *     Platform#apiProperties}
 * @param workers start the workers as a program of their own
 * @param publish publish the powers that come with the platform; needs the API
 * @param controlledClock whether engine time can be moved, for tests
 * @param news told what happens
 */
public record PlatformOptions(
    Repository repository,
    Path home,
    Ports ports,
    boolean fresh,
    boolean api,
    boolean workers,
    boolean publish,
    boolean controlledClock,
    News news) {

  /** As {@code ./heliostat up} runs it. */
  public static PlatformOptions usual(Repository repository) {
    return new PlatformOptions(
        repository, repository.home(), Ports.usual(), false, true, true, true, false, News.SILENT);
  }

  /**
   * For tests: everything in a folder of its own, on free ports, with a clock that can be moved.
   */
  public static PlatformOptions forTests(Repository repository, Path home) {
    return new PlatformOptions(
        repository, home, Ports.free(), false, true, true, true, true, News.SILENT);
  }

  /** The same on these ports. */
  public PlatformOptions on(Ports ports) {
    return new PlatformOptions(
        repository, home, ports, fresh, api, workers, publish, controlledClock, news);
  }

  /** The same on empty data. */
  public PlatformOptions fresh(boolean fresh) {
    return new PlatformOptions(
        repository, home, ports, fresh, api, workers, publish, controlledClock, news);
  }

  /** The same without the API, and so without published powers. */
  public PlatformOptions withoutApi() {
    return new PlatformOptions(
        repository, home, ports, fresh, false, workers, false, controlledClock, news);
  }

  /** The same without the workers. */
  public PlatformOptions withoutWorkers() {
    return new PlatformOptions(
        repository, home, ports, fresh, api, false, publish, controlledClock, news);
  }

  /** The same without publishing powers. */
  public PlatformOptions withoutPowers() {
    return new PlatformOptions(
        repository, home, ports, fresh, api, workers, false, controlledClock, news);
  }

  /** The same, telling this listener. */
  public PlatformOptions telling(News news) {
    return new PlatformOptions(
        repository, home, ports, fresh, api, workers, publish, controlledClock, news);
  }
}
