package org.heliostat.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.heliostat.identity.RealmSettings;
import org.heliostat.identity.RealmTemplate;
import org.heliostat.power.PowerLibrary;
import org.heliostat.servers.Distribution;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.servers.Folders;
import org.heliostat.servers.JavaProgram;
import org.heliostat.servers.Keycloak;
import org.heliostat.servers.Leftovers;
import org.heliostat.servers.Server;
import org.heliostat.servers.ServerException;
import org.heliostat.servers.Together;
import org.heliostat.servers.Zeebe;
import org.heliostat.servers.ZeebeOptions;
import org.jspecify.annotations.Nullable;

/** The platform on one machine, running until it is closed. */
public final class Platform implements AutoCloseable {
  private static final String REALM = "heliostat";
  private static final String POLICY_OFFICER = "policy-officer";
  private static final String WORKERS = "workers";
  private static final String API = "api";

  private final PlatformOptions options;
  private final HomeLock lock;
  private final Secrets secrets;
  private final Elasticsearch elasticsearch;
  private final Keycloak keycloak;
  private final Zeebe zeebe;
  private final @Nullable JavaProgram workers;
  private final @Nullable JavaProgram api;
  private final Http http = new Http();
  private boolean closed;

  private Platform(PlatformOptions options, HomeLock lock, Servers servers, Secrets secrets) {
    this.options = options;
    this.lock = lock;
    this.secrets = secrets;
    this.elasticsearch = servers.elasticsearch();
    this.keycloak = servers.keycloak();
    this.zeebe = servers.zeebe();
    this.workers = options.workers() ? workersProgram() : null;
    this.api = options.api() ? apiProgram() : null;
  }

  private record Servers(Elasticsearch elasticsearch, Keycloak keycloak, Zeebe zeebe) {}

  /**
   * Prepares and starts everything, and waits until it answers.
   *
   * @throws ServerException if something is missing or does not start; the message says what helps,
   *     and nothing is left running
   */
  public static Platform start(PlatformOptions options) {
    var platform = prepare(options);
    try {
      platform.start();
      return platform;
    } catch (RuntimeException e) {
      platform.close();
      throw e;
    }
  }

  /**
   * Ends what a crashed run left, checks the machine, fetches what is missing; starts nothing yet.
   */
  static Platform prepare(PlatformOptions options) {
    var home = options.home();
    var lock = HomeLock.take(home);
    try {
      var left = Leftovers.end(home);
      if (!left.isEmpty()) {
        options
            .news()
            .note("已清理上次残留的进程 ended what an earlier run left: " + String.join(", ", left));
      }
      var ports = new LinkedHashMap<>(options.ports().all());
      if (!options.api()) {
        ports.remove(options.ports().api());
      }
      var problems = MachineCheck.problems(home, ports);
      if (!problems.isEmpty()) {
        throw new ServerException(String.join(System.lineSeparator(), problems));
      }
      var elasticsearch = elasticsearch(options);
      if (options.fresh()) {
        deleteData(home, elasticsearch);
      }
      var secrets = Secrets.in(home);
      var servers =
          new Servers(elasticsearch, keycloak(options, secrets), zeebe(options, elasticsearch));
      elasticsearch.remark().ifPresent(options.news()::note);
      return new Platform(options, lock, servers, secrets);
    } catch (IOException e) {
      lock.close();
      throw new ServerException("cannot use " + home + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  void start() {
    startAll(List.of(elasticsearch, keycloak, zeebe));
    var programs = new ArrayList<Server>();
    Optional.ofNullable(workers).ifPresent(programs::add);
    Optional.ofNullable(api).ifPresent(programs::add);
    startAll(programs);
    if (options.publish() && api != null) {
      publishPowers();
    }
  }

  /** Publishes the sample power and waits until the public sees it. */
  public void publishPowers() {
    var published =
        new PowerPublisher(apiUrl(), () -> token(POLICY_OFFICER))
            .publish(List.of(PowerLibrary.sample()));
    if (!published.isEmpty()) {
      options.news().note("已发布权力事项 published: " + String.join(", ", published));
    }
  }

  /** GraphQL at {@code /graphql} and {@code /public/graphql}, the designer at {@code /}. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + options.ports().api());
  }

  /** As it stands in the tokens of the realm. */
  public URI issuer() {
    return keycloak.issuer(REALM);
  }

  public Elasticsearch elasticsearch() {
    return elasticsearch;
  }

  public Keycloak keycloak() {
    return keycloak;
  }

  public Zeebe zeebe() {
    return zeebe;
  }

  /** The workers, unless the platform runs without them. */
  public Optional<JavaProgram> workers() {
    return Optional.ofNullable(workers);
  }

  /** The API, unless the platform runs without it. */
  public Optional<JavaProgram> api() {
    return Optional.ofNullable(api);
  }

  public Secrets secrets() {
    return secrets;
  }

  /** Where data, logs and secrets lie. */
  public Path home() {
    return options.home();
  }

  /** An access token of a demo account, for instance {@code window-clerk}. */
  public String token(String username) {
    return http.token(
        issuer(),
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "demo-cli",
            "username",
            username,
            "password",
            secrets.demoPassword()));
  }

  /** An access token of the service account {@code portal}. */
  public String portalToken() {
    return http.token(
        issuer(),
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "portal",
            "client_secret", secrets.portalSecret()));
  }

  /** What an API that the caller starts itself must be told, secrets among it. */
  public Map<String, String> apiProperties() {
    var properties = new LinkedHashMap<>(addresses());
    properties.put("heliostat.identity.issuer", issuer().toString());
    properties.put("heliostat.cases.secret", secrets.caseSecret());
    properties.put("heliostat.people.key", secrets.peopleKey());
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", String.valueOf(options.ports().api()));
    return properties;
  }

  /** What workers that the caller starts itself must be told. */
  public Map<String, String> workersProperties() {
    var properties = new LinkedHashMap<>(addresses());
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", String.valueOf(options.ports().workers()));
    return properties;
  }

  /** Completed with the name of the first server that ends, however that comes. */
  public CompletableFuture<String> ended() {
    var ended = new CompletableFuture<String>();
    running().forEach(server -> server.exited().thenAccept(code -> ended.complete(server.name())));
    return ended;
  }

  /** Stops everything, those first that need the others. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    for (var server : all()) {
      var begun = System.nanoTime();
      var running = server.running();
      server.close();
      if (running) {
        options.news().stopped(server.name(), Duration.ofNanos(System.nanoTime() - begun));
      }
    }
    lock.close();
  }

  private void startAll(List<? extends Server> servers) {
    options.news().starting(servers.stream().map(Server::name).toList());
    Together.run(
        servers.stream()
            .map(
                server ->
                    (Callable<?>)
                        () -> {
                          var after = server.start();
                          options.news().ready(server.name(), after);
                          return after;
                        })
            .toList());
  }

  private List<Server> all() {
    var all = new ArrayList<Server>();
    Optional.ofNullable(api).ifPresent(all::add);
    Optional.ofNullable(workers).ifPresent(all::add);
    // Before the store, so that the exporter can still write what it has.
    all.add(zeebe);
    all.add(keycloak);
    all.add(elasticsearch);
    return all;
  }

  private List<Server> running() {
    return all().stream().filter(Server::running).toList();
  }

  private Map<String, String> addresses() {
    return Map.of(
        "heliostat.elasticsearch.url", elasticsearch.url().toString(),
        "heliostat.engine.grpc-address", zeebe.grpcAddress().toString(),
        "heliostat.engine.rest-address", zeebe.restAddress().toString());
  }

  private JavaProgram workersProgram() {
    return new JavaProgram(
        options.home(),
        new JavaProgram.Options(
            WORKERS,
            built(options.repository().workersJar(), WORKERS),
            256,
            arguments(workersProperties()),
            Map.of(),
            health(options.ports().workers())));
  }

  private JavaProgram apiProgram() {
    var open = new LinkedHashMap<>(apiProperties());
    open.remove("heliostat.cases.secret");
    open.remove("heliostat.people.key");
    return new JavaProgram(
        options.home(),
        new JavaProgram.Options(
            API,
            built(options.repository().apiJar(), "API"),
            512,
            arguments(open),
            Map.of(
                "HELIOSTAT_CASES_SECRET", secrets.caseSecret(),
                "HELIOSTAT_PEOPLE_KEY", secrets.peopleKey()),
            health(options.ports().api())));
  }

  private static URI health(int port) {
    return URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
  }

  private static List<String> arguments(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(property -> "--" + property.getKey() + "=" + property.getValue())
        .toList();
  }

  private static Elasticsearch elasticsearch(PlatformOptions options) {
    return new Elasticsearch(
        unpacked(Distribution.ELASTICSEARCH, options),
        options.home(),
        options.ports().elasticsearch());
  }

  private static Keycloak keycloak(PlatformOptions options, Secrets secrets) {
    var settings =
        new RealmSettings(
            URI.create("http://127.0.0.1:" + options.ports().api()),
            secrets.portalSecret(),
            secrets.demoPassword());
    return new Keycloak(
        unpacked(Distribution.KEYCLOAK, options),
        options.home(),
        options.ports().keycloak(),
        secrets.keycloakAdmin(),
        new Keycloak.Realm(REALM, RealmTemplate.render(settings)));
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

  private static Path built(Optional<Path> jar, String what) {
    return jar.orElseThrow(
        () ->
            new ServerException(
                "%s 尚未构建,请运行 ./heliostat up。 The %s is not built; start it with ./heliostat up, which builds it"
                    .formatted(what, what)));
  }

  private static void deleteData(Path home, Elasticsearch elasticsearch) throws IOException {
    Folders.delete(elasticsearch.data());
    for (var name : new String[] {"zeebe", "keycloak", WORKERS, API}) {
      Folders.delete(home.resolve(name));
    }
    Secrets.delete(home);
    if (Files.isDirectory(home.resolve("logs"))) {
      try (var logs = Files.newDirectoryStream(home.resolve("logs"))) {
        for (var log : logs) {
          if (!log.getFileName().toString().equals("build.log")) {
            Files.delete(log);
          }
        }
      }
    }
  }
}
