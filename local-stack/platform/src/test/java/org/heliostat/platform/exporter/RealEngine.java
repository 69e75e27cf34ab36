package org.heliostat.platform.exporter;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliostat.engine.EngineConnection;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.servers.Distribution;
import org.heliostat.servers.Elasticsearch;
import org.heliostat.servers.Folders;
import org.heliostat.servers.FreePorts;
import org.heliostat.servers.JavaProgram;
import org.heliostat.servers.Progress;
import org.heliostat.servers.Repository;
import org.heliostat.servers.Server;
import org.heliostat.servers.Zeebe;
import org.heliostat.servers.ZeebeOptions;

/** A broker that exports, and captures what it exports; its workers, and its store. */
final class RealEngine implements AutoCloseable {
  /** Nothing here is personal, so the key need not be secret. */
  private static final String NO_SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  private final Repository repository = Repository.around(Path.of(""));
  private final Path home = Folders.temporary();
  private final Path captured = home.resolve("records.jsonl");
  private final Elasticsearch elasticsearch;
  private final Zeebe zeebe;
  private final JavaProgram workers;
  private final ReadModel store;
  private final CamundaClient client;

  /** Starts nothing yet. */
  RealEngine() throws IOException {
    elasticsearch = new Elasticsearch(unpacked(Distribution.ELASTICSEARCH), home, FreePorts.next());
    zeebe = new Zeebe(unpacked(Distribution.ZEEBE), home, zeebeOptions());
    workers = workers(FreePorts.next());
    store = ReadModel.connect(elasticsearch.url());
    client = new EngineConnection(zeebe.grpcAddress(), zeebe.restAddress()).connect();
  }

  private Path unpacked(Distribution distribution) {
    return distribution.unpacked(repository.home(), Progress.onConsole(System.out, false));
  }

  private ZeebeOptions zeebeOptions() throws IOException {
    return ZeebeOptions.on(ZeebeOptions.Ports.free())
        .with(
            new ZeebeOptions.Exporter(
                repository.exporterJar().orElseThrow(),
                ZeebeOptions.Exporter.HELIOSTAT,
                Map.of("url", elasticsearch.url().toString())))
        .with(
            new ZeebeOptions.Exporter(
                CapturedRecords.exporterJar(home),
                CapturingExporter.class.getName(),
                Map.of("file", captured.toString())));
  }

  private JavaProgram workers(int port) {
    return new JavaProgram(
        home,
        new JavaProgram.Options(
            "workers",
            repository.workersJar().orElseThrow(),
            256,
            List.of(
                "--server.port=" + port,
                "--heliostat.elasticsearch.url=" + elasticsearch.url(),
                "--heliostat.files.folder=" + home.resolve("files"),
                "--heliostat.documents.folder=" + home.resolve("documents"),
                "--heliostat.people.key=" + NO_SECRET,
                "--heliostat.engine.grpc-address=" + zeebe.grpcAddress(),
                "--heliostat.engine.rest-address=" + zeebe.restAddress()),
            Map.of(),
            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")));
  }

  Elasticsearch elasticsearch() {
    return elasticsearch;
  }

  Zeebe zeebe() {
    return zeebe;
  }

  JavaProgram workers() {
    return workers;
  }

  ReadModel store() {
    return store;
  }

  EngineDriver driver() {
    return new EngineDriver(client, store);
  }

  /** What the broker has exported, each event once. */
  List<Record<?>> events() throws IOException {
    return CapturedRecords.read(captured).events();
  }

  @Override
  public void close() {
    client.close();
    store.close();
    Stream.of(workers, zeebe, elasticsearch).forEach(Server::kill);
    Folders.delete(elasticsearch.data());
    Folders.delete(home);
  }
}
