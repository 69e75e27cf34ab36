package org.heliostat.api.cases;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heliostat.api.graphql.Problem;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Matching;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StoreUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * News of all cases that someone sees, new ones among them. All who listen share one question to
 * the store per tick: what has changed since the last one. A changed case goes to those who listen
 * for one of its agencies or for the account that submitted it; nobody else is looked at. Whoever
 * was away is told first what he missed, by searches of his own.
 */
final class CaseFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CaseFeed.class);
  private static final Duration TICK = Duration.ofMillis(500);
  private static final int PAGE = 200;
  private static final int MOST_LISTENERS = 1_000;

  /** News that wait for a listener who reads slowly; with more he is sent away, to come back. */
  private static final int MOST_WAITING = 1_000;

  private final Store store;
  private final Scheduler delivery =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("case-feed").factory());
  private final Map<Seat, Set<Listener>> listeners = new ConcurrentHashMap<>();
  private volatile FeedMarks marks = FeedMarks.nothing();
  private @Nullable ScheduledFuture<?> ticking;
  private int listening;
  private boolean storeAway;

  CaseFeed(Store store) {
    this.store = store;
  }

  /** Where cases lie. Sees what was written up to about a second ago, and hides nothing again. */
  interface Store {
    /** Cases in the order in which they changed. */
    List<CaseDocument> changed(Filter filter, int most);

    /** How far all of them have come. */
    FeedMarks heads();

    static Store of(ReadModel readModel) {
      return new Store() {
        @Override
        public List<CaseDocument> changed(Filter filter, int most) {
          return readModel.follow(Index.CASES, filter, List.of(new Order("position", false)), most);
        }

        @Override
        public FeedMarks heads() {
          var highest = List.of(new Order("partition", true), new Order("position", true));
          var heads = FeedMarks.nothing();
          while (true) {
            var unknown = heads.unknownPartitions();
            var found = readModel.follow(Index.CASES, unknown, highest, 1);
            if (found.isEmpty()) {
              return heads;
            }
            heads = heads.with(found.getFirst());
          }
        }
      };
    }
  }

  /**
   * News of a case.
   *
   * @param document the case now; {@code null} in the first news, which tells that listening began
   * @param marks how far whoever got it has seen
   */
  record News(@Nullable CaseDocument document, FeedMarks marks) {}

  /** What a listener hears of: an agency, or an account's own submissions. */
  private record Seat(boolean agency, String name) {}

  private static final class Listener {
    private final List<Seat> seats;
    private final Supplier<Filter> wanted;
    private final Sinks.Many<CaseDocument> news =
        Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_WAITING));
    private volatile FeedMarks seen = FeedMarks.nothing();

    private Listener(List<Seat> seats, Supplier<Filter> wanted) {
      this.seats = seats;
      this.wanted = wanted;
    }

    private void tell(CaseDocument document) {
      if (news.tryEmitNext(document) == Sinks.EmitResult.FAIL_OVERFLOW) {
        news.tryEmitError(
            new Problem(
                Problem.Kind.SERVICE_UNAVAILABLE,
                "消息读取过慢，请用最后一条消息的 cursor 重新订阅。",
                "News were read too slowly; subscribe again with the cursor of the last one."));
      }
    }

    /** The news with this case; empty when it was told before. */
    private @Nullable News told(CaseDocument document) {
      if (seen.passed(document)) {
        return null;
      }
      seen = seen.with(document);
      return new News(document, seen);
    }
  }

  /**
   * Every case that a user sees and that meets a condition, at every change from now on; after a
   * break first those that changed meanwhile, each once, as it is now.
   *
   * @param wanted the condition, which may depend on the moment
   * @param after how far the user has seen; {@code null} when he listens for the first time
   */
  Flux<News> listen(HeliostatUser user, Supplier<Filter> wanted, @Nullable FeedMarks after) {
    var rows = Rows.cases(user);
    return Flux.using(
            () -> join(new Listener(seats(user), wanted)),
            listener -> {
              if (after == null) {
                return Flux.concat(
                    Flux.just(new News(null, listener.seen)), told(listener, live(listener)));
              }
              listener.seen = after.within(store.heads());
              return told(listener, Flux.concat(missed(listener, rows), live(listener)));
            },
            this::leave)
        .publishOn(delivery, 1);
  }

  private static List<Seat> seats(HeliostatUser user) {
    var rows = Rights.visibleAgencyFilter(user);
    return Stream.concat(
            Stream.ofNullable(rows.agency()).map(agency -> new Seat(true, agency.value())),
            Stream.of(new Seat(false, rows.submittedBy())))
        .toList();
  }

  private static Flux<News> told(Listener listener, Flux<CaseDocument> cases) {
    return cases.mapNotNull(listener::told);
  }

  private static Flux<CaseDocument> live(Listener listener) {
    return listener.news.asFlux();
  }

  /** Page after page, as it is read; whatever changes meanwhile comes last. */
  private Flux<CaseDocument> missed(Listener listener, Filter rows) {
    return Flux.<List<CaseDocument>, FeedMarks>generate(
            () -> listener.seen,
            (from, pages) -> {
              var condition =
                  new Filter.And(List.of(rows, listener.wanted.get(), from.changedSince()));
              var page = store.changed(condition, PAGE);
              if (page.isEmpty()) {
                pages.complete();
                return from;
              }
              pages.next(page);
              var to = from;
              for (var each : page) {
                to = to.with(each);
              }
              return to;
            })
        .concatMapIterable(page -> page, 1);
  }

  private synchronized Listener join(Listener listener) {
    if (listening >= MOST_LISTENERS) {
      throw new Problem(
          Problem.Kind.SERVICE_UNAVAILABLE,
          "订阅过多，请稍后再试，或改用查询。",
          "Too many subscriptions; try again later, or query instead.");
    }
    if (ticking == null) {
      marks = store.heads();
      ticking =
          ticker.scheduleWithFixedDelay(
              this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }
    for (var seat : listener.seats) {
      listeners.computeIfAbsent(seat, key -> ConcurrentHashMap.newKeySet()).add(listener);
    }
    listening++;
    listener.seen = marks;
    return listener;
  }

  private synchronized void leave(Listener listener) {
    for (var seat : listener.seats) {
      listeners.computeIfPresent(
          seat,
          (key, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
          });
    }
    listening--;
    if (listening == 0 && ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  private void tick() {
    try {
      List<CaseDocument> page;
      do {
        page = store.changed(marks.changedSince(), PAGE);
        for (var each : page) {
          tell(each);
          marks = marks.with(each);
        }
      } while (page.size() == PAGE);
      storeAway = false;
    } catch (StoreUnavailableException e) {
      if (!storeAway) {
        LOG.warn("the store does not answer; news of cases wait: {}", e.getMessage());
      }
      storeAway = true;
    } catch (RuntimeException e) {
      LOG.error("a tick of the case feed failed", e);
    }
  }

  private void tell(CaseDocument document) {
    var hearing = new LinkedHashSet<Listener>();
    for (var agency : document.visibleTo()) {
      hearing.addAll(listeners.getOrDefault(new Seat(true, agency), Set.of()));
    }
    hearing.addAll(listeners.getOrDefault(new Seat(false, document.submittedBy()), Set.of()));
    if (!hearing.isEmpty()) {
      var matching = Matching.of(document);
      hearing.stream()
          .filter(listener -> matching.meets(listener.wanted.get()))
          .forEach(listener -> listener.tell(document));
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    delivery.dispose();
  }
}
