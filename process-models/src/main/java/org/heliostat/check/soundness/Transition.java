package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes tokens and gives tokens. Besides the plain kind of Petri nets there are those of BPMN:
 * inclusive splits and joins, and what ends or interrupts a scope.
 */
final class Transition {
  static final int NO_SCOPE = -1;

  final List<Place> in = new ArrayList<>();
  final List<Place> out = new ArrayList<>();

  /** Inclusive split: of these at least one is given a token. */
  final List<Option> options = new ArrayList<>();

  /** Inclusive split: whether none of the options may be given one. */
  boolean noneToo;

  /** Inclusive join: waits for whatever can still arrive, takes what has arrived. */
  boolean inclusiveJoin;

  /** Fires only when no work is left in this scope. */
  int whenDone = NO_SCOPE;

  /** Fires only when no token lies on these. */
  List<Place> idle = List.of();

  /** Takes everything in this scope away. */
  int clears = NO_SCOPE;

  /** The elements passed when it fires, up to where an inclusive split chooses. */
  Run run = Run.NONE;

  /** The elements passed right after that. */
  Run then = Run.NONE;

  /** Elements that can be passed as well whenever it can fire; their order says nothing. */
  Run also = Run.NONE;

  /**
   * A way that may be taken.
   *
   * @param way the sequence flow
   * @param run the elements passed on it
   */
  record Option(Place place, String way, Run run) {}

  /** All elements passed whenever it fires, and those that can be passed as well. */
  Run always() {
    return run.then(then).then(also);
  }

  boolean isPlain() {
    return !inclusiveJoin
        && options.isEmpty()
        && idle.isEmpty()
        && whenDone == NO_SCOPE
        && clears == NO_SCOPE;
  }

  @Override
  public String toString() {
    return in + " -> " + out + options;
  }
}
