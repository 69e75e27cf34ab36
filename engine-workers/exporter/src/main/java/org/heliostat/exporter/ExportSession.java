package org.heliostat.exporter;

import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StoreUnavailableException;
import org.slf4j.Logger;

/**
 * The exporter from open to close. Records are taken in on the broker's thread; a thread of our own
 * writes them a moment later, since the broker's timers may be half a second late when it has
 * little to do.
 */
final class ExportSession {
  /** How often the pending writes are looked at. */
  private static final Duration TICK = Duration.ofMillis(20);

  /** How often a store that is away is asked. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ExporterConfiguration configuration;
  private final Controller controller;
  private final Logger log;
  private final ReadModel store;
  private final PendingWrites pending;
  private final Trail trail;
  private final RecordRouter router;
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(ExportSession::writerThread);
  private boolean indicesExist;
  private boolean storeAway;
  private boolean closed;
  private long takenIn;
  private long takenInAtLastTick;
  private long confirmed;
  private long triedAtNanos = System.nanoTime();

  ExportSession(ExporterConfiguration configuration, Controller controller, Logger log) {
    this.configuration = configuration;
    this.controller = controller;
    this.log = log;
    store = ReadModel.connect(configuration.url());
    pending = new PendingWrites(store);
    trail = new Trail(controller.readMetadata(), store, pending);
    var calendars =
        new Calendars(
            editions -> {
              var found = new HashMap<>(store.getAll(Index.CALENDARS, editions));
              editions.forEach(
                  id ->
                      pending.document(Index.CALENDARS, id).ifPresent(each -> found.put(id, each)));
              return found;
            });
    router =
        new RecordRouter(
            new CasesAtHand(store, pending, calendars, configuration.cachedCases()),
            new PowerVersions(store, pending),
            new Registers(store, pending, trail),
            calendars,
            trail);
    confirmed = controller.getLastExportedRecordPosition();
    takenIn = confirmed;
    takenInAtLastTick = confirmed;
  }

  private static Thread writerThread(Runnable work) {
    var thread = new Thread(work, "heliostat-exporter");
    thread.setDaemon(true);
    thread.setContextClassLoader(ExportSession.class.getClassLoader());
    return thread;
  }

  void begin() {
    writer.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Takes a record in.
   *
   * @throws StoreUnavailableException when the store is needed now and away; the same record is to
   *     be offered again
   */
  synchronized void export(Record<?> record) {
    createIndicesOnce();
    if (record.getPosition() > takenIn) {
      router.route(record);
      takenIn = record.getPosition();
    }
    if (pending.size() >= configuration.batchSize()) {
      flush();
    }
  }

  private void createIndicesOnce() {
    if (!indicesExist) {
      store.createIndices();
      indicesExist = true;
    }
  }

  private synchronized void tick() {
    try {
      if (!closed && isTimeToFlush()) {
        flush();
      }
    } catch (RuntimeException e) {
      if (!storeAway) {
        storeAway = true;
        log.warn("Nothing can be written; records wait from position {}", confirmed, e);
      }
    }
  }

  /** Records come in bursts: one is over when a tick brings no more, or has lasted long enough. */
  private boolean isTimeToFlush() {
    var waited = System.nanoTime() - triedAtNanos;
    if (storeAway) {
      return waited >= PAUSE.toNanos();
    }
    var burstIsOver = takenIn == takenInAtLastTick;
    takenInAtLastTick = takenIn;
    return burstIsOver || waited >= configuration.flushInterval().toNanos();
  }

  private void flush() {
    triedAtNanos = System.nanoTime();
    if (takenIn == confirmed) {
      return;
    }
    pending.flush();
    controller.updateLastExportedRecordPosition(takenIn, trail.head());
    confirmed = takenIn;
    if (storeAway) {
      storeAway = false;
      log.info("The store is back; everything up to position {} is written", confirmed);
    }
  }

  /** Writes what waits, if the store takes it; what it does not take will be offered again. */
  synchronized void close() {
    closed = true;
    writer.shutdown();
    try {
      flush();
    } catch (StoreUnavailableException e) {
      log.info("Closed with the store away; records from {} will be offered again", confirmed);
    } finally {
      store.close();
    }
  }
}
