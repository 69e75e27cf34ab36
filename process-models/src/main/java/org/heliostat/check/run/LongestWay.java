package org.heliostat.check.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.heliostat.power.Flow;
import org.heliostat.power.Step;
import org.heliostat.time.Limit;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How long a stretch of a flow may take if every step takes its whole limit.
 *
 * <p>A step that is done again goes on from what its first run consumed, so on one way each step
 * counts once, however often a return leads back to it. An outcome that states how often it may be
 * chosen begins a new round: after it steps count anew. Of parallel branches the longest counts.
 *
 * <p>Ways are not listed. Whoever enters a loop can do all its steps before leaving it, so each
 * loop is one part of a way; what is left has no loops and is gone through once. A step that lies
 * in several parts of one way is remembered while it may be met again, so that it counts once.
 * Within a loop, limits in different units are taken in the order in which the steps are met first.
 */
public final class LongestWay {
  private static final int MOST_PARTS = 20_000;
  private static final int NO_STEP = -1;

  /**
   * A loop, or a point outside loops, on a way.
   *
   * @param number in the order of the parts
   * @param met points at which steps that count are met and were not done before, in order
   * @param entries how it is reached
   */
  record Part(int number, int component, List<Integer> met, List<Entry> entries) {}

  /**
   * @param before {@code null} where the stretch begins
   * @param from the point left; the same as {@code to} where the stretch begins
   */
  record Entry(@Nullable Part before, int from, int to) {}

  private record Key(int component, BitSet done) {}

  private final WayGraph ways;
  private final Components components;
  private final List<Step> steps;

  /** By point: the number of its step. */
  private final int[] stepAt;

  private final BitSet[] stepsIn;
  private final BitSet[] stepsAhead;
  private final BitSet repeated = new BitSet();
  private final List<Map<Key, List<Entry>>> waiting = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  private LongestWay(Flow flow, Runs runs, Stretch stretch) {
    this.steps = flow.steps();
    this.ways = new WayGraph(steps, runs, stretch);
    this.stepAt = stepAt(ways, steps);
    this.components =
        Components.of(
            ways.size(),
            point ->
                ways.edges(point).stream()
                    .filter(edge -> !edge.begins())
                    .mapToInt(WayGraph.Edge::target)
                    .toArray());
    this.stepsIn = new BitSet[components.size()];
    this.stepsAhead = new BitSet[components.size()];
    if (ways.isWhole()) {
      lookAhead();
      divide();
    }
  }

  /** The ways that a stretch may take. */
  public static LongestWay of(Flow flow, Runs runs, Stretch stretch) {
    return new LongestWay(flow, runs, stretch);
  }

  /** Tells whether all ways were looked at; else there are too many. */
  public boolean isWhole() {
    return ways.isWhole() && parts.size() <= MOST_PARTS;
  }

  /** Which steps lie on the stretch. */
  public StretchSteps stretchSteps() {
    return new StretchSteps(ways);
  }

  /** The longest way, if it may take longer than a limit; empty too when not all were looked at. */
  public Optional<Overrun> longerThan(Limit bound, WorkingCalendar calendar) {
    return longerThan(bound, calendar, Step::limit);
  }

  /**
   * The same, if the steps had other limits than those drawn.
   *
   * @param limits the limit of a step; {@code null} for none
   */
  public Optional<Overrun> longerThan(
      Limit bound, WorkingCalendar calendar, Function<Step, @Nullable Limit> limits) {
    if (!isWhole()) {
      return Optional.empty();
    }
    var trace = new WayTrace(ways, components, parts, point -> limit(point, limits) != null);
    return new LimitPlan(parts.stream().map(part -> planned(part, limits)).toList())
        .longerThan(bound, calendar)
        .map(late -> new Overrun(trace.of(late.way()), late.measure()));
  }

  private LimitPlan.Part planned(Part part, Function<Step, @Nullable Limit> limits) {
    var before =
        part.entries().stream()
            .map(Entry::before)
            .filter(Objects::nonNull)
            .map(Part::number)
            .distinct()
            .toList();
    var last = components.members(part.component()).stream().anyMatch(ways::isLast);
    List<Limit> counted = new ArrayList<>();
    for (int point : part.met()) {
      var limit = limit(point, limits);
      if (limit != null) {
        counted.add(limit);
      }
    }
    return new LimitPlan.Part(before, counted, last);
  }

  private @Nullable Limit limit(int point, Function<Step, @Nullable Limit> limits) {
    return limits.apply(steps.get(stepAt[point]));
  }

  /** Which steps lie in each component and beyond it, and which lie in more than one. */
  private void lookAhead() {
    for (int component = 0; component < components.size(); component++) {
      var here = new BitSet();
      var ahead = new BitSet();
      for (int point : components.members(component)) {
        if (ways.point(point).counting() && stepAt[point] != NO_STEP) {
          here.set(stepAt[point]);
        }
        for (var edge : ways.edges(point)) {
          int next = components.of(edge.target());
          if (next != component && !edge.begins()) {
            ahead.or(stepsAhead[next]);
          }
        }
      }
      var again = (BitSet) here.clone();
      again.and(ahead);
      repeated.or(again);
      ahead.or(here);
      stepsIn[component] = here;
      stepsAhead[component] = ahead;
      waiting.add(new LinkedHashMap<>());
    }
  }

  /** Makes the parts: edges lead to lower components, so those come after. */
  private void divide() {
    begin();
    for (int component = components.size() - 1; component >= 0; component--) {
      for (var reached : waiting.get(component).entrySet()) {
        if (parts.size() > MOST_PARTS) {
          return;
        }
        var done = reached.getKey().done();
        var part = new Part(parts.size(), component, met(component, done), reached.getValue());
        parts.add(part);
        leave(part, done);
      }
    }
  }

  private void begin() {
    if (ways.point(0).counting()) {
      enter(0, new BitSet(), new Entry(null, 0, 0));
    }
    for (int from = 0; from < ways.size(); from++) {
      for (var edge : ways.edges(from)) {
        if (edge.begins()) {
          enter(edge.target(), new BitSet(), new Entry(null, edge.target(), edge.target()));
        }
      }
    }
  }

  private void leave(Part part, BitSet done) {
    for (int point : components.members(part.component())) {
      for (var edge : ways.edges(point)) {
        if (edge.begins() || components.of(edge.target()) == part.component()) {
          continue;
        }
        var carried = new BitSet();
        if (!edge.newRound()) {
          carried.or(done);
          carried.or(stepsIn[part.component()]);
          carried.and(repeated);
          carried.and(stepsAhead[components.of(edge.target())]);
        }
        enter(edge.target(), carried, new Entry(part, point, edge.target()));
      }
    }
  }

  private void enter(int point, BitSet done, Entry entry) {
    int component = components.of(point);
    waiting
        .get(component)
        .computeIfAbsent(new Key(component, done), it -> new ArrayList<>())
        .add(entry);
  }

  private List<Integer> met(int component, BitSet done) {
    List<Integer> met = new ArrayList<>();
    var seen = (BitSet) done.clone();
    for (int point : components.members(component)) {
      int step = stepAt[point];
      if (step != NO_STEP && !seen.get(step)) {
        seen.set(step);
        if (ways.counts(steps.get(step))) {
          met.add(point);
        }
      }
    }
    return met;
  }

  private static int[] stepAt(WayGraph ways, List<Step> steps) {
    Map<String, Integer> numbers = new HashMap<>();
    steps.forEach(step -> numbers.put(step.id(), numbers.size()));
    return IntStream.range(0, ways.size())
        .map(point -> numbers.getOrDefault(ways.id(point), NO_STEP))
        .toArray();
  }
}
