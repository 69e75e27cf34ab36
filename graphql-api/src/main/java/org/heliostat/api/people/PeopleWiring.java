package org.heliostat.api.people;

import java.time.Clock;
import org.heliostat.api.settings.Settings;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The people store. */
@Configuration(proxyBeanMethods = false)
class PeopleWiring {
  @Bean
  Derivation derivation(Settings settings) {
    return new Derivation(settings.caseSecret().bytes());
  }

  @Bean
  People people(ReadModel readModel, Settings settings, Derivation derivation, Clock clock) {
    return new People(readModel, new Sealer(settings.peopleKey().bytes()), derivation, clock);
  }
}
