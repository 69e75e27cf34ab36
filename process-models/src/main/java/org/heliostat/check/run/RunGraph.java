package org.heliostat.check.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every state a case can be in, and the moves between them. A state is where the case stands (on
 * one arrow, or on several in parallel) together with the outcomes that still decide something.
 * Gateways choose nothing themselves, so a case is taken through them at once; what is left are
 * steps, and parallel steps in any order.
 */
public final class RunGraph {
  /** The most states that are looked at. */
  public static final int MOST_STATES = 20_000;

  /**
   * A step done.
   *
   * @param step its node
   * @param outcome number of the outcome
   * @param passed ids of the gateways and endings passed at once afterwards, in order
   * @param ending the last ending reached with this move; -1 for none
   * @param target the state reached
   */
  public record Move(int step, int outcome, List<String> passed, int ending, int target) {}

  /** Why a graph is not whole. */
  public enum Gap {
    /** There are more states than {@link #MOST_STATES}. */
    TOO_MANY_STATES,
    /** A case could stand on one arrow twice at a time. */
    ARROW_TAKEN_TWICE
  }

  private record State(BitSet arrows, Outcomes outcomes) {}

  private record Settled(State state, List<String> passed, int ending) {}

  private record Place(State state, int ending) {}

  private final FlowGraph graph;
  private final LiveOutcomes live;
  private final Map<State, Integer> numbers = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final List<List<Move>> moves = new ArrayList<>();
  private final List<Move> beginnings = new ArrayList<>();
  private final Set<Gap> gaps = new HashSet<>();

  private RunGraph(FlowGraph graph) {
    this.graph = graph;
    this.live = new LiveOutcomes(graph);
  }

  /** Looks at every state a case can reach. */
  public static RunGraph of(FlowGraph flow) {
    var graph = new RunGraph(flow);
    graph.explore();
    return graph;
  }

  /** What was left out; empty when every run is there. */
  public Set<Gap> gaps() {
    return Set.copyOf(gaps);
  }

  /** The flow. */
  public FlowGraph flow() {
    return graph;
  }

  /** How many states there are; they are numbered from 0. */
  public int size() {
    return states.size();
  }

  /**
   * How a case may begin: moves without a step (-1), whose {@code passed} begins with the start.
   */
  public List<Move> beginnings() {
    return beginnings;
  }

  /** The moves possible in a state. */
  public List<Move> moves(int state) {
    return moves.get(state);
  }

  /** The arrows on which the case stands in a state. */
  int[] arrows(int state) {
    return states.get(state).arrows().stream().toArray();
  }

  /** The outcomes that still decide something in a state. */
  Outcomes outcomes(int state) {
    return states.get(state).outcomes();
  }

  /** Tells whether the case stands on several arrows in a state. */
  boolean isParallel(int state) {
    return states.get(state).arrows().cardinality() > 1;
  }

  /** Tells whether the case has ended in a state: it stands nowhere any more. */
  public boolean isOver(int state) {
    return states.get(state).arrows().isEmpty();
  }

  private void explore() {
    var arrows = new BitSet();
    for (int arrow : graph.leaving(graph.start())) {
      arrows.set(arrow);
    }
    List<String> first = List.of(graph.node(graph.start()).id());
    for (var settled : settle(new State(arrows, Outcomes.none(graph.size())), first, -1)) {
      beginnings.add(move(-1, -1, settled));
    }
    for (int state = 0; state < states.size() && states.size() <= MOST_STATES; state++) {
      moves.set(state, movesFrom(states.get(state)));
    }
    if (states.size() > MOST_STATES) {
      gaps.add(Gap.TOO_MANY_STATES);
    }
  }

  private List<Move> movesFrom(State from) {
    List<Move> found = new ArrayList<>();
    for (int arrow = from.arrows().nextSetBit(0);
        arrow >= 0;
        arrow = from.arrows().nextSetBit(arrow + 1)) {
      int step = graph.target(arrow);
      if (graph.type(step) != FlowGraph.Type.STEP) {
        continue;
      }
      for (int outcome = 0; outcome < graph.node(step).outcomes().size(); outcome++) {
        var arrows = (BitSet) from.arrows().clone();
        arrows.clear(arrow);
        put(arrows, graph.leaving(step));
        var after = new State(arrows, from.outcomes().with(step, outcome));
        for (var settled : settle(after, List.of(), -1)) {
          found.add(move(step, outcome, settled));
        }
      }
    }
    return List.copyOf(found);
  }

  private Move move(int step, int outcome, Settled settled) {
    return new Move(step, outcome, settled.passed(), settled.ending(), number(settled.state()));
  }

  private int number(State state) {
    var known = numbers.get(state);
    if (known != null) {
      return known;
    }
    int number = states.size();
    numbers.put(state, number);
    states.add(state);
    moves.add(List.of());
    return number;
  }

  /**
   * Takes a case through gateways and into endings until it stands before steps only. Where free
   * choices meet again before a step, one way there is as good as another.
   */
  private List<Settled> settle(State state, List<String> passed, int ending) {
    List<Settled> settled = new ArrayList<>();
    Set<Place> seen = new HashSet<>();
    var open = new ArrayDeque<Settled>();
    open.add(new Settled(state, passed, ending));
    while (!open.isEmpty()) {
      var at = open.remove();
      if (!seen.add(new Place(at.state(), at.ending()))) {
        continue;
      }
      var further = further(at);
      if (further == null) {
        settled.add(new Settled(forgetful(at.state()), at.passed(), at.ending()));
      } else {
        open.addAll(further);
      }
    }
    return settled;
  }

  /** Through the first gateway or into the first ending; {@code null} when there is none ahead. */
  private @Nullable List<Settled> further(Settled at) {
    var arrows = at.state().arrows();
    for (int arrow = arrows.nextSetBit(0); arrow >= 0; arrow = arrows.nextSetBit(arrow + 1)) {
      int node = graph.target(arrow);
      var passed = with(at.passed(), node);
      switch (graph.type(node)) {
        case END -> {
          return List.of(new Settled(without(at.state(), arrow), passed, node));
        }
        case EXCLUSIVE -> {
          List<Settled> found = new ArrayList<>();
          for (int choice : graph.choices(node, at.state().outcomes())) {
            var after = without(at.state(), arrow);
            put(after.arrows(), choice);
            found.add(new Settled(after, passed, at.ending()));
          }
          return found;
        }
        case PARALLEL -> {
          if (isReady(arrows, node)) {
            var after = without(at.state(), graph.entering(node));
            put(after.arrows(), graph.leaving(node));
            return List.of(new Settled(after, passed, at.ending()));
          }
        }
        case START, STEP -> {}
      }
    }
    return null;
  }

  private State forgetful(State state) {
    var stillLive = new BitSet();
    state.arrows().stream().forEach(arrow -> stillLive.or(live.beyond(arrow)));
    return new State(state.arrows(), state.outcomes().keeping(stillLive));
  }

  private boolean isReady(BitSet arrows, int join) {
    for (int arrow : graph.entering(join)) {
      if (!arrows.get(arrow)) {
        return false;
      }
    }
    return true;
  }

  private void put(BitSet arrows, int... added) {
    for (int arrow : added) {
      if (arrows.get(arrow)) {
        gaps.add(Gap.ARROW_TAKEN_TWICE);
      }
      arrows.set(arrow);
    }
  }

  private static State without(State state, int... taken) {
    var arrows = (BitSet) state.arrows().clone();
    for (int arrow : taken) {
      arrows.clear(arrow);
    }
    return new State(arrows, state.outcomes());
  }

  private List<String> with(List<String> passed, int node) {
    List<String> longer = new ArrayList<>(passed);
    longer.add(graph.node(node).id());
    return List.copyOf(longer);
  }
}
