package org.heliostat.check.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.heliostat.check.soundness.Place.Kind;

/**
 * Finds where on a run two tokens first meet on one place of the drawing. In a reduced net a token
 * goes on at once to where it has to wait, so two may be found together far behind the place where
 * the first could have been caught up. Therefore the run is played on the net as drawn, and
 * whatever need not happen for two tokens to meet is left out.
 */
final class FirstMeeting {
  /** Tokens counted on one place: runs that are played end with the second. */
  private static final int ENOUGH = 3;

  /** A transition of the drawn net taken, with the ways chosen at it. */
  private record Passage(int number, List<String> ways) {}

  private final CompactNet drawn;

  /**
   * @param drawn the net of a process before it is reduced
   */
  FirstMeeting(Net drawn) {
    this.drawn = new CompactNet(drawn, ENOUGH);
  }

  /**
   * Where two tokens meet, and a run to there without detours.
   *
   * @param runs of a smaller net for the same process
   * @param seen the place of that net on which two tokens lie at their end
   * @return empty when the drawn net cannot follow, since one of its inclusive joins has more ways
   *     than can be told apart
   */
  Optional<Violation> on(List<Run> runs, Place seen) {
    var all = passages(runs);
    var needed = neededFor(all, seen);
    var passages = met(needed) > 0 ? needed : all;
    int met = met(passages);
    if (met == 0) {
      return Optional.empty();
    }
    var shortest = shortened(passages.subList(0, met));
    return Optional.of(
        new Violation(Property.SAFE, meetingPlace(shortest), false, trace(shortest)));
  }

  private static List<Passage> passages(List<Run> runs) {
    List<Passage> passages = new ArrayList<>();
    for (var part : Trace.parts(runs)) {
      switch (part) {
        case Run.Passed(int number, var ids) ->
            passages.add(new Passage(number, new ArrayList<>()));
        case Run.Of(var ids) when !ids.isEmpty() -> passages.getLast().ways().addAll(ids);
        case Run.Of ignored -> {}
        case Run.Then ignored -> throw new IllegalArgumentException("not a part");
        case Run.Decision ignored -> throw new IllegalArgumentException("not a part");
      }
    }
    return passages;
  }

  /**
   * Without what neither of two tokens on a place has come of: other tokens may have met before,
   * which is another matter.
   */
  private List<Passage> neededFor(List<Passage> passages, Place seen) {
    List<Deque<Integer>> givers = new ArrayList<>();
    for (int i = 0; i < drawn.places.length; i++) {
      givers.add(new ArrayDeque<>());
    }
    List<List<Integer>> causes = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      causes.add(pass(passages.get(i), i, givers));
    }
    var needed = new BitSet();
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < drawn.places.length; i++) {
      if (drawn.places[i].number == seen.number) {
        givers.get(i).stream().limit(2).forEach(open::add);
      }
    }
    while (!open.isEmpty()) {
      int passage = open.remove();
      if (!needed.get(passage)) {
        needed.set(passage);
        open.addAll(causes.get(passage));
      }
    }
    return needed.stream().mapToObj(passages::get).toList();
  }

  /**
   * Gives the passages whose tokens one takes, the oldest of each place.
   *
   * @param givers by place: the passages that gave the tokens there
   */
  private List<Integer> pass(Passage passage, int number, List<Deque<Integer>> givers) {
    var step = drawn.steps[passage.number()];
    List<Integer> causes = new ArrayList<>();
    for (int place : step.in()) {
      if (!givers.get(place).isEmpty()) {
        causes.add(givers.get(place).remove());
      }
    }
    step.clears().stream().forEach(place -> givers.get(place).clear());
    for (int place : step.out()) {
      givers.get(place).add(number);
    }
    for (int i = 0; i < step.options().length; i++) {
      if (passage.ways().contains(step.transition().options.get(i).way())) {
        givers.get(step.options()[i]).add(number);
      }
    }
    return causes;
  }

  /**
   * Leaves out as many passages as can be, in ever smaller blocks, the last ones first. What comes
   * into a gateway and what leaves it stay together.
   */
  private List<Passage> shortened(List<Passage> passages) {
    var shortest = passages;
    int block = Math.max(1, passages.size() / 2);
    boolean shorter = true;
    while (shorter || block > 1) {
      block = shorter ? block : block / 2;
      shorter = false;
      for (int to = shortest.size(); to > 0; ) {
        int from = Math.max(0, to - block);
        while (from > 0 && drawn.leavesGateway(shortest.get(from).number())) {
          from--;
        }
        List<Passage> without = new ArrayList<>(shortest.subList(0, from));
        without.addAll(shortest.subList(to, shortest.size()));
        int met = met(without);
        if (met > 0) {
          shortest = without.subList(0, met);
          shorter = true;
        }
        to = Math.min(from, shortest.size());
      }
    }
    return shortest;
  }

  /** After how many passages two tokens meet; 0 when they do not, or one cannot be taken. */
  private int met(List<Passage> passages) {
    var tokens = drawn.initial();
    for (int i = 0; i < passages.size(); i++) {
      var passage = passages.get(i);
      if (!drawn.take(passage.number(), passage.ways(), tokens)) {
        return 0;
      }
      if (meetingPlace(passage, tokens) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private String meetingPlace(List<Passage> passages) {
    var tokens = drawn.initial();
    passages.forEach(passage -> drawn.take(passage.number(), passage.ways(), tokens));
    return drawn.places[meetingPlace(passages.getLast(), tokens)].elementId;
  }

  /** The place on which a passage has put a second token; -1 when there is none. */
  private int meetingPlace(Passage passage, byte[] tokens) {
    var step = drawn.steps[passage.number()];
    for (var places : new int[][] {step.out(), step.options()}) {
      for (int place : places) {
        if (tokens[place] > 1 && drawn.places[place].kind == Kind.TOKEN) {
          return place;
        }
      }
    }
    return -1;
  }

  private List<String> trace(List<Passage> passages) {
    List<String> ids = new ArrayList<>();
    for (var passage : passages) {
      ids.addAll(drawn.steps[passage.number()].transition().run.own());
      ids.addAll(passage.ways());
    }
    return ids;
  }
}
