package org.heliostat.api.people;

import java.time.Clock;
import org.heliostat.api.settings.Settings;
import org.heliostat.papers.Derivation;
import org.heliostat.papers.Papers;
import org.heliostat.papers.People;
import org.heliostat.papers.Sealer;
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
  Sealer sealer(Settings settings) {
    return new Sealer(settings.peopleKey().bytes());
  }

  @Bean
  Papers papers(ReadModel readModel, Sealer sealer) {
    return new Papers(readModel, sealer);
  }

  @Bean
  People people(
      ReadModel readModel, Papers papers, Sealer sealer, Derivation derivation, Clock clock) {
    return new People(readModel, papers, sealer, derivation, clock);
  }
}
