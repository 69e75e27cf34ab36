package org.heliostat.platform.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.heliostat.api.GraphqlApiApplication;
import org.heliostat.platform.Platform;
import org.heliostat.platform.PlatformOptions;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.servers.Folders;
import org.heliostat.servers.Repository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The platform, started once for all acceptance tests: Zeebe, Elasticsearch, Keycloak and the
 * workers as processes of their own, the API inside the test with a clock that can be moved.
 */
final class TestPlatform implements AutoCloseable {
  /** How large a file may be. */
  static final int MEGABYTES = 20;

  private static final String PORTAL = "portal";
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

  private final Map<String, Login> tokens = new ConcurrentHashMap<>();
  private final Path home = Folders.temporary();
  private final MovableClock clock = new MovableClock();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Platform platform;
  private final ConfigurableApplicationContext api;
  private final ReadModel store;

  private TestPlatform() {
    platform =
        Platform.start(PlatformOptions.forTests(Repository.around(Path.of("")), home).withoutApi());
    // A test run that is broken off must not leave servers behind.
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
    store = ReadModel.connect(platform.elasticsearch().url());
    try {
      api = startApi();
      awaitReady(url());
      platform.publishPowers();
    } catch (RuntimeException | AssertionError e) {
      platform.close();
      throw e;
    }
  }

  private ConfigurableApplicationContext startApi() {
    return startApi("--logging.file.name=" + home.resolve("logs").resolve("api.log"));
  }

  /** A further API of the same platform, new and on a port of its own, that asks this store. */
  ConfigurableApplicationContext anotherApi(URI store) {
    var another = startApi("--server.port=0", "--heliostat.elasticsearch.url=" + store);
    awaitReady(address(another));
    return another;
  }

  /** Where an API serves staff. */
  static URI address(ConfigurableApplicationContext api) {
    var port = api.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:%s/graphql".formatted(port));
  }

  private ConfigurableApplicationContext startApi(String... others) {
    var application = GraphqlApiApplication.application();
    application.addInitializers(
        context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
    var arguments = new ArrayList<String>();
    platform.apiProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
    for (var other : others) {
      arguments.removeIf(it -> it.startsWith(other.substring(0, other.indexOf('=') + 1)));
      arguments.add(other);
    }
    arguments.add("--heliostat.public.requests-per-minute=100000");
    arguments.add("--heliostat.files.max-megabytes=" + MEGABYTES);
    return application.run(arguments.toArray(String[]::new));
  }

  /** Gives tests the platform as a parameter. */
  static final class Running implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(TestPlatform.class))
          .computeIfAbsent(Attempt.class, type -> new Attempt(), Attempt.class)
          .platform();
    }
  }

  /** One start, or the one reason why there is none: no test tries again. */
  private static final class Attempt implements AutoCloseable {
    private final CompletableFuture<TestPlatform> start =
        CompletableFuture.supplyAsync(TestPlatform::new, Runnable::run);

    TestPlatform platform() {
      return start.join();
    }

    @Override
    public void close() {
      start.thenAccept(TestPlatform::close);
    }
  }

  Platform servers() {
    return platform;
  }

  URI url() {
    return platform.apiUrl();
  }

  Path home() {
    return home;
  }

  ReadModel store() {
    return store;
  }

  Instant now() {
    return clock.instant();
  }

  /** Signing in is dear, so a token is used for as long as a person's session would. */
  private record Login(String token, Instant at) {
    static Login now(String token) {
      return new Login(token, Instant.now());
    }

    boolean isFresh() {
      return Instant.now().isBefore(at.plus(TOKEN_LIFE));
    }
  }

  private String token(String username) {
    return tokens
        .compute(
            username,
            (account, login) ->
                login != null && login.isFresh() ? login : Login.now(signIn(account)))
        .token();
  }

  private String signIn(String account) {
    return account.equals(PORTAL) ? platform.portalToken() : platform.token(account);
  }

  /** A holder of a post, by the name of the demo account. */
  GraphqlClient as(String username) {
    return withToken(token(username));
  }

  /** The portal's service account. */
  GraphqlClient portal() {
    return withToken(token(PORTAL));
  }

  /** Whoever has a token like this one, or none; for forged and expired ones. */
  GraphqlClient withToken(@Nullable String token) {
    return GraphqlClient.of(url().resolve("/graphql"), token);
  }

  /** Files of an account, {@code portal} among them. */
  FileClient filesOf(String username) {
    return new FileClient(url(), token(username));
  }

  /** Files for whoever has no token. */
  FileClient filesOfAnybody() {
    return new FileClient(url(), null);
  }

  /** Everybody. */
  GraphqlClient open() {
    return GraphqlClient.of(url().resolve("/public/graphql"), null);
  }

  JsonNode progress(CaseAtPortal theCase) {
    return open()
        .data(
            Queries.PROGRESS, Map.of("caseNo", theCase.caseNo(), "queryCode", theCase.queryCode()))
        .path("caseProgress");
  }

  private void awaitReady(URI api) {
    var probe = HttpRequest.newBuilder(api.resolve("/actuator/health/readiness")).build();
    for (int i = 0; i < 600; i++) {
      try {
        if (http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        Thread.sleep(100);
      } catch (IOException e) {
        throw new AssertionError("the API does not answer", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
    throw new AssertionError("the API is not ready");
  }

  /** Moves the time of engine and API forward. */
  void forward(Duration duration) {
    try {
      var answer =
          http.send(
              HttpRequest.newBuilder(
                      platform.zeebe().managementAddress().resolve("/actuator/clock/add"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"offsetMilli\": %d}".formatted(duration.toMillis())))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("the engine's clock did not move: " + answer.body());
      }
    } catch (IOException e) {
      throw new AssertionError("the engine's clock did not move", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    clock.forward(duration);
  }

  @Override
  public void close() {
    api.close();
    store.close();
    platform.close();
    Folders.delete(home);
  }
}
