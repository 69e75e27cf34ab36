package org.heliostat.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerSource;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.servers.JavaProgram;
import org.heliostat.servers.Keycloak;
import org.heliostat.servers.Server;
import org.heliostat.servers.ServerException;
import org.heliostat.servers.Together;
import org.heliostat.servers.Zeebe;
import org.jspecify.annotations.Nullable;

/** The platform on one machine, running until it is closed. */
public final class Platform implements AutoCloseable {
  private static final String POLICY_OFFICER = "policy-officer";
  private static final String STREET_POLICY_OFFICER = "street-policy-officer";

  private final PlatformOptions options;
  private final HomeLock lock;
  private final Secrets secrets;
  private final PlatformServers servers;
  private final PlatformPrograms programs;
  private final JavaProgram workers;
  private final @Nullable JavaProgram api;
  private final Http http = new Http();
  private boolean closed;

  private Platform(
      PlatformOptions options, HomeLock lock, PlatformServers servers, Secrets secrets) {
    this.options = options;
    this.lock = lock;
    this.secrets = secrets;
    this.servers = servers;
    this.programs = new PlatformPrograms(options, servers, secrets);
    this.workers = programs.workers();
    this.api = options.api() ? programs.api() : null;
  }

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
    var lock = HomeLock.take(options.home());
    try {
      EarlierRun.endProcesses(options);
      checkMachine(options);
      var elasticsearch = PlatformServers.elasticsearch(options);
      if (options.fresh()) {
        EarlierRun.deleteData(options.home(), elasticsearch);
      }
      elasticsearch.remark().ifPresent(options.news()::note);
      var secrets = Secrets.in(options.home());
      return new Platform(
          options, lock, PlatformServers.of(options, elasticsearch, secrets), secrets);
    } catch (IOException e) {
      lock.close();
      throw new ServerException("cannot use " + options.home() + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void checkMachine(PlatformOptions options) throws IOException {
    var ports = options.ports().all();
    if (!options.api()) {
      ports.remove(options.ports().api());
    }
    var problems = MachineCheck.problems(options.home(), ports);
    if (!problems.isEmpty()) {
      throw new ServerException(String.join(System.lineSeparator(), problems));
    }
  }

  void start() {
    startAll(List.of(servers.elasticsearch(), servers.keycloak(), servers.zeebe()));
    if (api == null) {
      startAll(List.of(workers));
    } else {
      startAll(List.of(workers, api));
      publishPowers();
    }
  }

  /** Publishes a power of a bureau and one of a street, and waits until the public sees them. */
  public void publishPowers() {
    publish(List.of(PowerLibrary.sample()));
    publish(STREET_POLICY_OFFICER, List.of(PowerLibrary.convenience()));
  }

  /** Publishes powers of urban management that are not yet published. */
  public void publish(List<PowerSource> powers) {
    publish(POLICY_OFFICER, powers);
  }

  /**
   * Publishes powers that are not yet published.
   *
   * @param policyOfficer account of a policy officer of their agency
   */
  public void publish(String policyOfficer, List<PowerSource> powers) {
    var published = new PowerPublisher(apiUrl(), () -> token(policyOfficer)).publish(powers);
    if (!published.isEmpty()) {
      options.news().note("已发布权力事项 published: " + String.join(", ", published));
    }
  }

  /** GraphQL at {@code /graphql} and {@code /public/graphql}, the designer at {@code /}. */
  public URI apiUrl() {
    return options.ports().apiUrl();
  }

  /** As it stands in the tokens of the realm. */
  public URI issuer() {
    return servers.issuer();
  }

  public Elasticsearch elasticsearch() {
    return servers.elasticsearch();
  }

  public Keycloak keycloak() {
    return servers.keycloak();
  }

  public Zeebe zeebe() {
    return servers.zeebe();
  }

  public JavaProgram workers() {
    return workers;
  }

  /** The API, where it runs as a program of its own. */
  public JavaProgram api() {
    if (api == null) {
      throw new IllegalStateException("the API of this platform is run by the caller");
    }
    return api;
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
    return programs.apiProperties();
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

  private void startAll(List<? extends Server> some) {
    options.news().starting(some.stream().map(Server::name).toList());
    Together.run(
        some.stream()
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
    if (api != null) {
      all.add(api);
    }
    all.add(workers);
    // Before the store, so that the exporter can still write what it has.
    all.add(servers.zeebe());
    all.add(servers.keycloak());
    all.add(servers.elasticsearch());
    return all;
  }

  private List<Server> running() {
    return all().stream().filter(Server::running).toList();
  }
}
