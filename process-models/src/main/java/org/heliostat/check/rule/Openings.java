package org.heliostat.check.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.heliostat.check.run.RunGraph;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;

/** After which outcomes of a step some other steps are open at once, with nothing between them. */
final class Openings {
  private record Done(String step, String outcome) {}

  private final Set<Done> opening = new HashSet<>();
  private final Set<Done> notOpening = new HashSet<>();

  Openings(Runs runs, Predicate<Step> wanted) {
    var graph = runs.graph();
    for (int state = 0; state < graph.size(); state++) {
      boolean open = isOpen(runs, state, wanted);
      for (var move : graph.moves(state)) {
        var step = runs.step(move);
        var done = new Done(step.id(), step.outcomes().get(move.outcome()).code());
        boolean opens = isOpen(runs, move.target(), wanted) && (!open || wanted.test(step));
        (opens ? opening : notOpening).add(done);
      }
    }
  }

  private static boolean isOpen(Runs runs, int state, Predicate<Step> wanted) {
    return runs.graph().moves(state).stream()
        .anyMatch((RunGraph.Move move) -> wanted.test(runs.step(move)));
  }

  /** Whether one of the steps may be open once a step has this outcome. */
  boolean mayFollow(Step step, Outcome outcome) {
    return opening.contains(new Done(step.id(), outcome.code()));
  }

  /** Whether one of the steps is open whenever a step has this outcome. */
  boolean alwaysFollows(Step step, Outcome outcome) {
    return mayFollow(step, outcome) && !notOpening.contains(new Done(step.id(), outcome.code()));
  }
}
