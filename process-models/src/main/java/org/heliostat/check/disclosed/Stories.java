package org.heliostat.check.disclosed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.heliostat.check.run.RunGraph;
import org.heliostat.power.CaseResult;
import org.jspecify.annotations.Nullable;

/**
 * All stories that the runs of a flow tell. Steps that are not shown are passed over, and steps
 * shown as the same one in a row are told once.
 */
public final class Stories {
  private final RunGraph runs;
  private final Function<String, @Nullable String> shownAs;
  private final Map<String, CaseResult> results;

  /**
   * @param runs the runs
   * @param shownAs the public step that stands for a step, by id; {@code null} when it is not shown
   * @param results how a case ends, by id of the end event
   */
  public Stories(
      RunGraph runs, Function<String, @Nullable String> shownAs, Map<String, CaseResult> results) {
    this.runs = runs;
    this.shownAs = shownAs;
    this.results = Map.copyOf(results);
  }

  /**
   * Where runs may stand after the same beginning of a story.
   *
   * @param open states of cases that go on
   * @param ended how cases that have ended did so
   */
  record Places(Set<Integer> open, Set<CaseResult> ended) {
    boolean isEmpty() {
      return open.isEmpty() && ended.isEmpty();
    }
  }

  /** Where runs stand before anything has been shown. */
  Places beginning() {
    return spread(runs.beginnings(), null);
  }

  /** What may be shown next, other than what was shown last. */
  Set<String> next(Places places, @Nullable String last) {
    Set<String> next = new TreeSet<>();
    for (int state : places.open()) {
      for (var move : runs.moves(state)) {
        var shown = shown(move);
        if (shown != null && !shown.equals(last)) {
          next.add(shown);
        }
      }
    }
    return next;
  }

  /** Where runs stand after one more step was shown. */
  Places after(Places places, String step) {
    List<RunGraph.Move> moves = new ArrayList<>();
    for (int state : places.open()) {
      runs.moves(state).stream().filter(move -> step.equals(shown(move))).forEach(moves::add);
    }
    return spread(moves, step);
  }

  /** Follows moves, and from there on whatever shows nothing new. */
  private Places spread(List<RunGraph.Move> first, @Nullable String last) {
    Set<Integer> open = new HashSet<>();
    Set<CaseResult> ended = EnumSet.noneOf(CaseResult.class);
    var moves = new ArrayDeque<>(first);
    while (!moves.isEmpty()) {
      var move = moves.remove();
      if (runs.isOver(move.target())) {
        ended.add(result(move));
      } else if (open.add(move.target())) {
        runs.moves(move.target()).stream()
            .filter(it -> shown(it) == null || Objects.equals(shown(it), last))
            .forEach(moves::add);
      }
    }
    return new Places(open, ended);
  }

  private @Nullable String shown(RunGraph.Move move) {
    return shownAs.apply(runs.flow().node(move.step()).id());
  }

  private CaseResult result(RunGraph.Move move) {
    return Objects.requireNonNull(results.get(runs.flow().node(move.ending()).id()));
  }

  private record At(int state, int told) {}

  private record Arrival(@Nullable At from, RunGraph.Move move) {}

  /** The shortest run that tells a story; empty when none does. */
  public Optional<List<RunGraph.Move>> runTelling(Story story) {
    Map<At, Arrival> arrivals = new HashMap<>();
    var open = new ArrayDeque<At>();
    for (var beginning : runs.beginnings()) {
      var at = new At(beginning.target(), 0);
      arrivals.putIfAbsent(at, new Arrival(null, beginning));
      open.add(at);
      if (isEnd(beginning, 0, story)) {
        return Optional.of(List.of(beginning));
      }
    }
    while (!open.isEmpty()) {
      var at = open.remove();
      for (var move : runs.moves(at.state())) {
        int told = told(at.told(), shown(move), story.steps());
        if (told < 0) {
          continue;
        }
        if (isEnd(move, told, story)) {
          return Optional.of(moves(at, move, arrivals));
        }
        var next = new At(move.target(), told);
        if (arrivals.putIfAbsent(next, new Arrival(at, move)) == null) {
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isEnd(RunGraph.Move move, int told, Story story) {
    return told == story.steps().size()
        && runs.isOver(move.target())
        && result(move) == story.result();
  }

  /** How many steps of the story are told after a move; -1 when it tells something else. */
  private static int told(int before, @Nullable String shown, List<String> steps) {
    if (shown == null || before > 0 && steps.get(before - 1).equals(shown)) {
      return before;
    }
    return before < steps.size() && steps.get(before).equals(shown) ? before + 1 : -1;
  }

  private static List<RunGraph.Move> moves(At last, RunGraph.Move move, Map<At, Arrival> arrivals) {
    List<RunGraph.Move> moves = new ArrayList<>(List.of(move));
    for (At at = last; at != null; ) {
      var arrival = Objects.requireNonNull(arrivals.get(at));
      moves.add(arrival.move());
      at = arrival.from();
    }
    Collections.reverse(moves);
    return moves;
  }
}
