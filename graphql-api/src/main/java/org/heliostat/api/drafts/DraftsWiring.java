package org.heliostat.api.drafts;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PowerStandings;
import org.heliostat.engine.Commands;
import org.heliostat.readmodel.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts and their publication. */
@Configuration(proxyBeanMethods = false)
class DraftsWiring {
  @Bean
  DraftDesk draftDesk(ReadModel readModel, PowerCatalogue catalogue, Clock clock) {
    return new DraftDesk(readModel, catalogue, clock);
  }

  @Bean
  Publication publication(
      DraftDesk drafts,
      PowerCatalogue catalogue,
      PowerStandings standings,
      CamundaClient engine,
      Commands commands) {
    return new Publication(drafts, catalogue, standings, engine, commands);
  }

  @Bean
  PowerBeginning powerBeginning(DraftDesk drafts, PowerCatalogue catalogue) {
    return new PowerBeginning(drafts, catalogue);
  }
}
