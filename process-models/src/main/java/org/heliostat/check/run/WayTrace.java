package org.heliostat.check.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/** Walks the longest way node by node, so that it can be shown. */
final class WayTrace {
  private final WayGraph ways;
  private final Components components;
  private final List<LongestWay.Part> parts;
  private final IntPredicate takesTime;

  /**
   * @param takesTime whether the step at a point has a limit
   */
  WayTrace(
      WayGraph ways, Components components, List<LongestWay.Part> parts, IntPredicate takesTime) {
    this.ways = ways;
    this.components = components;
    this.parts = parts;
    this.takesTime = takesTime;
  }

  /**
   * Ids of the nodes passed from the start on.
   *
   * @param way numbers of parts, each reached from the one before
   */
  List<String> of(List<Integer> way) {
    List<Integer> walked = new ArrayList<>();
    LongestWay.Part before = null;
    for (int number : way) {
      var part = parts.get(number);
      var entry = entry(part, before);
      if (before == null) {
        walked.addAll(path(0, point -> point == entry.to(), point -> true));
      } else {
        go(walked, before, point -> point == entry.from());
        walked.add(entry.to());
      }
      visit(walked, part);
      before = part;
    }
    return walked.stream().map(ways::id).toList();
  }

  private static LongestWay.Entry entry(
      LongestWay.Part part, LongestWay.@org.jspecify.annotations.Nullable Part before) {
    return part.entries().stream()
        .filter(it -> it.before() == before)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the way is torn"));
  }

  /** Does all steps of a loop that count there. */
  private void visit(List<Integer> walked, LongestWay.Part part) {
    var left = new BitSet();
    part.met().stream().filter(takesTime::test).forEach(left::set);
    left.clear(walked.getLast());
    while (!left.isEmpty()) {
      go(walked, part, left::get);
      left.clear(walked.getLast());
    }
  }

  private void go(List<Integer> walked, LongestWay.Part part, IntPredicate goal) {
    var path = path(walked.getLast(), goal, point -> components.of(point) == part.component());
    walked.addAll(path.subList(1, path.size()));
  }

  /** The shortest path to a goal, both ends included. */
  private List<Integer> path(int from, IntPredicate goal, IntPredicate allowed) {
    var before = new int[ways.size()];
    Arrays.fill(before, -1);
    before[from] = from;
    var open = new ArrayDeque<Integer>(List.of(from));
    while (!open.isEmpty()) {
      int point = open.remove();
      if (goal.test(point)) {
        return back(before, from, point);
      }
      for (var edge : ways.edges(point)) {
        if (before[edge.target()] < 0 && allowed.test(edge.target())) {
          before[edge.target()] = point;
          open.add(edge.target());
        }
      }
    }
    throw new IllegalStateException("the way is torn");
  }

  private static List<Integer> back(int[] before, int from, int to) {
    List<Integer> path = new ArrayList<>(List.of(to));
    while (path.getLast() != from) {
      path.add(before[path.getLast()]);
    }
    Collections.reverse(path);
    return path;
  }
}
