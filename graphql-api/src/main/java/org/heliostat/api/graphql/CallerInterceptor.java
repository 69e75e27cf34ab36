package org.heliostat.api.graphql;

import graphql.ExecutionInput;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.parser.ParserOptions;
import java.time.Instant;
import java.util.Map;
import org.heliostat.identity.HeliostatAuthentication;
import org.heliostat.identity.TokenAuthenticator;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/** Puts the {@link Caller}, the parser's limits and the order of news into every request. */
final class CallerInterceptor implements WebSocketGraphQlInterceptor {
  private static final String AUTHENTICATION = CallerInterceptor.class.getName() + ".who";
  private static final String LANGUAGE = CallerInterceptor.class.getName() + ".language";
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final Object ACCEPTED = Map.of();

  /** By default news overtake each other, and a cursor then skips what was overtaken. */
  private static final Map<String, Object> IN_ORDER =
      Map.of(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);

  private final Audience audience;
  private final ParserOptions parserOptions;
  private final TokenAuthenticator authenticator;
  private final RequestGate gate;

  CallerInterceptor(
      Audience audience,
      ParserOptions parserOptions,
      TokenAuthenticator authenticator,
      RequestGate gate) {
    this.audience = audience;
    this.parserOptions = parserOptions;
    this.authenticator = authenticator;
    this.gate = gate;
  }

  /** An exception here closes the connection before anything was asked. */
  @Override
  public Mono<Object> handleConnectionInitialization(
      WebSocketSessionInfo session, Map<String, Object> payload) {
    return Mono.fromCallable(
        () -> {
          var header =
              payload.get("acceptLanguage") instanceof String wanted
                  ? wanted
                  : session.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
          session.getAttributes().put(LANGUAGE, Language.of(header));
          if (audience == Audience.STAFF) {
            session.getAttributes().put(AUTHENTICATION, authenticator.authenticate(payload));
          }
          return ACCEPTED;
        });
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(
      WebGraphQlRequest request, WebGraphQlInterceptor.Chain chain) {
    var caller = caller(request);
    request.configureExecutionInput(
        (ExecutionInput input, ExecutionInput.Builder builder) ->
            builder
                .graphQLContext(caller.asContext())
                .graphQLContext(Map.of(ParserOptions.class, parserOptions))
                .graphQLContext(IN_ORDER)
                .build());
    var problem = refusal(request, caller);
    return problem == null ? chain.next(request) : Refused.answer(request, problem, caller);
  }

  private @Nullable Problem refusal(WebGraphQlRequest request, Caller caller) {
    if (audience == Audience.STAFF
        && (caller.authentication() == null || !Instant.now().isBefore(caller.expiresAt()))) {
      return Problem.unauthorized();
    }
    return request instanceof WebSocketGraphQlRequest socket ? gate.ask(socket) : null;
  }

  private Caller caller(WebGraphQlRequest request) {
    if (request instanceof WebSocketGraphQlRequest socket) {
      var attributes = socket.getSessionInfo().getAttributes();
      return new Caller(
          audience,
          attributes.get(AUTHENTICATION) instanceof HeliostatAuthentication known ? known : null,
          attributes.get(LANGUAGE) instanceof Language known ? known : Language.ZH,
          null);
    }
    return new Caller(
        audience,
        audience == Audience.STAFF
                && SecurityContextHolder.getContext().getAuthentication()
                    instanceof HeliostatAuthentication known
            ? known
            : null,
        Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE)),
        request.getHeaders().getFirst(LAST_EVENT_ID));
  }
}
