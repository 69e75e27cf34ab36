package org.heliostat.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a Zeebe broker runs.
 *
 * @param ports all on the loopback address
 * @param exporters loaded by the broker
 * @param controlledClock whether engine time can be moved through the management port, for tests
 */
public record ZeebeOptions(Ports ports, List<Exporter> exporters, boolean controlledClock) {

  public ZeebeOptions {
    exporters = List.copyOf(exporters);
  }

  /**
   * @param grpc for clients
   * @param rest for clients
   * @param management health and the controlled clock
   * @param command between gateway and broker
   * @param internal between brokers
   */
  public record Ports(int grpc, int rest, int management, int command, int internal) {
    /** The usual ones of the platform. */
    public static Ports usual() {
      return new Ports(26500, 8088, 9600, 26501, 26502);
    }

    /** Any free ones, for tests. */
    public static Ports free() {
      return new Ports(
          FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next());
    }
  }

  /**
   * @param jar with everything the exporter needs that the broker does not have
   * @param className of the exporter
   * @param arguments handed to the exporter; case of the keys is kept
   */
  public record Exporter(Path jar, String className, Map<String, String> arguments) {
    /** Class in the exporter's own jar. */
    public static final String HELIOSTAT = "org.heliostat.exporter.HeliostatExporter";

    public Exporter {
      arguments = Map.copyOf(arguments);
    }

    /** The broker's id for it: the simple class name in lower case. */
    String id() {
      return className.substring(className.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
  }

  /** Without exporters. */
  public static ZeebeOptions on(Ports ports) {
    return new ZeebeOptions(ports, List.of(), false);
  }

  /** The same with this exporter too. */
  public ZeebeOptions with(Exporter exporter) {
    var more = Stream.concat(exporters.stream(), Stream.of(exporter)).toList();
    return new ZeebeOptions(ports, more, controlledClock);
  }

  /** The same with a clock that tests can move. */
  public ZeebeOptions withControlledClock() {
    return new ZeebeOptions(ports, exporters, true);
  }
}
