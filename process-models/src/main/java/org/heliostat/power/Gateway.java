package org.heliostat.power;

import org.jspecify.annotations.Nullable;

/**
 * A gateway of the flow.
 *
 * @param id the BPMN element id
 * @param type exclusive or parallel
 * @param decidedBy id of the step whose outcome chooses the arrow; {@code null} when nothing is
 *     decided here
 */
public record Gateway(String id, Type type, @Nullable String decidedBy) {
  /** A gateway at which nothing is decided. */
  public Gateway(String id, Type type) {
    this(id, type, null);
  }

  /** The gateways that a power may use. */
  public enum Type {
    EXCLUSIVE,
    PARALLEL
  }
}
