package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.check.soundness.Place.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which steps may be taken before all others, so that not every order of independent steps is
 * looked at.
 *
 * <p>A choice at a place is independent of everything else when each of its steps needs a token of
 * that place only; so is a single step that is the only one to want its tokens. Nothing can disable
 * such a choice, and taking it early hides no standstill, no dead end, no end event reached twice
 * and no activity. Inclusive joins see tokens that they do not take. But a token that can come to
 * one of their ways only holds them up until it has come or gone; so taking it on early disables no
 * join that could join before. Where it can come to several ways and a step leaves it some of them,
 * no other token may come to the join. A join itself is put first once nothing can come to it any
 * more.
 *
 * <p>Taking steps early could hide two tokens on one place. But the first place ever to hold two is
 * one with several producers, it is filled by a split that lies on a loop, by a step that leaves
 * the ways to an inclusive join from which it can be reached, or by an inclusive join that may join
 * twice: otherwise its second token would not need the first one to be taken away, and one of the
 * places before it would have held two earlier. Steps that take from such places are therefore
 * never put first. Every loop passes one of them, so putting steps first always ends.
 *
 * <p>A join may join twice when a token that could come to several of its ways is still under way
 * while it joins. It does not if there is only one step from which ways to the join part, and that
 * lies on no loop: such a token would then stand before this step, which has been taken before.
 */
final class Priorities {
  private final CompactNet net;
  private final List<Join> joins;
  private final BitSet mayCollide;
  private final boolean usable;

  /** The places at which there is one. */
  private final Set<Place> choices = new HashSet<>();

  /**
   * Finds the independent choices of a net.
   *
   * @param net whose splits are not unfolded yet
   */
  Priorities(CompactNet net) {
    this.net = net;
    this.joins = net.inclusiveJoins();
    this.mayCollide = mayCollide();
    this.usable = isUsable();
    if (usable) {
      findChoices();
    }
  }

  /**
   * An independent choice.
   *
   * @param steps by number, one of them is taken
   * @param narrowed the inclusive joins that may have to wait longer once it has been made
   * @param from the places from which it takes tokens
   */
  record Choice(int[] steps, List<Join> narrowed, int[] from) {
    /** Whether it can be put first now. */
    boolean isReady(CompactNet net, byte[] tokens) {
      if (!net.isEnabled(steps[0], tokens)) {
        return false;
      }
      var join = net.joinOf(steps[0]);
      return (join == null || join.hasAll(tokens))
          && narrowed.stream().allMatch(it -> it.waitsOnlyFor(from, tokens));
    }
  }

  /**
   * By place: the independent choice there; {@code null} for none. What is left to decide of a
   * split is one, too; it stands behind all others, so that a branch comes to its end before the
   * next way is decided on.
   *
   * @param unfolded the same net with its wide splits unfolded
   */
  @Nullable Choice[] in(CompactNet unfolded) {
    Map<Transition, Integer> numbers = new HashMap<>();
    for (int i = 0; i < unfolded.steps.length; i++) {
      numbers.put(unfolded.steps[i].transition(), i);
    }
    var found = new Choice[unfolded.places.length];
    for (int i = 0; i < found.length; i++) {
      var place = unfolded.places[i];
      if (place.choosing ? usable : choices.contains(place)) {
        var steps = place.consumers.stream().mapToInt(numbers::get).toArray();
        found[i] =
            new Choice(
                steps,
                place.choosing ? List.of() : narrowed(unfolded, steps),
                unfolded.steps[steps[0]].in());
      }
    }
    return found;
  }

  /** Joins to which a token came on several ways before a choice, and on fewer after it. */
  private static List<Join> narrowed(CompactNet net, int[] steps) {
    return net.inclusiveJoins().stream()
        .filter(join -> Arrays.stream(steps).anyMatch(step -> narrows(net.steps[step], join)))
        .toList();
  }

  private static boolean narrows(CompactNet.Step step, Join join) {
    return Arrays.stream(step.in())
        .mapToLong(join::reaches)
        .filter(ways -> Long.bitCount(ways) > 1)
        .anyMatch(
            ways ->
                Arrays.stream(given(step))
                    .mapToLong(join::reaches)
                    .anyMatch(after -> after != 0 && after != ways));
  }

  /**
   * What ends or interrupts the whole process does no harm: it leaves the same behind whether an
   * independent step was taken before it or not, and the process cannot be over while one can be
   * taken.
   */
  private boolean isUsable() {
    return Arrays.stream(net.steps)
        .allMatch(step -> isNothingOrAll(step.clears()) && isNothingOrAll(step.empty()));
  }

  private boolean isNothingOrAll(BitSet places) {
    if (places.isEmpty()) {
      return true;
    }
    for (int i = 0; i < net.places.length; i++) {
      if (net.places[i].scope != Net.OUTERMOST
          && net.places[i].kind == Kind.TOKEN
          && !places.get(i)) {
        return false;
      }
    }
    return true;
  }

  private void findChoices() {
    List<List<Integer>> takers = new ArrayList<>();
    for (int i = 0; i < net.places.length; i++) {
      takers.add(new ArrayList<>());
    }
    for (int i = 0; i < net.steps.length; i++) {
      for (int place : net.steps[i].in()) {
        takers.get(place).add(i);
      }
    }
    for (int place = 0; place < net.places.length; place++) {
      var steps = takers.get(place);
      if (!steps.isEmpty() && steps.stream().allMatch(step -> isIndependent(step, steps, takers))) {
        choices.add(net.places[place]);
      }
    }
  }

  private boolean isIndependent(int number, List<Integer> steps, List<List<Integer>> takers) {
    var step = net.steps[number];
    return step.clears().isEmpty()
        && (steps.size() == 1 || step.in().length == 1)
        && Arrays.stream(step.in())
            .allMatch(
                in ->
                    !mayCollide.get(in)
                        && takers.get(in).equals(steps)
                        && (joins.isEmpty() || net.places[in].kind == Kind.TOKEN));
  }

  private BitSet mayCollide() {
    var found = new BitSet();
    int[] producers = new int[net.places.length];
    producers[0]++;
    for (var step : net.steps) {
      Arrays.stream(given(step)).forEach(place -> producers[place]++);
    }
    for (int i = 0; i < producers.length; i++) {
      found.set(i, producers[i] > 1 && net.places[i].kind == Kind.TOKEN);
    }
    var loops = new Loops(net);
    for (int i = 0; i < net.steps.length; i++) {
      var step = net.steps[i];
      var given = given(step);
      if (loops.passes(i) && (given.length > 1 || step.transition().inclusiveJoin)) {
        Arrays.stream(given).forEach(found::set);
      }
      for (int place : given) {
        if (leavesJoin(step, place)) {
          found.set(place);
        }
      }
    }
    for (var join : joins) {
      if (mayJoinTwice(join, loops)) {
        Arrays.stream(given(join.step())).forEach(found::set);
      }
    }
    return found;
  }

  private boolean mayJoinTwice(Join join, Loops loops) {
    int partings = 0;
    for (int i = 0; i < net.steps.length; i++) {
      var step = net.steps[i];
      if (Arrays.stream(step.in()).anyMatch(in -> Long.bitCount(join.reaches(in)) > 1)
          && Arrays.stream(given(step)).anyMatch(it -> Long.bitCount(join.reaches(it)) == 1)) {
        partings += loops.passes(i) ? 2 : 1;
      }
    }
    return partings > 1;
  }

  private boolean leavesJoin(CompactNet.Step step, int place) {
    return joins.stream()
        .anyMatch(
            join ->
                join.reaches(place) == 0
                    && Arrays.stream(step.in())
                        .anyMatch(in -> join.reaches(in) != 0 && join.leadsTo(in)));
  }

  private static int[] given(CompactNet.Step step) {
    var given = Arrays.copyOf(step.out(), step.out().length + step.options().length);
    System.arraycopy(step.options(), 0, given, step.out().length, step.options().length);
    return given;
  }
}
