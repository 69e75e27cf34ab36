package org.heliostat.check.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Elements passed one after another. Shared parts make joining two runs cheap. */
sealed interface Run {
  Run NONE = new Of(List.of());

  /** These elements. */
  record Of(List<String> ids) implements Run {}

  /**
   * A transition of the net as drawn, which may be part of one in the reduced net. At an inclusive
   * split the ways chosen follow.
   *
   * @param number of the transition
   * @param ids the elements that it passes
   */
  record Passed(int number, List<String> ids) implements Run {}

  /** One run, then another. */
  record Then(Run first, Run second) implements Run {}

  static Run of(String... ids) {
    return new Of(List.of(ids));
  }

  default Run then(Run next) {
    if (this == NONE) {
      return next;
    }
    return next == NONE ? this : new Then(this, next);
  }

  /** All ids in order. */
  static List<String> ids(List<Run> runs) {
    List<String> ids = new ArrayList<>();
    for (var part : parts(runs)) {
      ids.addAll(part.own());
    }
    return ids;
  }

  /** What runs consist of, in order. */
  static List<Run> parts(List<Run> runs) {
    List<Run> parts = new ArrayList<>();
    var open = new ArrayDeque<>(runs);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Of part -> parts.add(part);
        case Passed part -> parts.add(part);
        case Then(var first, var second) -> {
          open.push(second);
          open.push(first);
        }
      }
    }
    return parts;
  }

  /** Its ids, without those of its parts. */
  default List<String> own() {
    return switch (this) {
      case Of(var ids) -> ids;
      case Passed(int number, var ids) -> ids;
      case Then ignored -> List.of();
    };
  }

  /** Gives each id of some runs at least once; shared parts are walked once only. */
  static void forEachId(Iterable<Run> runs, Consumer<String> use) {
    Set<Run> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Run>();
    runs.forEach(open::push);
    while (!open.isEmpty()) {
      var run = open.pop();
      if (!seen.add(run)) {
        continue;
      }
      run.own().forEach(use);
      if (run instanceof Then(var first, var second)) {
        open.push(first);
        open.push(second);
      }
    }
  }
}
