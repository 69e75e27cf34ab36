package org.heliostat.engine;

/** The engine did not answer in time. Whether it took the command is not known. */
public final class EngineUnavailableException extends RuntimeException {
  EngineUnavailableException(Throwable cause) {
    super("the engine did not answer in time", cause);
  }
}
