package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.heliostat.api.graphql.EventStream.Event;
import org.heliostat.api.graphql.EventStream.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@Timeout(30)
class EventStreamTest {
  private final SlowResponse response = new SlowResponse();
  private final Sinks.Many<Event> events = Sinks.many().unicast().onBackpressureBuffer();

  @Test
  void shouldKeepTheServerWaitingUntilNobodyWrites() throws InterruptedException {
    events.asFlux().subscribe(new Writer(response));
    var writing = Thread.ofPlatform().start(() -> events.tryEmitNext(new Event(Map.of())));
    response.begun.await();

    var server = Thread.ofPlatform().start(response::fail);
    awaitWaiting(server);
    assertThat(response.written).as("what was written when the server waits").isEmpty();
    response.mayGoOn.countDown();
    writing.join();
    server.join();

    assertThat(response.written).hasSize(1);
    assertThat(events.currentSubscriberCount()).as("who listens").isZero();
  }

  @Test
  void shouldWriteNothingOnceTheServerIsDone() {
    response.mayGoOn.countDown();
    var writer = new Writer(response);
    events.asFlux().subscribe(writer);
    events.tryEmitNext(new Event(Map.of()));

    response.complete.run();
    writer.hookOnNext(new Event(Map.of()));
    writer.hookOnNext(Event.NONE);
    writer.hookOnComplete();

    assertThat(response.written).hasSize(1);
  }

  @Test
  void shouldSendTheHeadersBeforeAnybodyElseCanWrite() {
    response.mayGoOn.countDown();
    var whenAsked = new CopyOnWriteArrayList<>();
    var answers =
        Flux.defer(
            () -> {
              whenAsked.addAll(response.written);
              return Flux.just(Map.<String, Object>of("data", "news"));
            });

    EventStream.begin(answers, response, Duration.ofHours(1));

    assertThat(whenAsked).as("sent when the first event can come").containsExactly("");
    assertThat(response.written).containsExactly("", Map.of("data", "news"), "", "complete");
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      assertThat(thread.isAlive()).as("the server waits").isTrue();
      Thread.sleep(Duration.ofMillis(1));
    }
  }

  /** Writes nothing before it may. */
  private static final class SlowResponse implements SseBuilder {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayGoOn = new CountDownLatch(1);
    final List<Object> written = new CopyOnWriteArrayList<>();
    private Consumer<Throwable> error = thrown -> {};
    private Runnable complete = () -> {};

    void fail() {
      error.accept(new IllegalStateException("the connection broke"));
    }

    @Override
    public void data(Object object) {
      begun.countDown();
      try {
        mayGoOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      written.add(object);
    }

    @Override
    public void send(Object object) {
      data(object);
    }

    @Override
    public void send() {
      data("");
    }

    @Override
    public SseBuilder onError(Consumer<Throwable> onError) {
      error = onError;
      return this;
    }

    @Override
    public SseBuilder onComplete(Runnable onCompletion) {
      complete = onCompletion;
      return this;
    }

    @Override
    public SseBuilder onTimeout(Runnable onTimeout) {
      return this;
    }

    @Override
    public SseBuilder id(String id) {
      return this;
    }

    @Override
    public SseBuilder event(String eventName) {
      return this;
    }

    @Override
    public SseBuilder retry(Duration duration) {
      return this;
    }

    @Override
    public SseBuilder comment(String comment) {
      return this;
    }

    @Override
    public void error(Throwable thrown) {
      written.add(thrown);
    }

    @Override
    public void complete() {
      written.add("complete");
    }
  }
}
