package org.heliostat.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the real {@link Servers} as a parameter, or one of {@link Zeebe}, {@link
 * Elasticsearch} and {@link Keycloak} alone. They are started at the first wish, on free ports and
 * empty data, shared by all tests of the Java machine, and closed at its end. Only what is wished
 * is started. The engine's clock can be moved. Use it as {@code @ExtendWith(RealServers.class)}.
 */
public final class RealServers implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RealServers.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Servers.class
        || type == Zeebe.class
        || type == Elasticsearch.class
        || type == Keycloak.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Running.class, key -> new Running(), Running.class);
    var type = parameter.getParameter().getType();
    if (type == Zeebe.class) {
      // The exporter of the broker writes to the store.
      running.start(running.elasticsearch(), running.zeebe());
      return running.zeebe();
    }
    if (type == Elasticsearch.class) {
      running.start(running.elasticsearch());
      return running.elasticsearch();
    }
    if (type == Keycloak.class) {
      running.start(running.keycloak());
      return running.keycloak();
    }
    running.start(running.elasticsearch(), running.zeebe(), running.keycloak());
    return new Servers(running.zeebe(), running.elasticsearch(), running.keycloak(), running.home);
  }

  private static final class Running implements AutoCloseable {
    private final Repository repository = Repository.around(Path.of(""));
    private final Path home = Folders.temporary();
    private final Thread guard = new Thread(this::close);
    private final List<Server> started = new ArrayList<>();
    private @Nullable Zeebe zeebe;
    private @Nullable Elasticsearch elasticsearch;
    private @Nullable Keycloak keycloak;

    Running() {
      Runtime.getRuntime().addShutdownHook(guard);
    }

    synchronized void start(Server... servers) {
      var tasks = new ArrayList<Callable<?>>();
      for (var server : servers) {
        if (!started.contains(server)) {
          started.addFirst(server);
          tasks.add(server::start);
        }
      }
      Together.run(tasks);
    }

    synchronized Elasticsearch elasticsearch() {
      if (elasticsearch == null) {
        elasticsearch =
            new Elasticsearch(unpacked(Distribution.ELASTICSEARCH), home, FreePorts.next());
      }
      return elasticsearch;
    }

    synchronized Keycloak keycloak() {
      if (keycloak == null) {
        keycloak =
            new Keycloak(unpacked(Distribution.KEYCLOAK), home, FreePorts.next(), "admin", null);
      }
      return keycloak;
    }

    synchronized Zeebe zeebe() {
      if (zeebe == null) {
        var options = ZeebeOptions.on(ZeebeOptions.Ports.free()).withControlledClock();
        var store = elasticsearch().url().toString();
        var exporter =
            repository
                .exporterJar()
                .map(
                    jar ->
                        new ZeebeOptions.Exporter(
                            jar, ZeebeOptions.Exporter.HELIOSTAT, Map.of("url", store)));
        zeebe =
            new Zeebe(
                unpacked(Distribution.ZEEBE), home, exporter.map(options::with).orElse(options));
      }
      return zeebe;
    }

    private Path unpacked(Distribution distribution) {
      return distribution.unpacked(repository.home(), Progress.onConsole(System.out, false));
    }

    @Override
    public synchronized void close() {
      started.forEach(Server::kill);
      started.clear();
      if (elasticsearch != null) {
        Folders.delete(elasticsearch.data());
      }
      Folders.delete(home);
    }
  }
}
