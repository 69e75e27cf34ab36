package org.heliostat.api.graphql;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlRequest;

/** Decides whether a message on a connection that is already open may be answered. */
@FunctionalInterface
public interface RequestGate {
  /** Lets everything pass. */
  RequestGate OPEN = request -> null;

  /**
   * Asks.
   *
   * @return why not; {@code null} for yes
   */
  @Nullable Problem ask(WebGraphQlRequest request);
}
