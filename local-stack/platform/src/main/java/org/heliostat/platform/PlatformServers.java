package org.heliostat.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.heliostat.identity.LoginTheme;
import org.heliostat.identity.RealmSettings;
import org.heliostat.identity.RealmTemplate;
import org.heliostat.servers.Distribution;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.servers.Keycloak;
import org.heliostat.servers.ServerException;
import org.heliostat.servers.Zeebe;
import org.heliostat.servers.ZeebeOptions;

/** The three servers: fetched if need be, each on its port, with its data below the home. */
record PlatformServers(Elasticsearch elasticsearch, Keycloak keycloak, Zeebe zeebe) {
  private static final String REALM = "heliostat";

  static PlatformServers of(PlatformOptions options, Elasticsearch elasticsearch, Secrets secrets) {
    return new PlatformServers(
        elasticsearch, keycloak(options, secrets), zeebe(options, elasticsearch));
  }

  /** Made before the others, since it alone may keep its data outside the home. */
  static Elasticsearch elasticsearch(PlatformOptions options) {
    return new Elasticsearch(
        unpacked(Distribution.ELASTICSEARCH, options),
        options.home(),
        options.ports().elasticsearch());
  }

  private static Keycloak keycloak(PlatformOptions options, Secrets secrets) {
    var settings =
        new RealmSettings(options.ports().apiUrl(), secrets.portalSecret(), secrets.demoPassword());
    return new Keycloak(
        unpacked(Distribution.KEYCLOAK, options),
        options.home(),
        options.ports().keycloak(),
        secrets.keycloakAdmin(),
        new Keycloak.Realm(REALM, RealmTemplate.render(settings)),
        LoginTheme.files());
  }

  private static Zeebe zeebe(PlatformOptions options, Elasticsearch elasticsearch) {
    var jar = built(options.repository().exporterJar(), "exporter");
    var zeebe =
        ZeebeOptions.on(options.ports().zeebe())
            .with(
                new ZeebeOptions.Exporter(
                    jar,
                    ZeebeOptions.Exporter.HELIOSTAT,
                    Map.of("url", elasticsearch.url().toString())));
    return new Zeebe(
        unpacked(Distribution.ZEEBE, options),
        options.home(),
        options.controlledClock() ? zeebe.withControlledClock() : zeebe);
  }

  private static Path unpacked(Distribution distribution, PlatformOptions options) {
    return distribution.unpacked(options.repository().home(), options.news().progress());
  }

  /** The jar, which the launcher builds before anything is started. */
  static Path built(Optional<Path> jar, String what) {
    return jar.orElseThrow(
        () ->
            new ServerException(
                "%s 尚未构建，请运行 ./heliostat up。 The %s is not built; start it with ./heliostat up, which builds it"
                    .formatted(what, what)));
  }

  /** As it stands in the tokens of the realm. */
  URI issuer() {
    return keycloak.issuer(REALM);
  }
}
