package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.BitSet;
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
        walked.addAll(ways.path(0, point -> point == entry.to(), point -> true));
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
    var path = ways.path(walked.getLast(), goal, point -> components.of(point) == part.component());
    walked.addAll(path.subList(1, path.size()));
  }
}
