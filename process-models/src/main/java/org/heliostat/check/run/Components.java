package org.heliostat.check.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The loops of a graph: its strongly connected components, found as Tarjan does, without recursion.
 * Components are numbered so that every edge leads to the same or to a lower number.
 */
public final class Components {
  private final int[] of;
  private final List<List<Integer>> members = new ArrayList<>();

  private Components(int size) {
    this.of = new int[size];
  }

  /**
   * @param size nodes are numbered from 0
   * @param next where edges lead from a node
   */
  public static Components of(int size, IntFunction<int[]> next) {
    var components = new Components(size);
    components.find(size, next);
    return components;
  }

  /** How many there are. */
  public int size() {
    return members.size();
  }

  /** The component of a node. */
  public int of(int node) {
    return of[node];
  }

  /** The nodes of a component. */
  public List<Integer> members(int component) {
    return members.get(component);
  }

  private void find(int size, IntFunction<int[]> next) {
    int unseen = -1;
    var order = new int[size];
    var low = new int[size];
    var done = new int[size];
    var edges = new int[size][];
    Arrays.fill(order, unseen);
    Arrays.fill(of, unseen);
    var stack = new ArrayDeque<Integer>();
    var path = new ArrayDeque<Integer>();
    int count = 0;
    for (int root = 0; root < size; root++) {
      if (order[root] != unseen) {
        continue;
      }
      path.push(root);
      while (!path.isEmpty()) {
        int node = path.peek();
        if (order[node] == unseen) {
          order[node] = low[node] = count++;
          edges[node] = next.apply(node);
          stack.push(node);
        }
        if (done[node] < edges[node].length) {
          int target = edges[node][done[node]];
          if (order[target] == unseen) {
            path.push(target);
          } else {
            if (of[target] == unseen) {
              low[node] = Math.min(low[node], low[target]);
            }
            done[node]++;
          }
          continue;
        }
        path.pop();
        if (low[node] == order[node]) {
          close(node, stack);
        }
      }
    }
  }

  private void close(int root, ArrayDeque<Integer> stack) {
    List<Integer> component = new ArrayList<>();
    int node;
    do {
      node = stack.pop();
      of[node] = members.size();
      component.add(node);
    } while (node != root);
    component.sort(null);
    members.add(component);
  }
}
