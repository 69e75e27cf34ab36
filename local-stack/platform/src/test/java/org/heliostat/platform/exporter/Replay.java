package org.heliostat.platform.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.exporter.HeliostatExporter;
import org.heliostat.platform.Waiting;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.servers.Distribution;
import org.heliostat.servers.Progress;
import org.heliostat.servers.Repository;
import org.heliostat.servers.Zeebe;
import org.heliostat.servers.ZeebeOptions;

/** What the exporter makes of a broker's log when it reads it once, from its beginning. */
public final class Replay {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Replay() {}

  /** Everything that lies in a store now, of what the exporter writes. */
  public static Map<String, List<Object>> written(ReadModel store) {
    return StoreDump.of(store);
  }

  /**
   * Folds the whole log of a broker that has stopped into the store, emptied before.
   *
   * @param store where it writes
   * @param home of the broker; its log must reach back to the beginning
   * @param position the log must reach this far
   */
  public static Map<String, List<Object>> into(URI store, Path home, long position)
      throws IOException, InterruptedException {
    var records = records(home, position);
    StoreDump.wipe(store);
    fold(new BrokerSide(Map.of("url", store.toString(), "batchSize", 200)), records);
    try (var readModel = ReadModel.connect(store)) {
      return StoreDump.of(readModel);
    }
  }

  /** A new exporter is offered everything that the broker still has. */
  private static List<Record<?>> records(Path home, long position) throws IOException {
    var captured = home.resolve("records.jsonl");
    var distribution =
        Distribution.ZEEBE.unpacked(
            Repository.around(Path.of("")).home(), Progress.onConsole(System.out, false));
    var options =
        ZeebeOptions.on(ZeebeOptions.Ports.free())
            .with(
                new ZeebeOptions.Exporter(
                    CapturedRecords.exporterJar(home),
                    CapturingExporter.class.getName(),
                    Map.of("file", captured.toString())));
    var zeebe = new Zeebe(distribution, home, options);
    zeebe.start();
    try {
      return Waiting.until("the whole log", PATIENCE, () -> events(captured, position));
    } finally {
      zeebe.kill();
    }
  }

  /** A line that is being written is read the next time. */
  private static Optional<List<Record<?>>> events(Path captured, long position) {
    try {
      if (!Files.exists(captured) || !Files.readString(captured).endsWith("\n")) {
        return Optional.empty();
      }
      var events = CapturedRecords.read(captured).events();
      return Optional.of(events)
          .filter(it -> !it.isEmpty() && it.getLast().getPosition() >= position);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static void fold(BrokerSide broker, List<Record<?>> records) {
    var exporter = new HeliostatExporter();
    exporter.configure(broker);
    exporter.open(broker);
    records.forEach(exporter::export);
    exporter.close();
  }
}
