package org.heliostat.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the real {@link Servers} as a parameter. They are started at the first wish, on free
 * ports and empty data, shared by all tests of the Java machine, and closed at its end. The
 * engine's clock can be moved. Use it as {@code @ExtendWith(RealServers.class)}.
 */
public final class RealServers implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(RealServers.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Servers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, key -> new Running(), Running.class)
        .servers();
  }

  private static final class Running implements AutoCloseable {
    private final Repository repository = Repository.around(Path.of(""));
    private final Path home = Folders.temporary();
    private final Elasticsearch elasticsearch =
        new Elasticsearch(unpacked(Distribution.ELASTICSEARCH), home, FreePorts.next());
    private final Keycloak keycloak =
        new Keycloak(
            unpacked(Distribution.KEYCLOAK), home, FreePorts.next(), "admin", null, Map.of());
    private final Zeebe zeebe = new Zeebe(unpacked(Distribution.ZEEBE), home, zeebeOptions());
    private boolean started;

    Running() {
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    synchronized Servers servers() {
      if (!started) {
        started = true;
        Together.run(List.of(elasticsearch::start, keycloak::start, zeebe::start));
      }
      return new Servers(zeebe, elasticsearch, keycloak, home);
    }

    private ZeebeOptions zeebeOptions() {
      var options = ZeebeOptions.on(ZeebeOptions.Ports.free()).withControlledClock();
      var store = Map.of("url", elasticsearch.url().toString());
      return repository
          .exporterJar()
          .map(jar -> new ZeebeOptions.Exporter(jar, ZeebeOptions.Exporter.HELIOSTAT, store))
          .map(options::with)
          .orElse(options);
    }

    private Path unpacked(Distribution distribution) {
      return distribution.unpacked(repository.home(), Progress.onConsole(System.out, false));
    }

    @Override
    public synchronized void close() {
      List.of(zeebe, keycloak, elasticsearch).forEach(Server::kill);
      Folders.delete(elasticsearch.data());
      Folders.delete(home);
    }
  }
}
