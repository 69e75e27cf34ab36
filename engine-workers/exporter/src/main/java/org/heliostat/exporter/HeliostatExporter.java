package org.heliostat.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The broker's door to the fold. A record is taken in at once and written a little later, together
 * with others; the broker is told that a record was exported only after the store has confirmed
 * everything up to it. While the store is away the broker keeps the records and offers them again.
 */
public final class HeliostatExporter implements Exporter {
  private @Nullable ExporterConfiguration configuration;
  private @Nullable Logger log;
  private @Nullable Session session;

  @Override
  public void configure(Context context) {
    log = context.getLogger();
    configuration = ExporterConfiguration.read(context.getConfiguration().getArguments());
    context.setFilter(new CaseRecords());
  }

  @Override
  public void open(Controller controller) {
    if (configuration == null || log == null) {
      throw new IllegalStateException("open before configure");
    }
    session = new Session(configuration, controller, log);
    session.begin();
  }

  @Override
  public void export(Record<?> record) {
    opened().export(record);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private Session opened() {
    if (session == null) {
      throw new IllegalStateException("export before open");
    }
    return session;
  }

  /** Only events tell what has happened; only these kinds tell of cases. */
  private static final class CaseRecords implements Context.RecordFilter {
    @Override
    public boolean acceptType(RecordType type) {
      return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
      return RecordRouter.TYPES.contains(type);
    }
  }

  /**
   * From open to close. Records are taken in on the broker's thread; a thread of our own writes
   * them a moment later, since the broker's timers may be half a second late when it has little to
   * do.
   */
  private static final class Session {
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
        Executors.newSingleThreadScheduledExecutor(Session::writerThread);
    private boolean indicesExist;
    private boolean storeAway;
    private long takenIn;
    private long takenInAtLastTick;
    private long confirmed;
    private long triedAtNanos = System.nanoTime();

    Session(ExporterConfiguration configuration, Controller controller, Logger log) {
      this.configuration = configuration;
      this.controller = controller;
      this.log = log;
      store = ReadModel.connect(configuration.url());
      pending = new PendingWrites(store);
      trail = new Trail(controller.readMetadata(), pending);
      router =
          new RecordRouter(
              new CasesAtHand(store, pending, configuration.cachedCases()),
              new PowerVersions(store, pending),
              trail);
      confirmed = controller.getLastExportedRecordPosition();
      takenIn = confirmed;
      takenInAtLastTick = confirmed;
    }

    private static Thread writerThread(Runnable work) {
      var thread = new Thread(work, "heliostat-exporter");
      thread.setDaemon(true);
      thread.setContextClassLoader(HeliostatExporter.class.getClassLoader());
      return thread;
    }

    void begin() {
      writer.scheduleWithFixedDelay(
          this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

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
        if (isTimeToFlush()) {
          flush();
        }
      } catch (RuntimeException e) {
        if (!storeAway) {
          storeAway = true;
          log.warn("Nothing can be written; records wait from position {}", confirmed, e);
        }
      }
    }

    /**
     * Records come in bursts: one is over when a tick brings no more, or has lasted long enough.
     */
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

    synchronized void close() {
      writer.shutdown();
      try {
        flush();
      } catch (StoreUnavailableException e) {
        log.info("Closed with the store away; records from {} will be offered again", confirmed);
      }
      store.close();
    }
  }
}
