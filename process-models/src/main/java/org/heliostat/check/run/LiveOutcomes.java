package org.heliostat.check.run;

import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * For every arrow, the steps whose last outcome may still decide at a gateway beyond it. The
 * outcome of a step done again is replaced, so it is dead on the way back there.
 */
final class LiveOutcomes {
  private final BitSet[] byArrow;

  LiveOutcomes(FlowGraph graph) {
    this.byArrow = new BitSet[graph.arrows()];
    for (int arrow = 0; arrow < byArrow.length; arrow++) {
      byArrow[arrow] = new BitSet();
    }
    for (int gateway = 0; gateway < graph.size(); gateway++) {
      if (graph.decider(gateway) >= 0) {
        spread(graph, gateway, graph.decider(gateway));
      }
    }
  }

  BitSet beyond(int arrow) {
    return byArrow[arrow];
  }

  private void spread(FlowGraph graph, int gateway, int step) {
    var open = new ArrayDeque<Integer>();
    open.add(gateway);
    while (!open.isEmpty()) {
      for (int arrow : graph.entering(open.remove())) {
        if (!byArrow[arrow].get(step)) {
          byArrow[arrow].set(step);
          if (graph.source(arrow) != step) {
            open.add(graph.source(arrow));
          }
        }
      }
    }
  }
}
