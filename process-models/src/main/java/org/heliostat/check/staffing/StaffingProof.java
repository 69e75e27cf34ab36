package org.heliostat.check.staffing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.heliostat.check.run.Components;
import org.heliostat.check.run.RunGraph;
import org.heliostat.check.run.Runs;
import org.heliostat.power.Flow;
import org.heliostat.power.SeparationOfDuties;
import org.jspecify.annotations.Nullable;

/**
 * Proves that every run of a flow can be staffed so that whoever judges has done no other step
 * before ({@link SeparationOfDuties}), counting everyone who takes part in a step of several
 * officers; or gives a run that cannot.
 *
 * <p>On one run it is enough to give each step one team for all its rounds. Take any way of
 * staffing the run, and keep of each judging step the team of its last round, of every other step
 * that of its first. Had somebody then judged after doing another step, he would have done so
 * before. So a run asks for this only: judging teams have nobody in common, and each has nobody in
 * common with the teams of other steps first done before it judged last. Two other steps may share
 * people.
 *
 * <p>Runs that ask for the same are not told apart, and whoever enters a loop is taken to do all
 * its steps, since more steps never ask for fewer people.
 */
public final class StaffingProof {
  private static final int MOST_DEMANDS = 20_000;

  /**
   * A run that cannot be staffed.
   *
   * @param run its beginning, up to the step for which nobody is left
   * @param missing by post, how many more people would do
   */
  public record Shortage(Runs.Run run, Map<String, Integer> missing) {
    public Shortage {
      missing = Collections.unmodifiableMap(new TreeMap<>(missing));
    }
  }

  /**
   * What was found.
   *
   * @param shortage {@code null} when every run looked at can be staffed
   * @param isWhole whether all were looked at; else they were too many
   */
  public record Result(@Nullable Shortage shortage, boolean isWhole) {}

  /** Cases that have come to a loop, or to a state outside loops, and ask for the same. */
  private record Arrival(int component, Demand demand) {}

  private record Way(@Nullable Arrival before, int from, RunGraph.Move move) {}

  private final Runs runs;
  private final RunGraph graph;
  private final Duties duties;
  private final People people;
  private final Components components;
  private final List<Map<Arrival, Way>> waiting = new ArrayList<>();
  private final BitSet[] ahead;
  private int demands;

  private StaffingProof(SeparationOfDuties separation, Flow flow, Runs runs, Staffing staffing) {
    this.runs = runs;
    this.graph = runs.graph();
    this.duties = new Duties(separation, runs, flow.steps());
    this.people = People.of(staffing);
    this.components =
        Components.of(
            graph.size(),
            state -> graph.moves(state).stream().mapToInt(RunGraph.Move::target).toArray());
    this.ahead = new BitSet[components.size()];
    for (int component = 0; component < ahead.length; component++) {
      ahead[component] = ahead(component);
      waiting.add(new LinkedHashMap<>());
    }
  }

  /**
   * Looks for a run that the people of an agency cannot staff.
   *
   * @param separation which step of the power judges others
   */
  public static Result of(SeparationOfDuties separation, Flow flow, Runs runs, Staffing staffing) {
    try {
      return new StaffingProof(separation, flow, runs, staffing).prove();
    } catch (People.TooManyTries e) {
      return new Result(null, false);
    }
  }

  private Result prove() {
    for (var beginning : graph.beginnings()) {
      arrive(null, -1, beginning, Demand.NONE);
    }
    Map<Demand, Boolean> judged = new HashMap<>();
    for (int component = components.size() - 1; component >= 0; component--) {
      for (var arrival : List.copyOf(waiting.get(component).keySet())) {
        if (demands > MOST_DEMANDS) {
          return new Result(null, false);
        }
        var demand = doAll(component, arrival.demand());
        boolean over = graph.isOver(components.members(component).getFirst());
        if (over && !judged.computeIfAbsent(demand, it -> people.areEnough(it, duties.kinds()))) {
          return new Result(shortage(arrival), true);
        }
        leave(arrival, demand);
      }
    }
    return new Result(null, true);
  }

  private void leave(Arrival arrival, Demand demand) {
    for (int state : components.members(arrival.component())) {
      for (var move : graph.moves(state)) {
        if (components.of(move.target()) != arrival.component()) {
          arrive(arrival, state, move, duties.after(demand, move));
        }
      }
    }
  }

  private void arrive(@Nullable Arrival before, int from, RunGraph.Move move, Demand demand) {
    int component = components.of(move.target());
    var arrival = new Arrival(component, demand.closing(ahead[component]));
    if (waiting.get(component).putIfAbsent(arrival, new Way(before, from, move)) == null) {
      demands++;
    }
  }

  /** After every step of a loop: first what is judged, then the judging. */
  private Demand doAll(int component, Demand demand) {
    var after = demand;
    for (boolean review : List.of(false, true)) {
      for (var move : inside(component)) {
        after = duties.judges(move) == review ? duties.after(after, move) : after;
      }
    }
    return after;
  }

  private List<RunGraph.Move> inside(int component) {
    return components.members(component).stream()
        .flatMap(state -> graph.moves(state).stream())
        .filter(move -> components.of(move.target()) == component)
        .toList();
  }

  /** The steps that may still be done from a component on; lower ones are known. */
  private BitSet ahead(int component) {
    var steps = new BitSet();
    for (int state : components.members(component)) {
      for (var move : graph.moves(state)) {
        steps.set(move.step());
        int next = components.of(move.target());
        if (next != component) {
          steps.or(ahead[next]);
        }
      }
    }
    return steps;
  }

  private Shortage shortage(Arrival last) {
    var moves = withoutNeedlessRounds(moves(last));
    int length = lengthUntilShort(moves);
    var demand = demand(moves.subList(0, length));
    return new Shortage(runs.run(moves.subList(0, length), false), missing(demand));
  }

  /** Cuts out whatever leads back to the same state and is not needed to run short. */
  private List<RunGraph.Move> withoutNeedlessRounds(List<RunGraph.Move> moves) {
    var shorter = moves;
    for (int from = 0; from < shorter.size(); from++) {
      for (int to = shorter.size() - 1; to > from; to--) {
        if (shorter.get(from).target() == shorter.get(to).target()) {
          List<RunGraph.Move> cut = new ArrayList<>(shorter.subList(0, from + 1));
          cut.addAll(shorter.subList(to + 1, shorter.size()));
          if (lengthUntilShort(cut) > 0) {
            shorter = cut;
            to = shorter.size();
          }
        }
      }
    }
    return shorter;
  }

  /** How many moves there are up to the one for which nobody is left; 0 when there is none. */
  private int lengthUntilShort(List<RunGraph.Move> moves) {
    var demand = Demand.NONE;
    for (int i = 0; i < moves.size(); i++) {
      demand = duties.after(demand, moves.get(i));
      if (!people.areEnough(demand, duties.kinds())) {
        return i + 1;
      }
    }
    return 0;
  }

  private Demand demand(List<RunGraph.Move> moves) {
    var demand = Demand.NONE;
    for (var move : moves) {
      demand = duties.after(demand, move);
    }
    return demand;
  }

  /** The fewest people to add, post by post. */
  private Map<String, Integer> missing(Demand demand) {
    int plenty =
        demand.teams().stream().mapToInt(Team::officers).sum()
            + duties.kinds().stream().mapToInt(Work::officers).max().orElse(0);
    Map<String, Integer> missing = new TreeMap<>();
    duties.posts(demand).forEach(post -> missing.put(post, plenty));
    for (var post : duties.posts(demand)) {
      int number = 0;
      missing.put(post, number);
      while (!people.with(missing).areEnough(demand, duties.kinds())) {
        missing.put(post, ++number);
      }
    }
    missing.values().removeIf(number -> number == 0);
    return missing;
  }

  /** A run that asks for what was found: on entering a loop it does all its steps. */
  private List<RunGraph.Move> moves(Arrival last) {
    List<Way> ways = new ArrayList<>();
    for (Arrival at = last; at != null; ) {
      var way = Objects.requireNonNull(waiting.get(at.component()).get(at));
      ways.addFirst(way);
      at = way.before();
    }
    List<RunGraph.Move> moves = new ArrayList<>();
    int state = -1;
    for (var way : ways) {
      if (way.before() != null) {
        state = goRound(state, way.before().component(), moves);
        state = go(state, way.before().component(), to -> to == way.from(), moves);
      }
      moves.add(way.move());
      state = way.move().target();
    }
    return moves;
  }

  private int goRound(int from, int component, List<RunGraph.Move> moves) {
    int state = from;
    for (boolean review : List.of(false, true)) {
      var left = new BitSet();
      inside(component).stream()
          .filter(move -> duties.judges(move) == review)
          .forEach(move -> left.set(move.step()));
      while (!left.isEmpty()) {
        var path = path(state, component, left);
        moves.addAll(path);
        path.forEach(move -> left.clear(move.step()));
        state = path.getLast().target();
      }
    }
    return state;
  }

  /** The shortest path in a loop that does one of some steps. */
  private List<RunGraph.Move> path(int from, int component, BitSet steps) {
    for (var move : graph.moves(from)) {
      if (steps.get(move.step()) && components.of(move.target()) == component) {
        return List.of(move);
      }
    }
    List<RunGraph.Move> path = new ArrayList<>();
    int state =
        go(
            from,
            component,
            to ->
                graph.moves(to).stream()
                    .anyMatch(
                        it -> steps.get(it.step()) && components.of(it.target()) == component),
            path);
    path.addAll(path(state, component, steps));
    return path;
  }

  private int go(int from, int component, Predicate<Integer> goal, List<RunGraph.Move> moves) {
    Map<Integer, Optional<Step>> before = new HashMap<>();
    before.put(from, Optional.empty());
    var open = new ArrayDeque<Integer>(List.of(from));
    while (!open.isEmpty()) {
      int state = open.remove();
      if (goal.test(state)) {
        List<RunGraph.Move> path = new ArrayList<>();
        for (var step = before.get(state); step != null && step.isPresent(); ) {
          path.addFirst(step.get().move());
          step = before.get(step.get().from());
        }
        moves.addAll(path);
        return state;
      }
      for (var move : graph.moves(state)) {
        if (components.of(move.target()) == component && !before.containsKey(move.target())) {
          before.put(move.target(), Optional.of(new Step(state, move)));
          open.add(move.target());
        }
      }
    }
    throw new IllegalStateException("the loop is torn");
  }

  private record Step(int from, RunGraph.Move move) {}
}
