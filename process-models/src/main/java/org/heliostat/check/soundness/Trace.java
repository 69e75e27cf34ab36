package org.heliostat.check.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the elements that runs pass, one after another. What a split decided on later is told right
 * behind the split, and a split that has taken no way yet is not told at all.
 */
final class Trace {
  /** A split on which not everything has been decided. */
  private static final class Begun {
    final Transition split;
    final List<Run> parts = new ArrayList<>();
    int next;
    boolean told;

    Begun(Transition split) {
      this.split = split;
    }
  }

  private final List<List<Run>> pieces = new ArrayList<>();
  private final List<Begun> begun = new ArrayList<>();

  private Trace() {}

  /** All ids in order. */
  static List<String> of(List<Run> runs) {
    return parts(runs).stream().flatMap(part -> part.own().stream()).toList();
  }

  /** What runs consist of, in order: {@link Run.Of} and {@link Run.Passed}. */
  static List<Run> parts(List<Run> runs) {
    var trace = new Trace();
    trace.tell(runs);
    trace.begun.stream().filter(it -> !it.told).forEach(it -> it.parts.clear());
    return trace.pieces.stream().flatMap(List::stream).toList();
  }

  private void tell(List<Run> runs) {
    var open = new ArrayDeque<>(runs);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Run.Of part -> pieces.add(List.of(part));
        case Run.Passed part -> pieces.add(List.of(part));
        case Run.Then(var first, var second) -> {
          open.push(second);
          open.push(first);
        }
        case Run.Decision decision -> tell(decision);
      }
    }
  }

  private void tell(Run.Decision decision) {
    if (decision.at() == 0) {
      var split = new Begun(decision.split());
      split.parts.addAll(parts(List.of(decision.before())));
      begun.add(split);
      pieces.add(split.parts);
    }
    var split =
        begun.stream()
            .filter(it -> it.split == decision.split() && it.next == decision.at())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the run is torn"));
    split.parts.addAll(parts(List.of(decision.way())));
    split.told |= decision.last() || decision.way() != Run.NONE;
    split.next++;
  }
}
