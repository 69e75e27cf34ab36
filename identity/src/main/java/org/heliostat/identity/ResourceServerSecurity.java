package org.heliostat.identity;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Who gets in (C13). Imported by the API.
 *
 * <ul>
 *   <li>{@code /graphql} by HTTP and SSE needs a token in the {@code Authorization} header;
 *   <li>the WebSocket handshake at {@code /graphql} is let through, since browsers cannot give it a
 *       header: hand the payload of {@code connection_init} to {@link TokenAuthenticator} and close
 *       the connection when it throws;
 *   <li>{@code POST /files} needs a token likewise; {@code GET /files/<id>} is let through, since a
 *       page cannot give it a header: its address is signed, and whoever serves it checks that;
 *   <li>{@code /public/**}, the {@link OpenPages} and {@code /actuator/health} are open;
 *   <li>everything else is closed; a browser that is sent there gets the page at {@code /}, which
 *       says so.
 * </ul>
 *
 * No session, no cookie: so nothing for a foreign page to ride on.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(IdentityProperties.class)
public class ResourceServerSecurity {
  private static final String STAFF = "/graphql";
  private static final String FILES = "/files";
  private static final String ONE_FILE = "/files/*";

  /**
   * Verifies tokens; starts even when Keycloak does not run yet. A token lives by the time of the
   * realm that issued it, never by the clock that legal time is told from.
   */
  @Bean
  public JwtDecoder heliostatTokenDecoder(IdentityProperties properties) {
    return TokenDecoder.of(properties, Clock.systemUTC());
  }

  /** For WebSocket connections. */
  @Bean
  public TokenAuthenticator tokenAuthenticator(JwtDecoder decoder) {
    return new TokenAuthenticator(decoder);
  }

  @Bean
  @Order(1)
  SecurityFilterChain staffSecurity(
      HttpSecurity http, IdentityProperties properties, TokenAuthenticator authenticator) {
    var refusals = new RefusalWriter();
    return common(http, properties)
        .securityMatcher(STAFF, STAFF + "/**", FILES, FILES + "/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(webSocketHandshake())
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, ONE_FILE)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, ONE_FILE)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, FILES)
                    .authenticated()
                    .requestMatchers(STAFF)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .oauth2ResourceServer(
            server ->
                server
                    .jwt(jwt -> jwt.authenticationManager(authenticator))
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain openSecurity(
      HttpSecurity http, IdentityProperties properties, OpenPages pages) {
    var refusals = new RefusalWriter();
    var open = withHealth(pages);
    return common(http, properties)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(
                        DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers("/public/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, open)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, open)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(refusals::closed).accessDeniedHandler(refusals))
        .build();
  }

  private static String[] withHealth(OpenPages pages) {
    return Stream.concat(
            pages.patterns().stream(), Stream.of("/actuator/health", "/actuator/health/**"))
        .toArray(String[]::new);
  }

  private static HttpSecurity common(HttpSecurity http, IdentityProperties properties) {
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .cors(cors -> cors.configurationSource(origins(properties)))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(policy(properties)))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
  }

  /**
   * Inline styles: diagram-js sets them on every shape. Fonts and images as data: the BPMN icon
   * font and the markers. The issuer: token requests, silent sign-in in a frame, sign-out by form.
   */
  private static String policy(IdentityProperties properties) {
    var issuer = properties.issuerOrigin();
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self' " + issuer,
        "frame-src 'self' " + issuer,
        "frame-ancestors 'self'",
        "form-action 'self' " + issuer,
        "base-uri 'none'",
        "object-src 'none'");
  }

  private static CorsConfigurationSource origins(IdentityProperties properties) {
    var staff = cors(properties.allowedOrigins());
    staff.addAllowedHeader("Authorization");
    var open = cors(List.of(CorsConfiguration.ALL));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration(STAFF, staff);
    source.registerCorsConfiguration(FILES, staff);
    source.registerCorsConfiguration(ONE_FILE, staff);
    source.registerCorsConfiguration("/public/graphql", open);
    return source;
  }

  private static CorsConfiguration cors(List<String> origins) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(List.of("GET", "POST"));
    cors.setAllowedHeaders(List.of("Content-Type", "Accept", "Accept-Language", "Last-Event-ID"));
    cors.setAllowCredentials(false);
    cors.setMaxAge(Duration.ofHours(1));
    return cors;
  }

  private static RequestMatcher webSocketHandshake() {
    return new AndRequestMatcher(
        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, STAFF),
        request -> "websocket".equalsIgnoreCase(request.getHeader("Upgrade")));
  }
}
