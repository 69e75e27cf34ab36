package org.heliostat.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/** A Zeebe broker with its gateway, bound to the loopback address. */
public final class Zeebe extends Server {
  private static final String HOST = "127.0.0.1";
  private static final Pattern LEADER = Pattern.compile("\"role\"\\s*:\\s*\"leader\"");
  private static final Pattern UNHEALTHY = Pattern.compile("\"health\"\\s*:\\s*\"(unhealthy|dead)");

  private final Path distribution;
  private final ZeebeOptions options;

  /**
   * @param distribution the unpacked {@link Distribution#ZEEBE}
   * @param home data goes to {@code <home>/zeebe}
   */
  public Zeebe(Path distribution, Path home, ZeebeOptions options) {
    super("zeebe", home);
    this.distribution = distribution.toAbsolutePath();
    this.options = options;
  }

  /** Where gRPC clients connect, without encryption. */
  public URI grpcAddress() {
    return address(options.ports().grpc());
  }

  /** Where REST clients connect. */
  public URI restAddress() {
    return address(options.ports().rest());
  }

  /** Health, and {@code /actuator/clock} when the clock is controlled. */
  public URI managementAddress() {
    return address(options.ports().management());
  }

  /** Everything it keeps; must not be deleted while it runs. */
  public Path data() {
    return home().resolve("zeebe");
  }

  @Override
  Launch launch() throws IOException {
    var temp = data().resolve("tmp");
    createFolders(data().resolve("data"), temp);
    var configuration = data().resolve("broker.properties");
    try (var out = Files.newOutputStream(configuration)) {
      configuration().store(out, null);
    }
    return new Launch(
        List.of(distribution.resolve("bin").resolve("broker").toString()),
        Map.of(
            "JAVA_HOME",
            Java.home().toString(),
            "JAVA_OPTS",
            "-Xms256m -Xmx768m -XX:MaxDirectMemorySize=512m -XX:+UseSerialGC",
            "JDK_JAVA_OPTIONS",
            "-Djava.io.tmpdir=\"" + temp + "\"",
            "SPRING_CONFIG_ADDITIONAL_LOCATION",
            configuration.toUri().toString()),
        data(),
        Probe.http(restAddress().resolve("/v2/topology"), Zeebe::isLed),
        Duration.ofSeconds(180));
  }

  private static boolean isLed(String topology) {
    return LEADER.matcher(topology).find() && !UNHEALTHY.matcher(topology).find();
  }

  private Properties configuration() {
    var ports = options.ports();
    var properties = new Properties();
    properties.put("server.address", HOST);
    properties.put("server.port", String.valueOf(ports.rest()));
    properties.put("management.server.address", HOST);
    properties.put("management.server.port", String.valueOf(ports.management()));
    properties.put("zeebe.clock.controlled", String.valueOf(options.controlledClock()));
    properties.put("zeebe.broker.network.host", HOST);
    properties.put("zeebe.broker.network.commandApi.port", String.valueOf(ports.command()));
    properties.put("zeebe.broker.network.internalApi.port", String.valueOf(ports.internal()));
    properties.put("zeebe.broker.gateway.network.host", HOST);
    properties.put("zeebe.broker.gateway.network.port", String.valueOf(ports.grpc()));
    properties.put("zeebe.broker.cluster.initialContactPoints", HOST + ":" + ports.internal());
    properties.put("zeebe.broker.data.directory", data().resolve("data").toString());
    properties.put("zeebe.broker.data.logSegmentSize", "32MB");
    properties.put("zeebe.broker.experimental.rocksdb.memoryLimit", "128MB");
    for (var exporter : options.exporters()) {
      var prefix = "zeebe.broker.exporters." + exporter.id() + ".";
      properties.put(prefix + "jarPath", exporter.jar().toAbsolutePath().toString());
      properties.put(prefix + "className", exporter.className());
      exporter.arguments().forEach((key, value) -> properties.put(prefix + "args." + key, value));
    }
    return properties;
  }

  private static URI address(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }
}
