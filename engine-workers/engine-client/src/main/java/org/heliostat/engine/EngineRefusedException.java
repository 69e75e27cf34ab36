package org.heliostat.engine;

import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;

/** The engine understood the command and refused it. Nothing was changed. */
public final class EngineRefusedException extends RuntimeException {
  /** Why the engine refused. */
  public enum Reason {
    /** There is no such thing (any more). */
    NOT_FOUND,
    /** It exists already: the command was carried out before. */
    ALREADY_EXISTS,
    /** It is not in a state in which this can be done. */
    WRONG_STATE,
    /** The command is malformed. */
    INVALID
  }

  private final Reason reason;

  private EngineRefusedException(Reason reason, Throwable cause) {
    super("the engine refused: " + reason, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  static EngineRefusedException of(ClientHttpException e) {
    var reason =
        switch (e.code()) {
          case 404 -> Reason.NOT_FOUND;
          case 409 -> Reason.WRONG_STATE;
          default -> Reason.INVALID;
        };
    return new EngineRefusedException(reason, e);
  }

  static EngineRefusedException of(ClientStatusException e) {
    var reason =
        switch (e.getStatusCode()) {
          case NOT_FOUND -> Reason.NOT_FOUND;
          case ALREADY_EXISTS -> Reason.ALREADY_EXISTS;
          case FAILED_PRECONDITION -> Reason.WRONG_STATE;
          default -> Reason.INVALID;
        };
    return new EngineRefusedException(reason, e);
  }
}
