package org.heliostat.platform;

import java.net.URI;
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
  private static final int COUNT = 9;
  private static final int FIRST = 1024;
  private static final int LAST = 65_535;

  public Ports {
    if (uses(api, workers, keycloak, elasticsearch, zeebe).size() < COUNT) {
      throw new IllegalArgumentException(
          "有两处用了同一个端口，请换一个。 Two parts were given the same port; choose another for one");
    }
    for (var port : uses(api, workers, keycloak, elasticsearch, zeebe).keySet()) {
      if (port < 1 || port > LAST) {
        throw new IllegalArgumentException(
            "没有端口 %d,请选 1 到 %d 之间的。 There is no port %d; choose one between 1 and %d"
                .formatted(port, LAST, port, LAST));
      }
    }
  }

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
    int highest = LAST - COUNT + 1;
    if (first < FIRST || first > highest) {
      throw new IllegalArgumentException(
          "九个端口的第一个须在 %d 到 %d 之间。 The first of the nine ports must lie between %d and %d"
              .formatted(FIRST, highest, FIRST, highest));
    }
    return new Ports(
        first,
        first + 1,
        first + 2,
        first + 3,
        new ZeebeOptions.Ports(first + 4, first + 5, first + 6, first + 7, first + 8));
  }

  /** Where people and portals find the platform. */
  URI apiUrl() {
    return URI.create("http://127.0.0.1:" + api);
  }

  /** Each port and what it is for. */
  Map<Integer, String> all() {
    return uses(api, workers, keycloak, elasticsearch, zeebe);
  }

  private static Map<Integer, String> uses(
      int api, int workers, int keycloak, int elasticsearch, ZeebeOptions.Ports zeebe) {
    var uses = new LinkedHashMap<Integer, String>();
    uses.put(api, "API");
    uses.put(workers, "workers");
    uses.put(keycloak, "Keycloak");
    uses.put(elasticsearch, "Elasticsearch");
    uses.put(zeebe.grpc(), "Zeebe gRPC");
    uses.put(zeebe.rest(), "Zeebe REST");
    uses.put(zeebe.management(), "Zeebe management");
    uses.put(zeebe.command(), "Zeebe command");
    uses.put(zeebe.internal(), "Zeebe internal");
    return uses;
  }
}
