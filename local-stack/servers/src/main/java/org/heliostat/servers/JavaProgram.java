package org.heliostat.servers;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program of the platform itself, from its executable jar. */
public final class JavaProgram extends Server {
  private final Options options;

  /**
   * @param name short, in lower case
   * @param jar executable
   * @param heapMegabytes most memory for objects
   * @param arguments no secrets: every user of the machine can read them
   * @param environment for secrets
   * @param ready address that answers 200 once it is ready
   */
  public record Options(
      String name,
      Path jar,
      int heapMegabytes,
      List<String> arguments,
      Map<String, String> environment,
      URI ready) {
    public Options {
      arguments = List.copyOf(arguments);
      environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
      return "Options[name=" + name + ", jar=" + jar + "]";
    }
  }

  public JavaProgram(Path home, Options options) {
    super(options.name(), home);
    this.options = options;
  }

  @Override
  Launch launch() {
    var folder = home().resolve(name());
    createFolders(folder);
    var command = new ArrayList<String>();
    command.add(Java.executable().toString());
    command.add("-Xmx" + options.heapMegabytes() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-jar");
    command.add(options.jar().toAbsolutePath().toString());
    command.addAll(options.arguments());
    return new Launch(
        command,
        options.environment(),
        folder,
        Probe.http(options.ready(), body -> true),
        Duration.ofSeconds(180));
  }
}
