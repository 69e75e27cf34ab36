package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow node of a process. Built by {@link GraphReader}, then left as it is. */
final class Node {
  /** What it does to tokens. */
  enum Kind {
    START,
    END,
    /** Tasks and call activities. */
    ACTIVITY,
    SUB_PROCESS,
    /** Intermediate events, and everything else that passes a token on. */
    EVENT,
    BOUNDARY,
    EXCLUSIVE,
    PARALLEL,
    INCLUSIVE,
    COMPLEX
  }

  /** What an event is about, as far as it matters to tokens. */
  enum Trigger {
    OTHER,
    ERROR,
    CANCEL,
    TERMINATE,
    LINK
  }

  final String id;
  final Kind kind;
  final List<Arrow> in = new ArrayList<>();
  final List<Arrow> out = new ArrayList<>();
  final List<Node> boundaries = new ArrayList<>();

  /** What it is about; {@link Trigger#OTHER} unless it is an event. */
  Trigger trigger = Trigger.OTHER;

  /** Error code or link name; empty when none is stated. */
  String about = "";

  /** On boundary events, and on the start events of event sub-processes. */
  boolean interrupting = true;

  /** On sub-processes: what is inside. */
  @Nullable Scope inside;

  Node(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  boolean isActivity() {
    return kind == Kind.ACTIVITY || kind == Kind.SUB_PROCESS;
  }

  @Override
  public String toString() {
    return kind + " " + id;
  }
}
