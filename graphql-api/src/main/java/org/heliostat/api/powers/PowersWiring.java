package org.heliostat.api.powers;

import org.heliostat.api.acts.JudgedActs;
import org.heliostat.engine.Messages;
import org.heliostat.papers.Derivation;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue, and orders about what stands in it. */
@Configuration(proxyBeanMethods = false)
class PowersWiring {
  @Bean
  PowerCatalogue powerCatalogue(ReadModel readModel) {
    return new PowerCatalogue(readModel);
  }

  @Bean
  PowerStandings powerStandings(ReadModel readModel) {
    return new PowerStandings(readModel);
  }

  @Bean
  PowerOrders powerOrders(
      ReadModel readModel, Messages messages, Derivation derivation, PowerCatalogue catalogue) {
    return new PowerOrders(
        catalogue,
        new JudgedActs<>(
            readModel, messages, derivation, Index.POWER_STANDINGS, PowerOrders::refusal));
  }
}
