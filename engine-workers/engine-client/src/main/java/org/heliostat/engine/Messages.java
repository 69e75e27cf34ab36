package org.heliostat.engine;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;

/** Messages on the key of what they are about. */
public final class Messages {
  private final CamundaClient engine;
  private final Commands commands;

  /**
   * @param commands how patiently they are sent
   */
  public Messages(CamundaClient engine, Commands commands) {
    this.engine = engine;
    this.commands = commands;
  }

  /**
   * Publishes a message. One that the engine has already counts as published.
   *
   * @param remembered how long the engine knows the message by its id
   */
  public void publish(
      String name, String key, String id, Duration remembered, Map<String, Object> variables) {
    try {
      commands.send(
          engine
              .newPublishMessageCommand()
              .messageName(name)
              .correlationKey(key)
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
