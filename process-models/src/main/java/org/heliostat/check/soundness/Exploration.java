package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.heliostat.check.soundness.Judgement.Reason;
import org.heliostat.check.soundness.Judgement.Undecided;
import org.heliostat.check.soundness.Place.Kind;
import org.heliostat.check.soundness.Priorities.Choice;
import org.jspecify.annotations.Nullable;

/** Looks at every state a net can come to, nearest first, and judges the four properties. */
final class Exploration {
  /** A state, how it was come to, and whether it is known exactly. */
  private record State(Marking marking, int from, Run run, boolean blurred) {}

  private record Crowded(Place place, int state) {}

  /** Tokens counted on one place at first: most processes never pile up more. */
  private static final int FEW = 3;

  /** Tokens counted on one place before it is taken to pile up without end. */
  private static final int MANY = 25;

  private final CompactNet net;

  /** The same before it was reduced; {@code null} when where tokens first meet is not asked. */
  private final @Nullable Supplier<Net> drawn;

  private final int mostStates;

  /** By place: the steps of the independent choice there, if any; see {@link Priorities}. */
  private final @Nullable Choice[] choices;

  private final boolean shortened;
  private final List<State> states = new ArrayList<>();
  private final Map<Marking, Integer> numbers = new HashMap<>();

  /** By state: the states one step further; {@code null} while not looked at. */
  private final List<int[]> next = new ArrayList<>();

  private final Set<Transition> taken = new HashSet<>();
  private final Set<Transition> perhapsTaken = new HashSet<>();

  /** By the element that shows it: a place and a state with two tokens on it. */
  private final Map<String, Crowded> unsafe = new LinkedHashMap<>();

  private final Map<String, Violation> endedTwice = new LinkedHashMap<>();

  private Exploration(
      CompactNet net,
      @Nullable Supplier<Net> drawn,
      int mostStates,
      @Nullable Choice[] choices,
      boolean shortened) {
    this.net = net;
    this.drawn = drawn;
    this.mostStates = mostStates;
    this.choices = choices;
    this.shortened = shortened;
  }

  /**
   * Judges a net.
   *
   * @param drawn the same before it was reduced
   * @param activities ids of the activities that some run must reach
   * @param mostStates how many states are looked at before giving up
   */
  static Judgement judge(Net net, Supplier<Net> drawn, Set<String> activities, int mostStates) {
    var whole = new CompactNet(net, FEW);
    var tooWide = tooWide(whole);
    if (!tooWide.isEmpty()) {
      return new Judgement(all(Verdict.UNDECIDED), List.of(), 0, tooWide);
    }
    var priorities = new Priorities(whole);
    Unfolding.unfold(net);
    var few = new CompactNet(net, FEW);
    var exploration = new Exploration(few, drawn, mostStates, priorities.in(few), true);
    exploration.explore();
    var judgement = exploration.judgement(activities);
    if (!exploration.isBlurred()) {
      return judgement;
    }
    var many = new CompactNet(net, MANY);
    var closer = new Exploration(many, null, mostStates, priorities.in(many), true);
    closer.explore();
    return judgement.refinedBy(closer.judgement(activities));
  }

  /** Judges a net by looking at every state and every order, without any shortcut. */
  static Judgement judgeAtLength(CompactNet net, Set<String> activities, int mostStates) {
    var exploration = new Exploration(net, null, mostStates, new Choice[net.places.length], false);
    exploration.explore();
    return exploration.judgement(activities);
  }

  private static List<Undecided> tooWide(CompactNet net) {
    List<Undecided> found = new ArrayList<>();
    for (var join : net.inclusiveJoins()) {
      if (join.ways() > Join.MOST_WAYS) {
        found.add(new Undecided(Reason.MANY_INCLUSIVE_JOINS, join.nodeId()));
      }
    }
    return found;
  }

  private void explore() {
    add(net.initial(), -1, Run.NONE, false);
    for (int number = 0; number < states.size() && states.size() <= mostStates; number++) {
      var state = states.get(number);
      var found = new ArrayList<Integer>();
      int from = number;
      for (int step : steps(state.marking().tokens)) {
        (state.blurred() ? perhapsTaken : taken).add(net.steps[step].transition());
        net.fire(
            step,
            state.marking().tokens,
            (tokens, run) -> found.add(add(tokens, from, run, state.blurred())));
      }
      next.set(number, found.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /** The steps to look at: those of one independent choice if one can be made, else all. */
  private int[] steps(byte[] tokens) {
    if (!net.isBlurred(tokens) && !net.isPassing(tokens)) {
      for (int place = 0; place < tokens.length; place++) {
        var choice = choices[place];
        if (tokens[place] > 0 && choice != null && choice.isReady(net, tokens)) {
          return choice.steps();
        }
      }
    }
    return net.enabled(tokens);
  }

  private int add(byte[] tokens, int from, Run run, boolean fromBlurred) {
    if (shortened) {
      net.forget(tokens);
    }
    var marking = new Marking(tokens);
    var known = numbers.get(marking);
    if (known != null) {
      return known;
    }
    int number = states.size();
    numbers.put(marking, number);
    states.add(new State(marking, from, run, fromBlurred || net.isBlurred(marking.tokens)));
    next.add(null);
    if (!fromBlurred) {
      note(number);
    }
    return number;
  }

  /** Sees whether a new state, come to from one known exactly, by itself breaks a property. */
  private void note(int number) {
    var state = states.get(number);
    Map<String, Integer> ended = new HashMap<>();
    var tokens = state.marking().tokens;
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] == 0) {
        continue;
      }
      var place = net.places[i];
      if (tokens[i] > 1 && place.kind == Kind.TOKEN && !place.choosing) {
        unsafe.putIfAbsent(place.elementId, new Crowded(place, number));
      }
      if (place.kind == Kind.ENDED
          && ended.merge(place.nodeId, (int) tokens[i], Integer::sum) > 1) {
        endedTwice(place.nodeId, number);
      }
    }
  }

  private void endedTwice(String nodeId, int state) {
    if (!endedTwice.containsKey(nodeId)) {
      endedTwice.put(
          nodeId, new Violation(Property.PROPER_COMPLETION, nodeId, false, trace(state)));
    }
  }

  private List<String> trace(int number) {
    return Trace.of(runs(number));
  }

  private List<Run> runs(int number) {
    List<Run> runs = new ArrayList<>();
    for (int at = number; at >= 0; at = states.get(at).from()) {
      runs.add(states.get(at).run());
    }
    return runs.reversed();
  }

  /** Where two tokens first meet; several places at which they are seen may have that in common. */
  private Collection<Violation> unsafe() {
    Map<String, Violation> found = new LinkedHashMap<>();
    var meeting = unsafe.isEmpty() || drawn == null ? null : new FirstMeeting(drawn.get());
    unsafe.forEach(
        (elementId, crowded) -> {
          var runs = runs(crowded.state());
          var seen = new Violation(Property.SAFE, elementId, false, Trace.of(runs));
          var first = meeting == null ? seen : meeting.on(runs, crowded.place()).orElse(seen);
          found.putIfAbsent(first.elementId(), first);
        });
    return found.values();
  }

  private boolean isBlurred() {
    return states.stream().anyMatch(State::blurred);
  }

  private Judgement judgement(Set<String> activities) {
    boolean complete = states.size() <= mostStates;
    boolean blurred = isBlurred();
    var stuck = stuck();
    var dead = new HashSet<>(activities);
    var doubtful = new HashSet<String>();
    Run.forEachId(runs(taken), dead::remove);
    Run.forEachId(
        runs(perhapsTaken),
        id -> {
          if (dead.remove(id)) {
            doubtful.add(id);
          }
        });
    List<Violation> violations = new ArrayList<>();
    violations.addAll(unsafe());
    violations.addAll(stuck);
    violations.addAll(endedTwice.values());
    if (complete) {
      activities.stream()
          .filter(dead::contains)
          .forEach(
              id ->
                  violations.add(new Violation(Property.NO_DEAD_ACTIVITIES, id, false, List.of())));
    }
    Map<Property, Verdict> verdicts = new EnumMap<>(Property.class);
    // What piles up has broken SAFE already, and whether an end is reached twice is counted exactly
    // enough; so blurred states leave only the other two open.
    verdicts.put(Property.SAFE, verdict(!unsafe.isEmpty(), complete));
    verdicts.put(Property.OPTION_TO_COMPLETE, verdict(!stuck.isEmpty(), complete && !blurred));
    verdicts.put(Property.PROPER_COMPLETION, verdict(!endedTwice.isEmpty(), complete && !blurred));
    verdicts.put(
        Property.NO_DEAD_ACTIVITIES,
        verdict(complete && !dead.isEmpty(), (complete || dead.isEmpty()) && doubtful.isEmpty()));
    return new Judgement(verdicts, violations, states.size(), undecided(verdicts, complete));
  }

  private static List<Undecided> undecided(Map<Property, Verdict> verdicts, boolean complete) {
    if (!verdicts.containsValue(Verdict.UNDECIDED)) {
      return List.of();
    }
    return List.of(new Undecided(complete ? Reason.UNBOUNDED : Reason.TOO_MANY_STATES, ""));
  }

  private static Verdict verdict(boolean broken, boolean known) {
    if (broken) {
      return Verdict.BROKEN;
    }
    return known ? Verdict.HOLDS : Verdict.UNDECIDED;
  }

  private static List<Run> runs(Set<Transition> transitions) {
    List<Run> runs = new ArrayList<>();
    for (var transition : transitions) {
      runs.add(transition.always());
      transition.options.forEach(option -> runs.add(option.run()));
    }
    return runs;
  }

  /**
   * States from which the end can no longer be reached, one for each node that shows it: where
   * everything stands still, or, if there is no standstill, where work goes round for ever.
   */
  private List<Violation> stuck() {
    var hopeful = hopeful();
    Map<String, Violation> found = new LinkedHashMap<>();
    int firstLost = -1;
    for (int number = 0; number < states.size(); number++) {
      if (hopeful.get(number) || states.get(number).blurred()) {
        continue;
      }
      if (firstLost < 0 && !net.isChoosing(states.get(number).marking().tokens)) {
        firstLost = number;
      }
      var steps = next.get(number);
      if (steps != null && steps.length == 0) {
        var node = waitingNode(number);
        if (!found.containsKey(node)) {
          found.put(node, new Violation(Property.OPTION_TO_COMPLETE, node, true, trace(number)));
        }
      }
    }
    if (found.isEmpty() && firstLost >= 0) {
      var node = waitingNode(firstLost);
      return List.of(new Violation(Property.OPTION_TO_COMPLETE, node, false, trace(firstLost)));
    }
    return List.copyOf(found.values());
  }

  /** Where work waits: as deep inside as possible, since a sub-process waits for what is in it. */
  private String waitingNode(int number) {
    var tokens = states.get(number).marking().tokens;
    for (int i = tokens.length - 1; i >= 0; i--) {
      if (tokens[i] > 0 && net.places[i].kind == Kind.TOKEN) {
        return net.places[i].nodeId;
      }
    }
    throw new IllegalStateException("no work is left");
  }

  /** States from which the end, or a state not looked at, can be reached. */
  private BitSet hopeful() {
    int count = states.size();
    int[] before = new int[count + 1];
    for (var to : next) {
      if (to != null) {
        for (int state : to) {
          before[state + 1]++;
        }
      }
    }
    for (int i = 0; i < count; i++) {
      before[i + 1] += before[i];
    }
    int[] sources = new int[before[count]];
    int[] filled = before.clone();
    for (int from = 0; from < count; from++) {
      var to = next.get(from);
      if (to != null) {
        for (int state : to) {
          sources[filled[state]++] = from;
        }
      }
    }
    var hopeful = new BitSet(count);
    List<Integer> open = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      if (next.get(number) == null || net.isOver(states.get(number).marking().tokens)) {
        hopeful.set(number);
        open.add(number);
      }
    }
    while (!open.isEmpty()) {
      int number = open.removeLast();
      for (int i = before[number]; i < before[number + 1]; i++) {
        if (!hopeful.get(sources[i])) {
          hopeful.set(sources[i]);
          open.add(sources[i]);
        }
      }
    }
    return hopeful;
  }

  private static Map<Property, Verdict> all(Verdict verdict) {
    Map<Property, Verdict> verdicts = new EnumMap<>(Property.class);
    for (var property : Property.values()) {
      verdicts.put(property, verdict);
    }
    return verdicts;
  }
}
