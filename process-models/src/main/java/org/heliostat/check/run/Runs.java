package org.heliostat.check.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.heliostat.power.Ending;
import org.heliostat.power.Flow;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;
import org.jspecify.annotations.Nullable;

/**
 * All runs of a drawn flow. A question is put as a watch that sees each step done, in order, and
 * remembers a little; the answer is the shortest run on which it remembers what is asked for.
 *
 * <p>How often an outcome may be chosen ({@code Outcome.atMost}) is left aside: what holds for any
 * number of rounds holds for a few.
 */
public final class Runs {
  private final Flow flow;
  private final RunGraph graph;
  private final Map<String, Step> steps = new HashMap<>();

  private Runs(Flow flow, RunGraph graph) {
    this.flow = flow;
    this.graph = graph;
    flow.steps().forEach(step -> steps.put(step.id(), step));
  }

  /** Looks at every state that a case of a flow can reach. */
  public static Runs of(Flow flow) {
    return new Runs(flow, RunGraph.of(FlowGraph.of(flow)));
  }

  /**
   * Remembers what matters of a run.
   *
   * @param <S> what is remembered; few values, equal when nothing distinguishes them
   */
  @FunctionalInterface
  public interface Watch<S> {
    /** What to remember once a step is done. */
    S after(S before, Step step, Outcome outcome);
  }

  /**
   * A run, or its beginning.
   *
   * @param trace ids of the nodes passed, from the start on
   * @param lastStep the step done last; {@code null} when none was done
   * @param ending where the case ended; {@code null} when it goes on
   */
  public record Run(List<String> trace, @Nullable Step lastStep, @Nullable Ending ending) {
    public Run {
      trace = List.copyOf(trace);
    }

    /** Id of the node passed last. */
    public String lastId() {
      return trace.getLast();
    }
  }

  /** Why the answers do not cover every run; empty when they do. */
  public Set<RunGraph.Gap> gaps() {
    return graph.gaps();
  }

  /** The states and moves behind it. */
  public RunGraph graph() {
    return graph;
  }

  /** The step that a move does. */
  public Step step(RunGraph.Move move) {
    return Objects.requireNonNull(steps.get(graph.flow().node(move.step()).id()));
  }

  /** The shortest beginning of a run, ending with a step, after which the watch has found it. */
  public <S> Optional<Run> first(S nothing, Watch<S> watch, Predicate<S> found) {
    return search(nothing, watch, (state, seen) -> found.test(seen), false);
  }

  /** The shortest run from start to end at whose end the watch has found it. */
  public <S> Optional<Run> whole(S nothing, Watch<S> watch, Predicate<S> found) {
    return search(nothing, watch, (state, seen) -> graph.isOver(state) && found.test(seen), true);
  }

  private record Point<S>(int state, S seen) {}

  private record Arrival<S>(@Nullable Point<S> from, RunGraph.Move move) {}

  @FunctionalInterface
  private interface Wanted<S> {
    boolean test(int state, S seen);
  }

  private <S> Optional<Run> search(S nothing, Watch<S> watch, Wanted<S> wanted, boolean toEnd) {
    Map<Point<S>, Arrival<S>> arrivals = new HashMap<>();
    var open = new ArrayDeque<Point<S>>();
    for (var beginning : graph.beginnings()) {
      var point = new Point<>(beginning.target(), nothing);
      if (arrivals.putIfAbsent(point, new Arrival<>(null, beginning)) == null) {
        open.add(point);
      }
    }
    while (!open.isEmpty()) {
      var point = open.remove();
      if (wanted.test(point.state(), point.seen())) {
        return Optional.of(run(point, arrivals, toEnd));
      }
      for (var move : graph.moves(point.state())) {
        var step = step(move);
        var seen = watch.after(point.seen(), step, step.outcomes().get(move.outcome()));
        var next = new Point<>(move.target(), seen);
        if (arrivals.putIfAbsent(next, new Arrival<>(point, move)) == null) {
          open.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private <S> Run run(Point<S> last, Map<Point<S>, Arrival<S>> arrivals, boolean toEnd) {
    List<RunGraph.Move> moves = new ArrayList<>();
    for (Point<S> at = last; at != null; ) {
      var arrival = Objects.requireNonNull(arrivals.get(at));
      moves.add(arrival.move());
      at = arrival.from();
    }
    Collections.reverse(moves);
    return run(moves, toEnd);
  }

  /**
   * The run that moves make, from a beginning on.
   *
   * @param toEnd whether to name what is passed after the last step too
   */
  public Run run(List<RunGraph.Move> moves, boolean toEnd) {
    List<String> trace = new ArrayList<>();
    Step lastStep = null;
    int ending = -1;
    for (int i = 0; i < moves.size(); i++) {
      var move = moves.get(i);
      if (move.step() >= 0) {
        lastStep = step(move);
        trace.add(lastStep.id());
      }
      if (toEnd || i < moves.size() - 1 || move.step() < 0) {
        trace.addAll(move.passed());
      }
      ending = move.ending() >= 0 ? move.ending() : ending;
    }
    var endingId = ending < 0 ? "" : graph.flow().node(ending).id();
    return new Run(trace, lastStep, toEnd ? flow.ending(endingId).orElse(null) : null);
  }
}
