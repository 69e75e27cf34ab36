package org.heliostat.api.powers;

import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue. */
@Configuration(proxyBeanMethods = false)
class PowersWiring {
  @Bean
  PowerCatalogue powerCatalogue(ReadModel readModel) {
    return new PowerCatalogue(readModel);
  }
}
