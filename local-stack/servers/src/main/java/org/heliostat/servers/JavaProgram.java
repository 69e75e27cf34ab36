package org.heliostat.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Java program of the platform itself, from its executable jar. */
public final class JavaProgram extends Server {
  private static final Pattern STARTED = Pattern.compile("Started \\S+ in [0-9.]+ seconds");

  private final Options options;

  /**
   * @param name short, in lower case
   * @param jar executable
   * @param heapMegabytes most memory for objects
   * @param arguments no secrets: every user of the machine can read them
   * @param environment for secrets
   * @param ready address that answers 200 once it is ready; null for a program without one, which
   *     is ready when Spring Boot logs that it has started
   */
  public record Options(
      String name,
      Path jar,
      int heapMegabytes,
      List<String> arguments,
      Map<String, String> environment,
      @Nullable URI ready) {
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
  Launch launch() throws IOException {
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
    return new Launch(command, options.environment(), folder, probe(), Duration.ofSeconds(180));
  }

  private Probe probe() throws IOException {
    var address = options.ready();
    return address == null ? saysStarted() : Probe.http(address, body -> true);
  }

  private Probe saysStarted() throws IOException {
    var log = log();
    var before = Files.exists(log) ? Files.size(log) : 0;
    return () -> {
      try (var channel = Files.newByteChannel(log)) {
        channel.position(before);
        var text =
            new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        return STARTED.matcher(text).find();
      } catch (IOException e) {
        return false;
      }
    };
  }
}
