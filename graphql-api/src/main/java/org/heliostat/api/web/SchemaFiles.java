package org.heliostat.api.web;

import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The two schemas as files, for programs that generate code from them. */
@Configuration(proxyBeanMethods = false)
class SchemaFiles {
  static final String STAFF = "/schema/staff.graphqls";
  static final String PUBLIC = "/schema/public.graphqls";

  private static final String FOLDER = "META-INF/heliostat";
  private static final MediaType SDL = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

  @Bean
  RouterFunction<ServerResponse> schemaRoutes() {
    return RouterFunctions.route()
        .GET(STAFF, request -> file(STAFF))
        .GET(PUBLIC, request -> file(PUBLIC))
        .build();
  }

  private static ServerResponse file(String path) {
    return ServerResponse.ok()
        .contentType(SDL)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .body(new ClassPathResource(FOLDER + path));
  }
}
