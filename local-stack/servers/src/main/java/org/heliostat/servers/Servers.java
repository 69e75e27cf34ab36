package org.heliostat.servers;

import java.net.URI;
import java.nio.file.Path;

/**
 * The three servers that a test runs against.
 *
 * @param zeebe with the exporter if its jar was built
 * @param elasticsearch without security
 * @param keycloak with the realm {@code master} alone
 * @param home holds logs and data; deleted at the end
 */
public record Servers(Zeebe zeebe, Elasticsearch elasticsearch, Keycloak keycloak, Path home) {
  /** Where gRPC clients connect to the engine. */
  public URI grpcAddress() {
    return zeebe.grpcAddress();
  }

  /** Where REST clients connect to the engine. */
  public URI restAddress() {
    return zeebe.restAddress();
  }

  /** Where clients of the store connect. */
  public URI elasticsearchUrl() {
    return elasticsearch.url();
  }

  /** Where tokens are issued. */
  public URI keycloakUrl() {
    return keycloak.url();
  }
}
