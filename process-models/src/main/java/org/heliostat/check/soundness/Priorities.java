package org.heliostat.check.soundness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.heliostat.check.soundness.Place.Kind;

/**
 * Which steps may be taken before all others, so that not every order of independent steps is
 * looked at.
 *
 * <p>A choice at a place is independent of everything else when each of its steps needs a token of
 * that place only; so is a single step that is the only one to want its tokens. Nothing can disable
 * such a choice, and taking it early hides no standstill, no dead end, no end event reached twice
 * and no activity. It could hide two tokens on one place. But the first place ever to hold two is
 * one with several producers, or it is filled by a split that lies on a loop: otherwise its second
 * token would not need the first one to be taken away, and one of the places before it would have
 * held two earlier. Steps that take from such places are therefore never put first. Every loop
 * passes one of them, so putting steps first always ends.
 */
final class Priorities {
  private final CompactNet net;

  /** By place: the steps of the independent choice there; {@code null} for none. */
  private final int[][] choices;

  private final boolean usable;

  /**
   * @param wanted whether steps may be put first at all
   */
  Priorities(CompactNet net, boolean wanted) {
    this.net = net;
    this.choices = new int[net.places.length][];
    this.usable = wanted && isUsable();
    if (usable) {
      findChoices();
    }
  }

  /**
   * Inclusive joins look at tokens that they do not take. What ends or interrupts the whole process
   * does no harm: it leaves the same behind whether an independent step was taken before it or not,
   * and the process cannot be over while one can be taken.
   */
  private boolean isUsable() {
    return net.joins().isEmpty()
        && Arrays.stream(net.steps)
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
    var mayCollide = mayCollide();
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
      boolean independent =
          !steps.isEmpty()
              && steps.stream()
                  .allMatch(
                      step ->
                          net.steps[step].clears().isEmpty()
                              && Arrays.stream(net.steps[step].in())
                                  .allMatch(
                                      in ->
                                          !mayCollide.get(in)
                                              && takers.get(in).equals(steps)
                                              && (steps.size() == 1
                                                  || net.steps[step].in().length == 1)));
      if (independent) {
        choices[place] = steps.stream().mapToInt(Integer::intValue).toArray();
      }
    }
  }

  private BitSet mayCollide() {
    var found = new BitSet();
    int[] producers = new int[net.places.length];
    producers[0]++;
    for (var step : net.steps) {
      Arrays.stream(step.out()).forEach(place -> producers[place]++);
      Arrays.stream(step.options()).forEach(place -> producers[place]++);
    }
    for (int i = 0; i < producers.length; i++) {
      found.set(i, producers[i] > 1 && net.places[i].kind == Kind.TOKEN);
    }
    var loops = new Loops(net);
    for (int i = 0; i < net.steps.length; i++) {
      var step = net.steps[i];
      if (step.out().length + step.options().length > 1 && loops.passes(i)) {
        Arrays.stream(step.out()).forEach(found::set);
        Arrays.stream(step.options()).forEach(found::set);
      }
    }
    return found;
  }

  /**
   * The steps to look at in a state.
   *
   * @return those of one independent choice if there is one that can be made, else all
   */
  int[] of(byte[] tokens) {
    if (usable && !net.isBlurred(tokens)) {
      for (int place = 0; place < tokens.length; place++) {
        var choice = tokens[place] > 0 ? choices[place] : null;
        if (choice != null && net.isEnabled(choice[0], tokens)) {
          return choice;
        }
      }
    }
    return net.enabled(tokens);
  }
}
