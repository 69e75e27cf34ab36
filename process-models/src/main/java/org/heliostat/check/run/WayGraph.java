package org.heliostat.check.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
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
   * @param begins whether the stretch begins with it
   */
  record Edge(int target, boolean newRound, boolean begins) {}

  private record Bounded(int step, int outcome, int atMost) {}

  private final FlowGraph graph;
  private final LiveOutcomes live;
  private final Map<String, Step> steps = new HashMap<>();
  private final Stretch stretch;
  private final EndableMoves endable;
  private final Beside beside;
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
    this.beside = Beside.of(runs, stretch.begins());
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

  /** The step at a point; {@code null} when it is no step. */
  @Nullable Step step(int point) {
    return steps.get(id(point));
  }

  /** Whether the limit of a step counts. */
  boolean counts(Step step) {
    return stretch.counted().test(step);
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

  /** The shortest path to a goal, both ends included. */
  List<Integer> path(int from, IntPredicate goal, IntPredicate allowed) {
    var before = new int[size()];
    Arrays.fill(before, -1);
    before[from] = from;
    var open = new ArrayDeque<Integer>(List.of(from));
    while (!open.isEmpty()) {
      int point = open.remove();
      if (goal.test(point)) {
        return back(before, from, point);
      }
      for (var edge : edges(point)) {
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
    for (int i = 0; i < step.outcomes().size(); i++) {
      var outcome = step.outcomes().get(i);
      var used = used(point, i, outcome);
      if (used == null) {
        continue;
      }
      boolean ends = point.counting() && stretch.ends().test(step, outcome);
      boolean begins =
          (stretch.again() || !point.counting()) && stretch.begins().test(step, outcome);
      if (ends) {
        last.set(number);
      }
      if (!begins && (ends || !point.counting() && stretch.closes().test(step, outcome))) {
        continue;
      }
      boolean mayEnd = point.mayEnd() && endable.contains(point.node(), i);
      for (int arrow : graph.leaving(point.node())) {
        go(
            new Point(
                point.node(),
                point.outcomes().with(point.node(), i),
                point.counting() || begins,
                mayEnd,
                used),
            arrow,
            outcome.atMost() != null,
            begins,
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
    go(from, arrow, false, false, found);
  }

  private void go(Point from, int arrow, boolean newRound, boolean begins, List<Edge> found) {
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
    found.add(new Edge(number(point), newRound, begins));
    if (!from.counting() && beside.contains(arrow, outcomes)) {
      var counting = new Point(node, outcomes, true, from.mayEnd(), List.copyOf(used));
      found.add(new Edge(number(counting), newRound, true));
    }
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
