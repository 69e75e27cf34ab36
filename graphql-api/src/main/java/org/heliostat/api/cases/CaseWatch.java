package org.heliostat.api.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.heliostat.api.graphql.Problem;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * News of cases. All who watch share one question to the store per tick, about versions alone; only
 * changed cases are read. Nobody watching, nothing asked. A store that is away for a while makes
 * news late and ends nothing.
 */
public final class CaseWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CaseWatch.class);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final int MOST_WATCHERS = 10_000;

  private final Store store;

  /** A subscriber that reads slowly holds up neither the ticker nor the others. */
  private final Scheduler delivery =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("case-watch").factory());
  private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
  private final Map<String, Long> versions = new HashMap<>();
  private @Nullable ScheduledFuture<?> ticking;
  private boolean storeAway;

  CaseWatch(Store store) {
    this.store = store;
  }

  /** Where cases lie; all in real time, as {@link org.heliostat.readmodel.ReadModel} says. */
  interface Store {
    Optional<CaseDocument> get(String caseNo);

    Map<String, CaseDocument> getAll(Collection<String> caseNos);

    Map<String, Long> versions(Collection<String> caseNos);
  }

  /** One subscriber; a slow one gets the latest state only. */
  private static final class Watcher {
    private final FluxSink<CaseDocument> sink;
    private long seen;

    private Watcher(FluxSink<CaseDocument> sink, long seen) {
      this.sink = sink;
      this.seen = seen;
    }

    private synchronized void tell(CaseDocument document) {
      if (document.position() > seen) {
        seen = document.position();
        sink.next(document);
      }
    }
  }

  /**
   * The case now, unless nothing has changed since it was seen, and again at every change.
   *
   * @param caseNo a case that exists
   * @param seen how far it was seen before, by {@link CaseCursor#seen}
   */
  public Flux<CaseDocument> watch(String caseNo, long seen) {
    return Flux.<CaseDocument>create(
            sink -> begin(caseNo, new Watcher(sink, seen)), FluxSink.OverflowStrategy.LATEST)
        .publishOn(delivery, 1);
  }

  private void begin(String caseNo, Watcher watcher) {
    var sink = watcher.sink;
    if (!add(caseNo, watcher)) {
      sink.error(
          new Problem(
              Problem.Kind.SERVICE_UNAVAILABLE,
              "订阅过多，请稍后再试，或改用查询。",
              "Too many subscriptions; try again later, or query instead."));
      return;
    }
    sink.onDispose(() -> remove(caseNo, watcher));
    store.get(caseNo).ifPresent(watcher::tell);
  }

  /** The case now, in real time. */
  public Optional<CaseDocument> now(String caseNo) {
    return store.get(caseNo);
  }

  private synchronized boolean add(String caseNo, Watcher watcher) {
    if (watchers.values().stream().mapToInt(Set::size).sum() >= MOST_WATCHERS) {
      return false;
    }
    watchers.computeIfAbsent(caseNo, key -> ConcurrentHashMap.newKeySet()).add(watcher);
    if (ticking == null) {
      ticking =
          ticker.scheduleWithFixedDelay(
              this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }
    return true;
  }

  private synchronized void remove(String caseNo, Watcher watcher) {
    var all = watchers.get(caseNo);
    if (all != null && all.remove(watcher) && all.isEmpty()) {
      watchers.remove(caseNo);
    }
    if (watchers.isEmpty() && ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  private void tick() {
    try {
      var watched = List.copyOf(watchers.keySet());
      versions.keySet().retainAll(watched);
      var now = store.versions(watched);
      var changed = new ArrayList<>(now.keySet());
      changed.removeIf(caseNo -> Objects.equals(now.get(caseNo), versions.get(caseNo)));
      store.getAll(changed).forEach(this::tell);
      versions.putAll(now);
      storeAway = false;
    } catch (StoreUnavailableException e) {
      if (!storeAway) {
        LOG.warn("the store does not answer; news of cases wait: {}", e.getMessage());
      }
      storeAway = true;
    } catch (RuntimeException e) {
      LOG.error("a tick of the case watch failed", e);
    }
  }

  private void tell(String caseNo, CaseDocument document) {
    watchers.getOrDefault(caseNo, Set.of()).forEach(watcher -> watcher.tell(document));
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    delivery.dispose();
  }
}
