package org.heliostat.api.graphql;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.heliostat.identity.TokenAuthenticator;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlRequestPredicates;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/**
 * One GraphQL schema and everything that serves it: its SDL files, the controllers that {@link
 * Serves serve} its audience, its limits, and the handlers for HTTP, SSE and WebSocket.
 *
 * <p>The controllers live in a context of their own below the application's, so that each schema
 * has its own set.
 */
public final class GraphqlEndpoint implements AutoCloseable {
  private static final String CONTROLLERS = "org.heliostat.api";
  private static final Duration INIT_TIMEOUT = Duration.ofSeconds(15);
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);

  private final String path;
  private final AnnotationConfigApplicationContext controllers;
  private final GraphQlSource source;
  private final WebGraphQlHandler handler;
  private final List<SchemaReport> reports = new ArrayList<>();

  GraphqlEndpoint(
      Audience audience,
      String path,
      EndpointLimits limits,
      ApplicationContext parent,
      TokenAuthenticator authenticator,
      RequestGate gate) {
    this.path = path;
    this.controllers = controllers(audience, parent);
    var batches = new DefaultBatchLoaderRegistry();
    this.controllers.getBeanFactory().registerSingleton("batchLoaderRegistry", batches);
    this.source = source(audience, limits, annotated());
    var service = new DefaultExecutionGraphQlService(source);
    service.addDataLoaderRegistrar(batches);
    this.handler =
        WebGraphQlHandler.builder(service)
            .interceptor(
                new CallerInterceptor(audience, limits.parserOptions(), authenticator, gate))
            .build();
  }

  private static AnnotationConfigApplicationContext controllers(
      Audience audience, ApplicationContext parent) {
    var context = new AnnotationConfigApplicationContext();
    context.setParent(parent);
    context.setDisplayName(audience + " controllers");
    var scanner =
        new ClassPathBeanDefinitionScanner(context, false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            var serves = definition.getMetadata().getAnnotations().get(Serves.class);
            return serves.isPresent()
                && Arrays.asList(serves.getEnumArray("value", Audience.class)).contains(audience);
          }
        };
    scanner.addIncludeFilter(new AnnotationTypeFilter(Serves.class));
    scanner.scan(CONTROLLERS);
    context.refresh();
    return context;
  }

  private AnnotatedControllerConfigurer annotated() {
    var configurer = new AnnotatedControllerConfigurer();
    configurer.setApplicationContext(controllers);
    configurer.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    configurer.afterPropertiesSet();
    return configurer;
  }

  private GraphQlSource source(
      Audience audience, EndpointLimits limits, AnnotatedControllerConfigurer annotated) {
    var problems = new Problems();
    var own = audience == Audience.STAFF ? "staff" : "public";
    return GraphQlSource.schemaResourceBuilder()
        .schemaResources(
            new ClassPathResource("graphql/shared.graphqls"),
            new ClassPathResource("graphql/" + own + ".graphqls"))
        .configureRuntimeWiring(wiring -> Scalars.ALL.forEach(wiring::scalar))
        .configureRuntimeWiring(annotated)
        .exceptionResolvers(List.of(problems))
        .subscriptionExceptionResolvers(List.of(problems))
        .instrumentation(List.of(new QueryLimits(limits), new EventMemory()))
        .inspectSchemaMappings(reports::add)
        .build();
  }

  /** HTTP and SSE. */
  RouterFunction<ServerResponse> routes() {
    var http = new GraphQlHttpHandler(handler);
    var events = new EventStream(handler, KEEP_ALIVE);
    return RouterFunctions.route()
        .route(GraphQlRequestPredicates.graphQlHttp(path), http::handleRequest)
        .route(GraphQlRequestPredicates.graphQlSse(path), events::handleRequest)
        .POST(path, request -> ServerResponse.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build())
        .GET(path, request -> ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).build())
        .build();
  }

  /** WebSocket, by the sub-protocol {@code graphql-transport-ws}. */
  WebSocketHttpRequestHandler webSocket(HttpMessageConverter<Object> json) {
    return new GraphQlWebSocketHandler(handler, json, INIT_TIMEOUT, KEEP_ALIVE)
        .initWebSocketHttpRequestHandler(new DefaultHandshakeHandler());
  }

  /** Where it is served. */
  public String path() {
    return path;
  }

  /** The schema as it is served. */
  public GraphQLSchema schema() {
    return source.schema();
  }

  /** Runs queries without HTTP around them. */
  public GraphQL graphQl() {
    return source.graphQl();
  }

  /** Fields, arguments and types that no code answers, or that answer otherwise than declared. */
  public SchemaReport report() {
    source.schema();
    return reports.getFirst();
  }

  @Override
  public void close() {
    controllers.close();
  }
}
