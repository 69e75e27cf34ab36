package org.heliostat.api.web;

import java.util.Map;
import org.heliostat.api.settings.Settings;
import org.heliostat.identity.IdentityProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells the designer where people sign in. */
@Configuration(proxyBeanMethods = false)
class DesignerConfig {
  static final String PATH = "/designer-config.json";
  private static final String REALMS = "/realms/";

  @Bean
  RouterFunction<ServerResponse> designerConfigRoute(
      IdentityProperties identity, Settings settings) {
    var config = config(identity.issuer(), settings.designerClient());
    return RouterFunctions.route()
        .GET(
            PATH,
            request ->
                ServerResponse.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(config))
        .build();
  }

  static Map<String, String> config(String issuer, String clientId) {
    int cut = issuer.lastIndexOf(REALMS);
    if (cut < 0) {
      throw new IllegalArgumentException(
          "heliostat.identity.issuer must end with /realms/<realm>, but is '%s'".formatted(issuer));
    }
    return Map.of(
        "keycloakUrl", issuer.substring(0, cut),
        "realm", issuer.substring(cut + REALMS.length()),
        "clientId", clientId);
  }
}
