package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;
import org.jspecify.annotations.Nullable;

/**
 * The ways that one token takes through a flow: at a parallel split it takes one branch. The
 * longest way is what a case takes, since the branches wait for the longest of them.
 */
final class WayGraph {
  /** The most points that are looked at. */
  static final int MOST_POINTS = 20_000;

  /**
   * Where the token stands.
   *
   * @param node about to be passed
   * @param outcomes those that still decide something
   * @param counting whether the stretch has begun
   * @param mayEnd whether the case can still end without ending the stretch first
   * @param used how often each bounded outcome was chosen, while it can be chosen again
   */
  record Point(int node, Outcomes outcomes, boolean counting, boolean mayEnd, List<Integer> used) {}

  /**
   * A move to another point.
   *
   * @param newRound whether it was a bounded outcome, after which steps are done anew
   */
  record Edge(int target, boolean newRound) {}

  private record Bounded(int step, int outcome, int atMost) {}

  private final FlowGraph graph;
  private final LiveOutcomes live;
  private final Map<String, Step> steps = new HashMap<>();
  private final Stretch stretch;
  private final EndableMoves endable;
  private final List<Bounded> bounded = new ArrayList<>();
  private final Map<Point, Integer> numbers = new HashMap<>();
  private final List<Point> points = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final BitSet last = new BitSet();
  private final BitSet[] reach;

  WayGraph(List<Step> steps, Runs runs, Stretch stretch) {
    this.graph = runs.graph().flow();
    this.live = new LiveOutcomes(graph);
    this.stretch = stretch;
    this.endable = EndableMoves.of(runs, stretch);
    steps.forEach(step -> this.steps.put(step.id(), step));
    this.reach = reach(graph);
    for (int node = 0; node < graph.size(); node++) {
      noteBounded(node);
    }
    explore();
  }

  boolean isWhole() {
    return points.size() <= MOST_POINTS;
  }

  int size() {
    return points.size();
  }

  Point point(int number) {
    return points.get(number);
  }

  List<Edge> edges(int point) {
    return edges.get(point);
  }

  /** Whether the stretch ends at a point. */
  boolean isLast(int point) {
    return last.get(point);
  }

  boolean isStep(int point) {
    return graph.type(points.get(point).node()) == FlowGraph.Type.STEP;
  }

  String id(int point) {
    return graph.node(points.get(point).node()).id();
  }

  private void noteBounded(int node) {
    var step = steps.get(graph.node(node).id());
    for (int i = 0; step != null && i < step.outcomes().size(); i++) {
      var atMost = step.outcomes().get(i).atMost();
      if (atMost != null) {
        bounded.add(new Bounded(node, i, atMost));
      }
    }
  }

  private void explore() {
    var unused = bounded.stream().map(it -> 0).toList();
    var none = Outcomes.none(graph.size());
    number(new Point(graph.start(), none, stretch.fromStart(), true, unused));
    for (int i = 0; i < points.size() && isWhole(); i++) {
      List<Edge> found = new ArrayList<>();
      leave(i, points.get(i), found);
      edges.set(i, List.copyOf(found));
    }
  }

  private void leave(int number, Point point, List<Edge> found) {
    switch (graph.type(point.node())) {
      case END -> {
        if (point.counting() && point.mayEnd() && stretch.endsWithCase()) {
          last.set(number);
        }
      }
      case EXCLUSIVE -> {
        for (int arrow : graph.choices(point.node(), point.outcomes())) {
          go(point, arrow, found);
        }
      }
      case START, PARALLEL -> {
        for (int arrow : graph.leaving(point.node())) {
          go(point, arrow, found);
        }
      }
      case STEP -> doStep(number, point, found);
    }
  }

  private void doStep(int number, Point point, List<Edge> found) {
    var step = Objects.requireNonNull(steps.get(graph.node(point.node()).id()));
    if (point.counting() && stretch.ends().test(step)) {
      last.set(number);
      return;
    }
    for (int i = 0; i < step.outcomes().size(); i++) {
      var outcome = step.outcomes().get(i);
      var used = used(point, i, outcome);
      if (used == null) {
        continue;
      }
      boolean counting = point.counting() || stretch.begins().test(step, outcome);
      boolean mayEnd = point.mayEnd() && endable.contains(point.node(), i);
      for (int arrow : graph.leaving(point.node())) {
        go(
            new Point(point.node(), point.outcomes().with(point.node(), i), counting, mayEnd, used),
            arrow,
            outcome.atMost() != null,
            found);
      }
    }
  }

  /** What is used once an outcome is chosen; {@code null} when it may not be chosen again. */
  private @Nullable List<Integer> used(Point point, int number, Outcome outcome) {
    if (outcome.atMost() == null) {
      return point.used();
    }
    int at = bounded.indexOf(new Bounded(point.node(), number, outcome.atMost()));
    if (point.used().get(at) >= outcome.atMost()) {
      return null;
    }
    List<Integer> used = new ArrayList<>(point.used());
    used.set(at, used.get(at) + 1);
    return used;
  }

  private void go(Point from, int arrow, List<Edge> found) {
    go(from, arrow, false, found);
  }

  private void go(Point from, int arrow, boolean newRound, List<Edge> found) {
    int node = graph.target(arrow);
    List<Integer> used = new ArrayList<>(from.used());
    for (int i = 0; i < used.size(); i++) {
      int step = bounded.get(i).step();
      if (step != node && !reach[node].get(step)) {
        used.set(i, 0);
      }
    }
    var outcomes = from.outcomes().keeping(live.beyond(arrow));
    var point = new Point(node, outcomes, from.counting(), from.mayEnd(), List.copyOf(used));
    found.add(new Edge(number(point), newRound));
  }

  private int number(Point point) {
    var known = numbers.putIfAbsent(point, points.size());
    if (known != null) {
      return known;
    }
    points.add(point);
    edges.add(List.of());
    return points.size() - 1;
  }

  private static BitSet[] reach(FlowGraph graph) {
    var reach = new BitSet[graph.size()];
    for (int node = 0; node < reach.length; node++) {
      reach[node] = new BitSet();
      List<Integer> open = new ArrayList<>(List.of(node));
      while (!open.isEmpty()) {
        for (int arrow : graph.leaving(open.removeLast())) {
          if (!reach[node].get(graph.target(arrow))) {
            reach[node].set(graph.target(arrow));
            open.add(graph.target(arrow));
          }
        }
      }
    }
    return reach;
  }
}
