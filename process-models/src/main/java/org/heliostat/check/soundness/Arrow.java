package org.heliostat.check.soundness;

/** A sequence flow. */
record Arrow(String id, Node source, Node target, Taken taken) {
  /** When the token of an activity or inclusive gateway takes it. */
  enum Taken {
    ALWAYS,
    ON_CONDITION,
    /** When no condition holds. */
    OTHERWISE
  }
}
