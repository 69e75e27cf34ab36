package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.List;

/**
 * Which steps of a net lie on a loop: Tarjan's strongly connected components, without recursion.
 */
final class Loops {
  private final int places;
  private final List<List<Integer>> next = new ArrayList<>();
  private final int[] component;
  private final int[] sizes;

  Loops(CompactNet net) {
    places = net.places.length;
    int nodes = places + net.steps.length;
    for (int i = 0; i < nodes; i++) {
      next.add(new ArrayList<>());
    }
    for (int i = 0; i < net.steps.length; i++) {
      for (int in : net.steps[i].in()) {
        next.get(in).add(places + i);
      }
      for (int out : net.steps[i].out()) {
        next.get(places + i).add(out);
      }
      for (int out : net.steps[i].options()) {
        next.get(places + i).add(out);
      }
    }
    component = new int[nodes];
    sizes = new int[nodes + 1];
    findComponents();
  }

  /** Whether a token given by a step may come back to it. */
  boolean passes(int step) {
    return sizes[component[places + step]] > 1;
  }

  private void findComponents() {
    int nodes = component.length;
    int[] order = new int[nodes];
    int[] low = new int[nodes];
    int[] at = new int[nodes];
    int[] stack = new int[nodes];
    int depth = 0;
    int counter = 0;
    int components = 0;
    int[] path = new int[nodes];
    for (int root = 0; root < nodes; root++) {
      if (order[root] != 0) {
        continue;
      }
      int length = 0;
      path[length++] = root;
      order[root] = low[root] = ++counter;
      stack[depth++] = root;
      while (length > 0) {
        int node = path[length - 1];
        if (at[node] < next.get(node).size()) {
          int to = next.get(node).get(at[node]++);
          if (order[to] == 0) {
            order[to] = low[to] = ++counter;
            stack[depth++] = to;
            path[length++] = to;
          } else if (component[to] == 0) {
            low[node] = Math.min(low[node], order[to]);
          }
          continue;
        }
        length--;
        if (length > 0) {
          low[path[length - 1]] = Math.min(low[path[length - 1]], low[node]);
        }
        if (low[node] == order[node]) {
          components++;
          int member;
          do {
            member = stack[--depth];
            component[member] = components;
            sizes[components]++;
          } while (member != node);
        }
      }
    }
  }
}
