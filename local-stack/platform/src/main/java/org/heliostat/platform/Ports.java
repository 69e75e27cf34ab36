package org.heliostat.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heliostat.servers.FreePorts;
import org.heliostat.servers.ZeebeOptions;

/**
 * Ports of the loopback address.
 *
 * @param api GraphQL and the designer
 * @param workers health of the workers
 * @param keycloak logins
 * @param elasticsearch the store
 * @param zeebe the engine
 */
public record Ports(
    int api, int workers, int keycloak, int elasticsearch, ZeebeOptions.Ports zeebe) {
  /** Those in the documentation. */
  public static Ports usual() {
    return new Ports(8080, 8081, 8180, 9200, ZeebeOptions.Ports.usual());
  }

  /** Any free ones, for tests. */
  public static Ports free() {
    return new Ports(
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        FreePorts.next(),
        ZeebeOptions.Ports.free());
  }

  /** Nine ports in a row. */
  public static Ports from(int first) {
    if (first < 1024 || first > 65_527) {
      throw new IllegalArgumentException("the first port must lie between 1024 and 65527");
    }
    return new Ports(
        first,
        first + 1,
        first + 2,
        first + 3,
        new ZeebeOptions.Ports(first + 4, first + 5, first + 6, first + 7, first + 8));
  }

  /** Each port and what it is for. */
  Map<Integer, String> all() {
    var all = new LinkedHashMap<Integer, String>();
    all.put(api, "API");
    all.put(workers, "workers");
    all.put(keycloak, "Keycloak");
    all.put(elasticsearch, "Elasticsearch");
    all.put(zeebe.grpc(), "Zeebe gRPC");
    all.put(zeebe.rest(), "Zeebe REST");
    all.put(zeebe.management(), "Zeebe management");
    all.put(zeebe.command(), "Zeebe command");
    all.put(zeebe.internal(), "Zeebe internal");
    return all;
  }
}
