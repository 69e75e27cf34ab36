package org.heliostat.api.cases;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineRefusedException;

/** Messages on a case's key. */
final class CaseMessages {
  private final CamundaClient engine;
  private final Commands commands;

  CaseMessages(CamundaClient engine, Commands commands) {
    this.engine = engine;
    this.commands = commands;
  }

  /**
   * Publishes a message. One that the engine has already counts as published.
   *
   * @param remembered how long the engine knows the message by its id
   */
  void publish(
      String name, String caseNo, String id, Duration remembered, Map<String, Object> variables) {
    try {
      commands.send(
          engine
              .newPublishMessageCommand()
              .messageName(name)
              .correlationKey(caseNo)
              .messageId(id)
              .timeToLive(remembered)
              .variables(variables));
    } catch (EngineRefusedException e) {
      if (e.reason() != EngineRefusedException.Reason.ALREADY_EXISTS) {
        throw e;
      }
    }
  }
}
