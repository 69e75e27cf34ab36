package org.heliostat.platform;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.heliostat.servers.Repository;
import org.heliostat.servers.ServerException;
import org.heliostat.servers.ZeebeOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform and keeps it running until Ctrl-C. */
@Command(
    name = "up",
    description = "启动整个平台，按 Ctrl-C 停止 Starts the whole platform until Ctrl-C.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class Up implements Callable<Integer> {
  /** Set by the launcher, which can tell on every system whether people watch. */
  static final String TERMINAL = "heliostat.terminal";

  private static final int FAILED = 1;

  @Option(names = "--fresh", description = "清空数据后启动 Delete all data first.")
  private boolean fresh;

  @Option(
      names = "--ports-from",
      paramLabel = "<port>",
      description = "从此端口起连续占用九个端口 Use nine ports in a row from this one.")
  private @Nullable Integer portsFrom;

  @Option(
      names = {"--port", "--api-port"},
      paramLabel = "<port>",
      description = "8080")
  private @Nullable Integer api;

  @Option(names = "--workers-port", paramLabel = "<port>", description = "8081")
  private @Nullable Integer workers;

  @Option(names = "--keycloak-port", paramLabel = "<port>", description = "8180")
  private @Nullable Integer keycloak;

  @Option(names = "--elasticsearch-port", paramLabel = "<port>", description = "9200")
  private @Nullable Integer elasticsearch;

  @Option(names = "--zeebe-port", paramLabel = "<port>", description = "26500")
  private @Nullable Integer zeebeGrpc;

  @Option(names = "--zeebe-rest-port", paramLabel = "<port>", description = "8088")
  private @Nullable Integer zeebeRest;

  @Option(names = "--zeebe-management-port", paramLabel = "<port>", description = "9600")
  private @Nullable Integer zeebeManagement;

  @Option(names = "--zeebe-command-port", paramLabel = "<port>", description = "26501")
  private @Nullable Integer zeebeCommand;

  @Option(names = "--zeebe-internal-port", paramLabel = "<port>", description = "26502")
  private @Nullable Integer zeebeInternal;

  private final PrintStream out = System.out;
  private volatile boolean stopping;

  @Override
  public Integer call() {
    var news = new ConsoleNews(out, Boolean.getBoolean(TERMINAL));
    try {
      var options =
          PlatformOptions.usual(Repository.around(Path.of("")))
              .on(ports())
              .fresh(fresh)
              .telling(news);
      var platform = Platform.prepare(options);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, news)));
      platform.start();
      news.close();
      Welcome.print(out, platform);
      var ended = platform.ended().join();
      awaitIfStopping();
      news.note(
          "%s 意外退出，平台停止。 %s ended by itself, so everything is stopped; its log is %s"
              .formatted(ended, ended, platform.home().resolve("logs").resolve(ended + ".log")));
      return FAILED;
    } catch (ServerException | IllegalArgumentException e) {
      awaitIfStopping();
      news.close();
      System.err.println(Objects.requireNonNullElse(e.getMessage(), e.toString()));
      return FAILED;
    }
  }

  private void stop(Platform platform, ConsoleNews news) {
    stopping = true;
    news.close();
    out.println();
    out.println("正在停止 stopping");
    platform.close();
    out.println("已停止，数据保留在 stopped; data stays in " + platform.home());
  }

  /**
   * Once the machine is going down its hook does the rest; what we saw was only our own stopping.
   */
  private void awaitIfStopping() {
    if (stopping) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Ports ports() {
    var base = portsFrom == null ? Ports.usual() : Ports.from(portsFrom);
    var zeebe = base.zeebe();
    return new Ports(
        or(api, base.api()),
        or(workers, base.workers()),
        or(keycloak, base.keycloak()),
        or(elasticsearch, base.elasticsearch()),
        new ZeebeOptions.Ports(
            or(zeebeGrpc, zeebe.grpc()),
            or(zeebeRest, zeebe.rest()),
            or(zeebeManagement, zeebe.management()),
            or(zeebeCommand, zeebe.command()),
            or(zeebeInternal, zeebe.internal())));
  }

  private static int or(@Nullable Integer given, int usual) {
    return given == null ? usual : given;
  }
}
