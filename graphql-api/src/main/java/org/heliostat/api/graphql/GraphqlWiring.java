package org.heliostat.api.graphql;

import java.util.Map;
import org.apache.tomcat.websocket.server.Constants;
import org.heliostat.api.settings.Settings;
import org.heliostat.identity.TokenAuthenticator;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The two endpoints. */
@Configuration(proxyBeanMethods = false)
class GraphqlWiring {
  private static final int BEFORE_ROUTES = -2;
  private static final int LARGEST_SOCKET_MESSAGE = 64_000;

  /** Tomcat alone would end a connection at a message of 8 kB. */
  @Bean
  ServletContextInitializer socketMessageSize() {
    return servlets ->
        servlets.setInitParameter(
            Constants.TEXT_BUFFER_SIZE_SERVLET_CONTEXT_INIT_PARAM,
            Integer.toString(LARGEST_SOCKET_MESSAGE));
  }

  @Bean
  GraphqlEndpoint staffEndpoint(
      ApplicationContext context, TokenAuthenticator authenticator, Settings settings) {
    var limits = new EndpointLimits(settings.maxDepth(), settings.staffMaxCost(), 100_000, 8_000);
    return new GraphqlEndpoint(
        Audience.STAFF, "/graphql", limits, context, authenticator, RequestGate.OPEN);
  }

  @Bean
  GraphqlEndpoint publicEndpoint(
      ApplicationContext context,
      TokenAuthenticator authenticator,
      Settings settings,
      RequestGate publicGate) {
    var limits = new EndpointLimits(settings.maxDepth(), settings.publicMaxCost(), 20_000, 3_000);
    return new GraphqlEndpoint(
        Audience.PUBLIC, "/public/graphql", limits, context, authenticator, publicGate);
  }

  @Bean
  RouterFunction<ServerResponse> staffRoutes(GraphqlEndpoint staffEndpoint) {
    return staffEndpoint.routes();
  }

  @Bean
  RouterFunction<ServerResponse> publicRoutes(GraphqlEndpoint publicEndpoint) {
    return publicEndpoint.routes();
  }

  @Bean
  HandlerMapping webSockets(
      GraphqlEndpoint staffEndpoint, GraphqlEndpoint publicEndpoint, JsonMapper json) {
    var converter = new JacksonJsonHttpMessageConverter(json);
    var mapping = new WebSocketHandlerMapping();
    mapping.setWebSocketUpgradeMatch(true);
    mapping.setUrlMap(
        Map.of(
            staffEndpoint.path(), staffEndpoint.webSocket(converter),
            publicEndpoint.path(), publicEndpoint.webSocket(converter)));
    mapping.setOrder(BEFORE_ROUTES);
    return mapping;
  }
}
