package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.heliostat.identity.TokenAuthenticator;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What holds for every subscription, whatever it tells of. */
class SubscriptionTest {
  private static final String SCHEMA =
      """
      type Query { unused: Int }
      type Subscription { news: News }
      type News { number: Int }
      """;

  private final DefaultBatchLoaderRegistry batches = new DefaultBatchLoaderRegistry();
  private final CompletableFuture<Integer> slow = new CompletableFuture<>();
  private final List<DataLoader<Integer, Integer>> used = new ArrayList<>();

  @Test
  void shouldTellNewsInTheirOrderWhenTheFirstTakesLongest() {
    var told = told(environment -> number(environment, environment.<Integer>getSource()));

    assertThat(told).containsExactly(1, 2, 3);
  }

  /** The first is worked out only after the last. */
  private CompletableFuture<Integer> number(DataFetchingEnvironment environment, int number) {
    if (number == 1) {
      return slow;
    }
    if (number == 3) {
      slow.complete(1);
    }
    return CompletableFuture.completedFuture(number);
  }

  @Test
  void shouldKeepNothingOfTheNewsThatWereTold() {
    batches
        .forTypePair(Integer.class, Integer.class)
        .withName("numbers")
        .registerMappedBatchLoader(
            (keys, environment) ->
                Mono.just(keys.stream().collect(Collectors.toMap(key -> key, key -> key))));

    var told =
        told(
            environment -> {
              DataLoader<Integer, Integer> loader = environment.getDataLoader("numbers");
              used.add(loader);
              return loader.load(environment.<Integer>getSource());
            });

    assertThat(told).containsExactly(1, 2, 3);
    assertThat(used).hasSize(3).allSatisfy(it -> assertThat(it.getCacheMap().size()).isZero());
  }

  private List<Integer> told(DataFetcher<?> number) {
    var source =
        GraphQlSource.schemaResourceBuilder()
            .schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
            .configureRuntimeWiring(
                wiring ->
                    wiring
                        .type(
                            "Subscription", it -> it.dataFetcher("news", at -> Flux.just(1, 2, 3)))
                        .type("News", it -> it.dataFetcher("number", number)))
            .instrumentation(List.of(new EventMemory()))
            .build();
    var service = new DefaultExecutionGraphQlService(source);
    service.addDataLoaderRegistrar(batches);
    var response =
        WebGraphQlHandler.builder(service)
            .interceptor(interceptor())
            .build()
            .handleRequest(request())
            .block(Duration.ofSeconds(10));
    Publisher<ExecutionResult> news = response.getData();
    return Flux.from(news)
        .map(SubscriptionTest::numberOf)
        .collectList()
        .block(Duration.ofSeconds(10));
  }

  private static int numberOf(ExecutionResult told) {
    Map<String, Map<String, Integer>> data = told.getData();
    return data.get("news").get("number");
  }

  private static CallerInterceptor interceptor() {
    var limits = new EndpointLimits(15, 1_000, 10_000, 1_000);
    var nobody =
        new TokenAuthenticator(
            token -> {
              throw new BadJwtException("nobody");
            });
    return new CallerInterceptor(Audience.PUBLIC, limits.parserOptions(), nobody, RequestGate.OPEN);
  }

  private static WebGraphQlRequest request() {
    return new WebGraphQlRequest(
        URI.create("http://127.0.0.1/graphql"),
        new HttpHeaders(),
        new LinkedMultiValueMap<>(),
        InetSocketAddress.createUnresolved("127.0.0.1", 80),
        Map.of(),
        Map.<String, Object>of("query", "subscription { news { number } }"),
        "1",
        Locale.ROOT);
  }
}
