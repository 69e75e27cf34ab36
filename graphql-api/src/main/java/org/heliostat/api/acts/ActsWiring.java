package org.heliostat.api.acts;

import io.camunda.client.CamundaClient;
import org.heliostat.engine.Commands;
import org.heliostat.engine.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way of acts into the engine. */
@Configuration(proxyBeanMethods = false)
class ActsWiring {
  @Bean
  Messages messages(CamundaClient engine, Commands commands) {
    return new Messages(engine, commands);
  }
}
