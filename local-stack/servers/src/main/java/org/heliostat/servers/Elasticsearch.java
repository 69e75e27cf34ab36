package org.heliostat.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/** One Elasticsearch node, bound to the loopback address, without security. */
public final class Elasticsearch extends Server {
  private final Path distribution;
  private final int port;
  private final boolean asRoot;
  private final Path place;

  /**
   * @param distribution the unpacked {@link Distribution#ELASTICSEARCH}
   * @param home data goes to {@code <home>/elasticsearch}, unless we are root and the user that
   *     Elasticsearch then runs as cannot get there; see {@link #remark}
   */
  public Elasticsearch(Path distribution, Path home, int port) {
    super("elasticsearch", home);
    this.distribution = distribution.toAbsolutePath();
    this.port = port;
    this.asRoot = OwnUser.needed();
    this.place = place();
  }

  /** Where clients connect. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Everything it keeps. */
  public Path data() {
    return place;
  }

  /** What the person who starts it should know, if its data had to go elsewhere. */
  public Optional<String> remark() {
    return place.startsWith(home())
        ? Optional.empty()
        : Optional.of(
            "Elasticsearch 不能以 root 运行，且其用户进不了 %s,数据放在 %s  Elasticsearch does not run as root and its user cannot enter %s: its data lies in %s"
                .formatted(home(), place, home(), place));
  }

  @Override
  Launch launch() throws IOException {
    var configuration = place.resolve("config");
    var temp = place.resolve("tmp");
    var logs = place.resolve("logs");
    if (asRoot) {
      OwnUser.refuseForeign(place);
    }
    createFolders(configuration, temp, logs, place.resolve("data"));
    var program = program();
    Files.copy(
        program.resolve("config").resolve("log4j2.properties"),
        configuration.resolve("log4j2.properties"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(configuration.resolve("elasticsearch.yml"), settings());
    Files.writeString(configuration.resolve("jvm.options"), machineOptions());
    var command = new ArrayList<String>();
    if (asRoot) {
      OwnUser.own(place);
      command.addAll(OwnUser.prefix());
    }
    command.add(program.resolve("bin").resolve("elasticsearch").toString());
    return new Launch(
        command,
        Map.of(
            "ES_JAVA_HOME", javaHome().toString(),
            "ES_JAVA_OPTS", "-Xms512m -Xmx512m",
            "ES_PATH_CONF", configuration.toString(),
            "ES_TMPDIR", temp.toString()),
        logs,
        Probe.http(
            url().resolve("/_cluster/health?wait_for_status=yellow&timeout=2s"),
            health -> health.contains("\"timed_out\":false")),
        Duration.ofSeconds(180));
  }

  private Path place() {
    var usual = home().resolve("elasticsearch");
    try {
      if (!asRoot || OwnUser.reaches(home())) {
        return usual;
      }
    } catch (IOException e) {
      throw new ServerException("cannot look at " + home(), e);
    }
    var crc = new CRC32();
    crc.update(home().toString().getBytes(StandardCharsets.UTF_8));
    return Path.of(
        "/var/tmp", "heliostat-elasticsearch-" + HexFormat.of().toHexDigits((int) crc.getValue()));
  }

  private Path program() throws IOException {
    if (!asRoot || OwnUser.reaches(distribution)) {
      return distribution;
    }
    var copy = place.resolve("program").resolve(distribution.getFileName());
    if (!Files.exists(copy)) {
      var part = place.resolve("program").resolve(".part");
      Folders.delete(part);
      Folders.copy(distribution, part);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
    }
    return copy;
  }

  private Path javaHome() throws IOException {
    if (asRoot && !OwnUser.reaches(Java.executable())) {
      throw new ServerException(
          "the user that Elasticsearch runs as cannot reach the JDK at %s; install a JDK for all users, for instance below /usr/lib/jvm"
              .formatted(Java.home()));
    }
    return Java.home();
  }

  private String settings() {
    return """
    cluster.name: heliostat
    node.name: heliostat
    discovery.type: single-node
    network.host: 127.0.0.1
    http.port: %d
    path.data: "%s"
    path.logs: "%s"
    xpack.security.enabled: false
    cluster.routing.allocation.disk.threshold_enabled: false
    """
        .formatted(port, yaml(place.resolve("data")), yaml(place.resolve("logs")));
  }

  private static String yaml(Path path) {
    return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String machineOptions() {
    return """
    -XX:+UseSerialGC
    -Djava.io.tmpdir=${ES_TMPDIR}
    20-:--add-modules=jdk.incubator.vector
    -XX:+ExitOnOutOfMemoryError
    -XX:-HeapDumpOnOutOfMemoryError
    -XX:ErrorFile=hs_err_pid%p.log
    """;
  }
}
