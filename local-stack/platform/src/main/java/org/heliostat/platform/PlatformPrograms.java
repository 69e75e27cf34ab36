package org.heliostat.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.servers.JavaProgram;

/** The platform's own two programs, workers and API: what they are told and how they start. */
record PlatformPrograms(PlatformOptions options, PlatformServers servers, Secrets secrets) {
  static final String WORKERS = "workers";
  static final String API = "api";

  /** The folder of the PDFs. */
  static final String DOCUMENTS = "documents";

  private static final int WORKERS_MEGABYTES = 384;
  private static final int API_MEGABYTES = 512;

  JavaProgram workers() {
    int port = options.ports().workers();
    return new JavaProgram(
        options.home(),
        new JavaProgram.Options(
            WORKERS,
            PlatformServers.built(options.repository().workersJar(), WORKERS),
            WORKERS_MEGABYTES,
            arguments(workersProperties(port)),
            Map.of("HELIOSTAT_PEOPLE_KEY", secrets.peopleKey()),
            health(port)));
  }

  JavaProgram api() {
    return new JavaProgram(
        options.home(),
        new JavaProgram.Options(
            API,
            PlatformServers.built(options.repository().apiJar(), "API"),
            API_MEGABYTES,
            arguments(openApiProperties()),
            Map.of(
                "HELIOSTAT_CASES_SECRET", secrets.caseSecret(),
                "HELIOSTAT_PEOPLE_KEY", secrets.peopleKey()),
            health(options.ports().api())));
  }

  /** Everything the API must be told, secrets among it. */
  Map<String, String> apiProperties() {
    var properties = openApiProperties();
    properties.put("heliostat.cases.secret", secrets.caseSecret());
    properties.put("heliostat.people.key", secrets.peopleKey());
    return properties;
  }

  private Map<String, String> openApiProperties() {
    var properties = addresses(options.ports().api());
    properties.put("heliostat.identity.issuer", servers.issuer().toString());
    properties.put("heliostat.documents.folder", documents().toString());
    return properties;
  }

  private Map<String, String> workersProperties(int port) {
    var properties = addresses(port);
    properties.put("heliostat.documents.folder", documents().toString());
    properties.put("heliostat.documents.verify-url", options.ports().apiUrl() + "/verify");
    return properties;
  }

  private Path documents() {
    return options.home().resolve(DOCUMENTS);
  }

  private Map<String, String> addresses(int ownPort) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", String.valueOf(ownPort));
    properties.put("heliostat.elasticsearch.url", servers.elasticsearch().url().toString());
    properties.put("heliostat.engine.grpc-address", servers.zeebe().grpcAddress().toString());
    properties.put("heliostat.engine.rest-address", servers.zeebe().restAddress().toString());
    properties.put("heliostat.files.folder", files(options.home()).toString());
    return properties;
  }

  /** Where the files of the cases lie. */
  static Path files(Path home) {
    return home.toAbsolutePath().resolve("data").resolve("files");
  }

  private static URI health(int port) {
    return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
  }

  private static List<String> arguments(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toList();
  }
}
