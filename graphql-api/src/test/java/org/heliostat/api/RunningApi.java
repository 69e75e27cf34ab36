package org.heliostat.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application on a free port; store, engine and realm need not run. */
public final class RunningApi implements AutoCloseable {
  private static final List<String> SETTINGS =
      List.of(
          "server.port=0",
          "heliostat.elasticsearch.url=http://127.0.0.1:1",
          "heliostat.engine.grpc-address=http://127.0.0.1:1",
          "heliostat.engine.rest-address=http://127.0.0.1:1",
          "heliostat.identity.issuer=http://127.0.0.1:1/realms/heliostat",
          "heliostat.cases.secret=0123456789abcdef0123456789abcdef",
          "heliostat.people.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
          "heliostat.files.folder=" + Path.of("target", "files").toAbsolutePath());

  private final ConfigurableApplicationContext context;

  private RunningApi(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts it.
   *
   * @param beans further configuration classes
   * @param settings further settings, {@code name=value}
   */
  public static RunningApi start(List<Class<?>> beans, String... settings) {
    var arguments = new ArrayList<String>();
    SETTINGS.forEach(setting -> arguments.add("--" + setting));
    for (var setting : settings) {
      arguments.removeIf(
          argument -> argument.startsWith("--" + setting.substring(0, setting.indexOf('=') + 1)));
      arguments.add("--" + setting);
    }
    var application = GraphqlApiApplication.application();
    application.addPrimarySources(beans);
    return new RunningApi(application.run(arguments.toArray(String[]::new)));
  }

  public static RunningApi start(String... settings) {
    return start(List.of(), settings);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
