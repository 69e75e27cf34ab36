package org.heliostat.api.settings;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineConnection;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.ReadModel;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings, and the connections and the clock that follow from them. */
@Configuration(proxyBeanMethods = false)
class SettingsWiring {
  private static final Duration ENGINE_PATIENCE = Duration.ofSeconds(8);

  @Bean
  Settings settings(SettingsProperties properties) {
    return SettingsCheck.check(properties);
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  ReadModel readModel(Settings settings) {
    return ReadModel.connect(settings.elasticsearch());
  }

  @Bean
  CamundaClient camundaClient(Settings settings) {
    return new EngineConnection(settings.engineGrpc(), settings.engineRest()).connect();
  }

  @Bean
  Commands commands() {
    return new Commands(ENGINE_PATIENCE);
  }

  @Bean
  StoreStart storeStart(ReadModel readModel, Calendars calendars) {
    return new StoreStart(readModel, calendars);
  }

  @Bean
  StoreHealth storeHealthIndicator(ReadModel readModel, StoreStart storeStart) {
    return new StoreHealth(readModel, storeStart);
  }
}
