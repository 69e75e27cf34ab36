package org.heliostat.api.web;

import jakarta.servlet.Filter;
import org.heliostat.api.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The limits around GraphQL. Sizes are checked after identity, so that strangers send nothing. */
@Configuration(proxyBeanMethods = false)
class WebWiring {
  private static final String STAFF = "/graphql";
  private static final String OPEN = "/public/graphql";
  private static final int AFTER_SECURITY = 0;

  @Bean
  PublicRate publicGate(Settings settings) {
    return new PublicRate(settings.requestsPerMinute(), settings.trustForwarded());
  }

  @Bean
  FilterRegistrationBean<Filter> publicRateLimit(PublicRate publicGate) {
    return filter(new RateLimit(publicGate), OPEN, Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  FilterRegistrationBean<Filter> staffBodyLimit(Settings settings) {
    return filter(new BodyLimit(settings.staffBodyBytes()), STAFF, AFTER_SECURITY);
  }

  @Bean
  FilterRegistrationBean<Filter> publicBodyLimit(Settings settings) {
    return filter(new BodyLimit(settings.publicBodyBytes()), OPEN, AFTER_SECURITY);
  }

  private static FilterRegistrationBean<Filter> filter(Filter filter, String path, int order) {
    var registration = new FilterRegistrationBean<Filter>(filter);
    registration.addUrlPatterns(path);
    registration.setOrder(order);
    return registration;
  }
}
