package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Which steps lie on a stretch.
 *
 * <p>A step lies straight on when it leads to where the stretch ends and is not only done on a
 * return. It is, if there is another step which everybody has done before it and has to do again
 * after it. Where the case may end without ending the stretch, what leads only there does not lie
 * straight on either.
 */
public final class StretchSteps {
  private final WayGraph ways;
  private final List<List<Integer>> next = new ArrayList<>();
  private final List<List<Integer>> before = new ArrayList<>();
  private final Set<String> all;
  private final Set<String> straight;

  StretchSteps(WayGraph ways) {
    this.ways = ways;
    var begins = new BitSet();
    var ends = new BitSet();
    var goals = new BitSet();
    link(begins);
    for (int point = 0; point < next.size(); point++) {
      ends.set(point, ways.isLast(point));
      goals.set(point, ways.isLast(point) && ways.isStep(point));
    }
    if (goals.isEmpty()) {
      goals.or(ends);
    }
    this.all = steps(reached(ends, before::get, ""));
    this.straight = steps(reached(goals, before::get, ""));
    for (var other : all) {
      var passed = steps(reached(begins, next::get, other));
      passed.addAll(steps(reached(goals, before::get, other)));
      passed.add(other);
      straight.retainAll(passed);
    }
  }

  /** Ids of all steps on a way to the end of the stretch or, if that ends it, of the case. */
  public Set<String> all() {
    return Set.copyOf(all);
  }

  /** Ids of those that lie straight on. */
  public Set<String> straight() {
    return Set.copyOf(straight);
  }

  /** Notes the edges within the stretch, and the points with which it begins. */
  private void link(BitSet begins) {
    for (int point = 0; point < ways.size(); point++) {
      next.add(new ArrayList<>());
      before.add(new ArrayList<>());
    }
    begins.set(0, ways.point(0).counting());
    for (int point = 0; point < ways.size(); point++) {
      for (var edge : ways.edges(point)) {
        if (ways.point(point).counting()) {
          next.get(point).add(edge.target());
          before.get(edge.target()).add(point);
        } else if (ways.point(edge.target()).counting()) {
          begins.set(edge.target());
        }
      }
    }
  }

  /** The points that edges lead to from some, without passing a step. */
  private BitSet reached(BitSet from, IntFunction<List<Integer>> edges, String without) {
    var reached = new BitSet();
    List<Integer> open = new ArrayList<>(from.stream().boxed().toList());
    while (!open.isEmpty()) {
      int point = open.removeLast();
      if (!reached.get(point) && !ways.id(point).equals(without)) {
        reached.set(point);
        open.addAll(edges.apply(point));
      }
    }
    return reached;
  }

  private Set<String> steps(BitSet points) {
    return points.stream()
        .filter(ways::isStep)
        .mapToObj(ways::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
