package org.heliostat.api.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.AbstractGraphQlHttpHandler;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Subscriptions as server-sent events. Each event whose answer has a {@code cursor} carries it as
 * its id, so that a stream that broke off goes on with {@code Last-Event-ID}.
 */
final class EventStream extends AbstractGraphQlHttpHandler {
  private static final String CURSOR = "cursor";
  private static final Duration NO_TIMEOUT = Duration.ZERO;

  private final Duration keepAlive;

  EventStream(WebGraphQlHandler handler, Duration keepAlive) {
    super(handler, null);
    this.keepAlive = keepAlive;
  }

  @Override
  protected ServerResponse prepareResponse(
      ServerRequest request, Mono<WebGraphQlResponse> response) {
    var answers = response.flatMapMany(EventStream::answers).onErrorResume(EventStream::failure);
    return ServerResponse.sse(stream -> begin(answers, stream, keepAlive), NO_TIMEOUT);
  }

  private static Flux<Map<String, Object>> answers(WebGraphQlResponse response) {
    if (response.getData() instanceof Publisher<?> news) {
      return Flux.from(news).cast(ExecutionResult.class).map(ExecutionResult::toSpecification);
    }
    return Flux.just(
        response.getErrors().isEmpty() ? error("events are for subscriptions") : response.toMap());
  }

  private static Flux<Map<String, Object>> failure(Throwable thrown) {
    return Flux.just(
        thrown instanceof SubscriptionPublisherException told
            ? told.toMap()
            : error("the subscription ended"));
  }

  private static Map<String, Object> error(String message) {
    var error =
        GraphqlErrorBuilder.newError()
            .message("%s", message)
            .errorType(ErrorType.OperationNotSupported)
            .build();
    return Map.of("errors", List.of(error.toSpecification()));
  }

  static void begin(
      Flux<Map<String, Object>> answers, ServerResponse.SseBuilder stream, Duration keepAlive) {
    var writer = new Writer(stream);
    writer.open();
    answers
        .map(Event::new)
        .publish(
            events ->
                Flux.merge(
                    events,
                    Flux.interval(keepAlive)
                        .map(tick -> Event.NONE)
                        .takeUntilOther(events.ignoreElements())))
        .onBackpressureBuffer()
        .subscribe(writer);
  }

  /** An answer; without one, a sign that the connection lives. */
  record Event(@Nullable Map<String, Object> answer) {
    static final Event NONE = new Event(null);

    @Nullable String id() {
      return answer != null
              && answer.get("data") instanceof Map<?, ?> data
              && data.size() == 1
              && data.values().iterator().next() instanceof Map<?, ?> field
              && field.get(CURSOR) instanceof String cursor
          ? cursor
          : null;
    }
  }

  /**
   * Writes events until either side ends. The server gives a response that is over to the next
   * request, and a write that is still under way then spoils that one. Spring guards against it,
   * but not for functional endpoints; so the server is kept waiting here until nobody writes.
   */
  static final class Writer extends BaseSubscriber<Event> {
    private final ServerResponse.SseBuilder stream;
    private final ReentrantLock writing = new ReentrantLock();
    private boolean over;

    Writer(ServerResponse.SseBuilder stream) {
      this.stream = stream;
      stream.onTimeout(this::end).onError(thrown -> end());
      stream.onComplete(this::end);
    }

    /**
     * Sends the headers, while nobody but the request's own thread can write. Its filters still set
     * some when it comes back through them; if the first event sent them meanwhile on another
     * thread, the two would spoil them, and the connection would end without an answer.
     */
    void open() {
      write(this::giveSign);
    }

    private void giveSign() throws IOException {
      stream.comment("").send();
    }

    @Override
    protected void hookOnNext(Event event) {
      write(
          () -> {
            var answer = event.answer();
            if (answer == null) {
              giveSign();
              return;
            }
            var id = event.id();
            if (id != null) {
              stream.id(id);
            }
            stream.event("next").data(answer);
          });
    }

    @Override
    protected void hookOnComplete() {
      write(
          () -> {
            stream.event("complete").data("");
            stream.complete();
          });
    }

    @Override
    protected void hookOnError(Throwable thrown) {
      write(() -> stream.error(thrown));
    }

    /** After a failure the server itself ends the request. */
    private void write(Writing what) {
      writing.lock();
      try {
        if (!over) {
          what.run();
        }
      } catch (IOException e) {
        over = true;
        cancel();
      } finally {
        writing.unlock();
      }
    }

    private void end() {
      writing.lock();
      try {
        over = true;
      } finally {
        writing.unlock();
      }
      cancel();
    }

    private interface Writing {
      void run() throws IOException;
    }
  }
}
