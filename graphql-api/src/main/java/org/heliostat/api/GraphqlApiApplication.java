package org.heliostat.api;

import java.util.Map;
import org.heliostat.identity.ResourceServerSecurity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The API. Staff at {@code /graphql}, the public at {@code /public/graphql}, the designer at {@code
 * /}.
 *
 * <p>May be started inside another program, with a {@link java.time.Clock} bean of its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan
@ComponentScan(
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
@Import(ResourceServerSecurity.class)
public class GraphqlApiApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /**
   * The application, not yet started. Its defaults lie in {@code graphql-api.yml}, apart from those
   * of other programs on the same class path.
   */
  public static SpringApplication application() {
    var application = new SpringApplication(GraphqlApiApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "graphql-api"));
    return application;
  }
}
