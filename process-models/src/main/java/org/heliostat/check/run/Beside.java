package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a case can stand elsewhere at the moment at which a stretch begins: on branches parallel to
 * the step that begins it. What is still to be done there lies in the stretch, too.
 *
 * @param byArrow the outcomes that are known then
 */
record Beside(Map<Integer, List<Outcomes>> byArrow) {
  static Beside of(Runs runs, Stretch.Turn begins) {
    var graph = runs.graph();
    Map<Integer, List<Outcomes>> found = new HashMap<>();
    for (int state = 0; state < graph.size(); state++) {
      if (!graph.isParallel(state)) {
        continue;
      }
      for (var move : graph.moves(state)) {
        var step = runs.step(move);
        if (begins.test(step, step.outcomes().get(move.outcome()))) {
          for (int arrow : graph.arrows(state)) {
            if (graph.flow().target(arrow) != move.step()) {
              found.computeIfAbsent(arrow, it -> new ArrayList<>()).add(graph.outcomes(state));
            }
          }
        }
      }
    }
    return new Beside(found);
  }

  /** Whether a case that comes along an arrow may stand there then. */
  boolean contains(int arrow, Outcomes outcomes) {
    return byArrow.getOrDefault(arrow, List.of()).stream().anyMatch(outcomes::agreesWith);
  }
}
