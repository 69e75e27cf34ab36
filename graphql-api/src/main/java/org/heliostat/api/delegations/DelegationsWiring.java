package org.heliostat.api.delegations;

import java.time.Clock;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.engine.Messages;
import org.heliostat.papers.Derivation;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delegations. */
@Configuration(proxyBeanMethods = false)
class DelegationsWiring {
  @Bean
  Delegations delegations(ReadModel readModel, Clock clock) {
    return new Delegations(readModel, clock);
  }

  @Bean
  DelegationDesk delegationDesk(
      ReadModel readModel, Messages messages, Derivation derivation, Clock clock) {
    return new DelegationDesk(
        readModel,
        new JudgedActs<>(
            readModel, messages, derivation, Index.DELEGATIONS, DelegationDesk::refusal),
        clock);
  }
}
