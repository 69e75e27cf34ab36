package org.heliostat.check.soundness;

import java.util.ArrayDeque;
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

  /**
   * What an inclusive split decides on one of its ways.
   *
   * @param at number of the way
   * @param last whether all ways are decided on then
   * @param before the elements passed up to where the split chooses
   * @param way the way, if it is taken
   */
  record Decision(Transition split, int at, boolean last, Run before, Run way) implements Run {}

  static Run of(String... ids) {
    return new Of(List.of(ids));
  }

  default Run then(Run next) {
    if (this == NONE) {
      return next;
    }
    return next == NONE ? this : new Then(this, next);
  }

  /** Its ids, without those of its parts. */
  default List<String> own() {
    return switch (this) {
      case Of(var ids) -> ids;
      case Passed(int number, var ids) -> ids;
      case Then ignored -> List.of();
      case Decision ignored -> List.of();
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
      switch (run) {
        case Of ignored -> {}
        case Passed ignored -> {}
        case Then(var first, var second) -> {
          open.push(first);
          open.push(second);
        }
        case Decision decision -> {
          open.push(decision.before());
          open.push(decision.way());
        }
      }
    }
  }
}
