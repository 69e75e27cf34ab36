package org.heliostat.api.web;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.api.dossiers.DossierRoutes;
import org.heliostat.identity.OpenPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The designer's pages. Its own routes all answer with the one page, and so does every address that
 * is none, with 404; files with a hash in their name are kept for a year, everything else is asked
 * for anew.
 */
@Configuration(proxyBeanMethods = false)
class DesignerPages implements WebMvcConfigurer {
  private static final List<String> ROUTES =
      List.of("/", "/powers/**", "/cases/**", "/desk/**", "/progress/**", "/verify/**");
  private static final List<String> FILES = List.of("/*.html", "/*.svg");

  /** Open by their signatures alone. */
  private static final String DOCUMENTS = "/documents/**";

  private static final String ASSETS = "/assets/**";
  private static final String FOLDER = "static/";
  private static final Duration A_YEAR = Duration.ofDays(365);
  private static final String REVALIDATE = "no-cache";

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(ASSETS)
        .addResourceLocations("classpath:/" + FOLDER + "assets/")
        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable());
    registry
        .addResourceHandler(FILES.toArray(String[]::new))
        .addResourceLocations("classpath:/" + FOLDER)
        .setCacheControl(CacheControl.noCache());
  }

  /** Open to everyone; what the pages show is asked for with a token. */
  @Bean
  OpenPages openPages() {
    return new OpenPages(
        Stream.of(
                ROUTES,
                FILES,
                List.of(
                    ASSETS,
                    DOCUMENTS,
                    DossierRoutes.DOSSIERS,
                    DossierRoutes.KEY,
                    DesignerConfig.PATH,
                    SchemaFiles.STAFF,
                    SchemaFiles.PUBLIC))
            .flatMap(List::stream)
            .toList());
  }

  @Bean
  RouterFunction<ServerResponse> designerRoutes() {
    var routes = RouterFunctions.route();
    for (var path : ROUTES) {
      routes.GET(path, DesignerPages::page);
    }
    return routes.build();
  }

  private static ServerResponse page(ServerRequest request) {
    var page = new ClassPathResource(FOLDER + "index.html");
    return page.exists()
        ? ServerResponse.status(isStray(request) ? HttpStatus.NOT_FOUND : HttpStatus.OK)
            .contentType(MediaType.TEXT_HTML)
            .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
            .body(page)
        : ServerResponse.notFound().build();
  }

  /** Whether the request came for an address that is not open and was sent on to the page. */
  private static boolean isStray(ServerRequest request) {
    return request.servletRequest().getDispatcherType() == DispatcherType.FORWARD;
  }
}
