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
    final List<String> ids = new ArrayList<>();
    int next;
    boolean told;

    Begun(Transition split) {
      this.split = split;
    }
  }

  private final List<List<String>> pieces = new ArrayList<>();
  private final List<Begun> begun = new ArrayList<>();

  private Trace() {}

  /** All ids in order. */
  static List<String> of(List<Run> runs) {
    var trace = new Trace();
    trace.tell(runs);
    trace.begun.stream().filter(it -> !it.told).forEach(it -> it.ids.clear());
    return trace.pieces.stream().flatMap(List::stream).toList();
  }

  private void tell(List<Run> runs) {
    var open = new ArrayDeque<>(runs);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Run.Of(var own) -> pieces.add(own);
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
      split.ids.addAll(of(List.of(decision.before())));
      begun.add(split);
      pieces.add(split.ids);
    }
    var split =
        begun.stream()
            .filter(it -> it.split == decision.split() && it.next == decision.at())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the run is torn"));
    var way = of(List.of(decision.way()));
    split.ids.addAll(way);
    split.told |= decision.last() || !way.isEmpty();
    split.next++;
  }
}
