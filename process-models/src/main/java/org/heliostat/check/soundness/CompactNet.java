package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.heliostat.check.soundness.Place.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A net with numbers for places, ready to be played.
 *
 * <p>Tokens on a place are counted up to a limit, which stands for that many or more, so that even
 * a process in which tokens pile up has finitely many states. How often an end event was reached is
 * never asked beyond twice.
 */
final class CompactNet {
  private static final int TWICE = 2;

  /** A transition by the numbers of its places. */
  record Step(
      Transition transition,
      int[] in,
      int[] out,
      int[] options,
      int[] idle,
      BitSet empty,
      BitSet clears) {}

  final Place[] places;
  final Step[] steps;

  /** By place: the steps that take a token here first of all. */
  private final int[][] stepsFrom;

  /** Where tokens leave before all else. */
  private final int[] passing;

  /** Whatever takes tokens from several ways. */
  private final List<Join> joins = new ArrayList<>();

  /** By step: its inclusive join; {@code null} for others. */
  private final Join[] joinOf;

  private final int full;

  /**
   * @param full how many tokens on a place are counted, at most 100
   */
  CompactNet(Net net, int full) {
    this.full = full;
    places = net.places.toArray(Place[]::new);
    Map<Place, Integer> numbers = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      numbers.put(places[i], i);
    }
    steps =
        net.transitions.stream()
            .map(
                it ->
                    new Step(
                        it,
                        it.in.stream().mapToInt(numbers::get).toArray(),
                        it.out.stream().mapToInt(numbers::get).toArray(),
                        it.options.stream().mapToInt(o -> numbers.get(o.place())).toArray(),
                        it.idle.stream().mapToInt(numbers::get).toArray(),
                        within(net, it.whenDone, true),
                        within(net, it.clears, false)))
            .toArray(Step[]::new);
    passing = IntStream.range(0, places.length).filter(it -> isPassed(places[it])).toArray();
    joinOf = new Join[steps.length];
    List<List<Integer>> from = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      from.add(new ArrayList<>());
    }
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].transition().inclusiveJoin) {
        joinOf[i] = new Join(this, i);
        joins.add(joinOf[i]);
        for (int in : steps[i].in()) {
          from.get(in).add(i);
        }
      } else if (steps[i].in().length > 0) {
        if (waitsForAll(i)) {
          joins.add(new Join(this, i));
        }
        from.get(steps[i].in()[0]).add(i);
      }
    }
    stepsFrom =
        from.stream()
            .map(it -> it.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  private BitSet within(Net net, int scope, boolean tokensOnly) {
    var found = new BitSet();
    if (scope != Transition.NO_SCOPE) {
      for (int i = 0; i < places.length; i++) {
        if (net.isWithin(places[i].scope, scope) && (!tokensOnly || places[i].kind == Kind.TOKEN)) {
          found.set(i);
        }
      }
    }
    return found;
  }

  /** Whether a step takes one token from each of several ways, and nothing else matters to it. */
  private boolean waitsForAll(int number) {
    var step = steps[number];
    return step.in().length > 1
        && step.in().length <= Join.MOST_WAYS
        && Arrays.stream(step.in()).distinct().count() == step.in().length
        && step.transition().isPlain();
  }

  /** The inclusive gateways that join. */
  List<Join> inclusiveJoins() {
    return joins.stream().filter(Join::isInclusive).toList();
  }

  /** Makes markings the same of which nothing tells apart what can follow. */
  void forget(byte[] tokens) {
    for (var join : joins) {
      join.forget(tokens);
    }
  }

  /** The token on the first place. */
  byte[] initial() {
    var tokens = new byte[places.length];
    tokens[0] = 1;
    return tokens;
  }

  /** Whether no work is left. */
  boolean isOver(byte[] tokens) {
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] > 0 && places[i].kind == Kind.TOKEN) {
        return false;
      }
    }
    return true;
  }

  /** Reduction may have put tokens of arrows there, too; those wait. */
  private static boolean isPassed(Place place) {
    return place.passing && place.producers.stream().allMatch(it -> it.inclusiveJoin);
  }

  /** Whether a token has come into a gateway and must leave it at once. */
  boolean isPassing(byte[] tokens) {
    return Arrays.stream(passing).anyMatch(place -> tokens[place] > 0);
  }

  /** Whether a step takes a token that has come into a gateway. */
  boolean leavesGateway(int number) {
    return Arrays.stream(steps[number].in()).anyMatch(place -> places[place].passing);
  }

  /** Whether a split has not decided on all its ways. */
  boolean isChoosing(byte[] tokens) {
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] > 0 && places[i].choosing) {
        return true;
      }
    }
    return false;
  }

  /** Whether "or more" is part of what this marking says. */
  boolean isBlurred(byte[] tokens) {
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] == full && places[i].kind != Kind.ENDED) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of the steps that can be taken. */
  int[] enabled(byte[] tokens) {
    for (int place : passing) {
      if (tokens[place] > 0) {
        var leaving =
            Arrays.stream(stepsFrom[place]).filter(step -> isEnabled(step, tokens)).toArray();
        if (leaving.length > 0) {
          return leaving;
        }
      }
    }
    var found = new int[8];
    int count = 0;
    for (int place = 0; place < tokens.length; place++) {
      if (tokens[place] == 0) {
        continue;
      }
      for (int step : stepsFrom[place]) {
        if (isEnabled(step, tokens) && !(joinOf[step] != null && contains(found, count, step))) {
          if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
          }
          found[count++] = step;
        }
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean contains(int[] numbers, int count, int number) {
    for (int i = 0; i < count; i++) {
      if (numbers[i] == number) {
        return true;
      }
    }
    return false;
  }

  boolean isEnabled(int number, byte[] tokens) {
    var join = joinOf[number];
    if (join != null) {
      return join.isEnabled(tokens);
    }
    var step = steps[number];
    for (int i = 0; i < step.in().length; i++) {
      int needed = 1;
      for (int j = 0; j < i; j++) {
        needed += step.in()[j] == step.in()[i] ? 1 : 0;
      }
      if (tokens[step.in()[i]] < needed) {
        return false;
      }
    }
    for (int place : step.idle()) {
      if (tokens[place] > 0) {
        return false;
      }
    }
    for (int place = step.empty().nextSetBit(0);
        place >= 0;
        place = step.empty().nextSetBit(place + 1)) {
      if (tokens[place] > 0) {
        return false;
      }
    }
    return true;
  }

  /** The inclusive gateway that a step joins at; {@code null} for none. */
  @Nullable Join joinOf(int number) {
    return joinOf[number];
  }

  /** Takes a step that can be taken, in every way it can end. */
  void fire(int number, byte[] tokens, BiConsumer<byte[], Run> use) {
    var step = steps[number];
    take(step, 0, tokens.clone(), joinOf[number] != null, use);
  }

  /** From a full place the token may or may not have been the last one above. */
  private void take(
      Step step, int at, byte[] tokens, boolean whatIsThere, BiConsumer<byte[], Run> use) {
    if (at == step.in().length) {
      give(step, tokens, use);
      return;
    }
    int place = step.in()[at];
    if (whatIsThere && tokens[place] == 0) {
      take(step, at + 1, tokens, true, use);
      return;
    }
    if (tokens[place] == full) {
      take(step, at + 1, tokens.clone(), whatIsThere, use);
    }
    tokens[place]--;
    take(step, at + 1, tokens, whatIsThere, use);
  }

  private void give(Step step, byte[] tokens, BiConsumer<byte[], Run> use) {
    giveAlways(step, tokens);
    var transition = step.transition();
    int ways = step.options().length;
    if (ways == 0) {
      use.accept(tokens, transition.run.then(transition.then));
      return;
    }
    for (int chosen = transition.noneToo ? 0 : 1; chosen < 1 << ways; chosen++) {
      var more = tokens.clone();
      var run = transition.run;
      var then = transition.then;
      for (int i = 0; i < ways; i++) {
        if ((chosen & 1 << i) != 0) {
          add(more, step.options()[i]);
          run = run.then(Run.of(transition.options.get(i).way()));
          then = then.then(transition.options.get(i).run());
        }
      }
      use.accept(more, run.then(then));
    }
  }

  private void giveAlways(Step step, byte[] tokens) {
    for (int place = step.clears().nextSetBit(0);
        place >= 0;
        place = step.clears().nextSetBit(place + 1)) {
      tokens[place] = 0;
    }
    for (int place : step.out()) {
      add(tokens, place);
    }
  }

  /**
   * Takes one step in a marking that is not blurred.
   *
   * @param ways the ways chosen at an inclusive split, else none
   * @return whether it could be taken; if not, the marking is what it was
   */
  boolean take(int number, List<String> ways, byte[] tokens) {
    if (!isEnabled(number, tokens) || isPassing(tokens) && !leavesGateway(number)) {
      return false;
    }
    var step = steps[number];
    for (int place : step.in()) {
      if (tokens[place] > 0) {
        tokens[place]--;
      }
    }
    giveAlways(step, tokens);
    for (int i = 0; i < step.options().length; i++) {
      if (ways.contains(step.transition().options.get(i).way())) {
        add(tokens, step.options()[i]);
      }
    }
    return true;
  }

  private void add(byte[] tokens, int place) {
    int most = places[place].kind == Kind.ENDED ? TWICE : full;
    if (tokens[place] < most) {
      tokens[place]++;
    }
  }
}
