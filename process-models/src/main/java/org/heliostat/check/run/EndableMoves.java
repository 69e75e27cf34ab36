package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The moves on runs that come to their end without a step that ends a stretch. In parallel branches
 * one token may reach an ending although the stretch ended in the other branch; such a way does not
 * count to the end of the case.
 *
 * @param moves step and outcome, by number; {@code null} when there is nothing in parallel, so that
 *     a way is a run
 */
record EndableMoves(@Nullable Set<List<Integer>> moves) {
  static EndableMoves of(Runs runs, Stretch stretch) {
    var graph = runs.graph();
    boolean parallel = false;
    for (int node = 0; node < graph.flow().size(); node++) {
      parallel |= graph.flow().type(node) == FlowGraph.Type.PARALLEL;
    }
    if (!parallel || !graph.gaps().isEmpty()) {
      return new EndableMoves(null);
    }
    return new EndableMoves(endable(runs, graph, stretch.ends()));
  }

  boolean contains(int step, int outcome) {
    return moves == null || moves.contains(List.of(step, outcome));
  }

  private static Set<List<Integer>> endable(Runs runs, RunGraph graph, Stretch.Turn ends) {
    List<List<Integer>> before = new ArrayList<>();
    for (int state = 0; state < graph.size(); state++) {
      before.add(new ArrayList<>());
    }
    var reached = new BitSet();
    List<Integer> open = new ArrayList<>();
    graph.beginnings().forEach(move -> enter(move.target(), reached, open));
    while (!open.isEmpty()) {
      int state = open.removeLast();
      for (var move : graph.moves(state)) {
        if (!isEnd(runs, move, ends)) {
          before.get(move.target()).add(state);
          enter(move.target(), reached, open);
        }
      }
    }
    var ending = new BitSet();
    reached.stream().filter(graph::isOver).forEach(state -> enter(state, ending, open));
    while (!open.isEmpty()) {
      before.get(open.removeLast()).forEach(state -> enter(state, ending, open));
    }
    Set<List<Integer>> found = new HashSet<>();
    ending.stream()
        .forEach(
            state ->
                graph.moves(state).stream()
                    .filter(move -> ending.get(move.target()) && !isEnd(runs, move, ends))
                    .forEach(move -> found.add(List.of(move.step(), move.outcome()))));
    return found;
  }

  private static boolean isEnd(Runs runs, RunGraph.Move move, Stretch.Turn ends) {
    var step = runs.step(move);
    return ends.test(step, step.outcomes().get(move.outcome()));
  }

  private static void enter(int state, BitSet seen, List<Integer> open) {
    if (!seen.get(state)) {
      seen.set(state);
      open.add(state);
    }
  }
}
