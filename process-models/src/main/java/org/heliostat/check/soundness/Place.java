package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;

/** Where tokens lie between two transitions. */
final class Place {
  /** What its tokens mean. */
  enum Kind {
    /** Work still to be done. */
    TOKEN,
    /** How often an end event was reached over one of its arrows; never taken away again. */
    ENDED,
    /** An event that may still happen; no work to be done. */
    ARMED
  }

  final Kind kind;

  /** Innermost scope it lies in. */
  final int scope;

  /** The sequence flow, or else the node, it stands for. */
  String elementId;

  /** The node that takes its tokens. */
  final String nodeId;

  /** Each transition once for each time it takes a token here. */
  final List<Transition> consumers = new ArrayList<>();

  final List<Transition> producers = new ArrayList<>();

  /** Whether a token here has come into a gateway and leaves it at once, before all else. */
  boolean passing;

  /** Whether a token here is an inclusive split that has not decided on all its ways. */
  boolean choosing;

  /** In the order in which the places of a net were made. */
  final int number;

  Place(Kind kind, int scope, String elementId, String nodeId, int number) {
    this.kind = kind;
    this.scope = scope;
    this.elementId = elementId;
    this.nodeId = nodeId;
    this.number = number;
  }

  @Override
  public String toString() {
    return elementId;
  }
}
