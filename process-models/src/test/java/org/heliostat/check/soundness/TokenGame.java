package org.heliostat.check.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The four properties straight from their definitions: plays tokens on the arrows of a flat process
 * in every order, without nets, reduction or priorities. Slow, and meant to be.
 */
final class TokenGame {
  private static final int MOST_STATES = 2_000;
  private static final int MOST_TOKENS = 3;

  private final Scope process;
  private final Map<Map<String, Integer>, Set<Map<String, Integer>>> next = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  private boolean tooLarge;

  private TokenGame(Scope process) {
    this.process = process;
  }

  /** The verdicts; empty when the process has too many states or tokens to be played out. */
  static Optional<Map<Property, Verdict>> judge(Scope process) {
    return new TokenGame(process).judge();
  }

  private Optional<Map<Property, Verdict>> judge() {
    var open = new ArrayDeque<Map<String, Integer>>();
    for (var start : process.starts()) {
      var tokens = new TreeMap<String, Integer>();
      start.out.forEach(arrow -> tokens.merge(arrow.id(), 1, Integer::sum));
      open.add(tokens);
    }
    while (!open.isEmpty() && !tooLarge) {
      var state = open.poll();
      if (next.containsKey(state)) {
        continue;
      }
      var following = new HashSet<Map<String, Integer>>();
      next.put(state, following);
      moves(state, following::add);
      open.addAll(following);
      tooLarge |=
          next.size() > MOST_STATES
              || state.entrySet().stream()
                  .anyMatch(it -> !it.getKey().startsWith("!") && it.getValue() > MOST_TOKENS);
    }
    return tooLarge ? Optional.empty() : Optional.of(verdicts());
  }

  private Map<Property, Verdict> verdicts() {
    Map<Property, Verdict> verdicts = new EnumMap<>(Property.class);
    boolean safe = true;
    boolean proper = true;
    for (var state : next.keySet()) {
      for (var entry : state.entrySet()) {
        if (entry.getKey().startsWith("!")) {
          proper &= entry.getValue() < 2;
        } else {
          safe &= entry.getValue() < 2;
        }
      }
    }
    verdicts.put(Property.SAFE, verdict(safe));
    verdicts.put(Property.PROPER_COMPLETION, verdict(proper));
    verdicts.put(Property.OPTION_TO_COMPLETE, verdict(canAlwaysEnd()));
    verdicts.put(
        Property.NO_DEAD_ACTIVITIES,
        verdict(process.activities().allMatch(activity -> done.contains(activity.id))));
    return verdicts;
  }

  private static Verdict verdict(boolean holds) {
    return holds ? Verdict.HOLDS : Verdict.BROKEN;
  }

  private boolean canAlwaysEnd() {
    Map<Map<String, Integer>, List<Map<String, Integer>>> before = new HashMap<>();
    next.forEach(
        (from, to) ->
            to.forEach(it -> before.computeIfAbsent(it, any -> new ArrayList<>()).add(from)));
    var hopeful = new HashSet<Map<String, Integer>>();
    var open = new ArrayDeque<Map<String, Integer>>();
    for (var state : next.keySet()) {
      if (state.keySet().stream().allMatch(it -> it.startsWith("!"))) {
        open.add(state);
      }
    }
    while (!open.isEmpty()) {
      var state = open.poll();
      if (hopeful.add(state)) {
        open.addAll(before.getOrDefault(state, List.of()));
      }
    }
    return hopeful.size() == next.size();
  }

  private void moves(Map<String, Integer> state, Consumer<Map<String, Integer>> use) {
    for (var node : process.nodes) {
      switch (node.kind) {
        case START, BOUNDARY, SUB_PROCESS, COMPLEX -> {}
        case PARALLEL -> {
          if (!node.in.isEmpty()
              && node.in.stream().allMatch(arrow -> state.containsKey(arrow.id()))) {
            var after = new TreeMap<>(state);
            node.in.forEach(arrow -> take(after, arrow));
            give(after, node, node.out, use);
          }
        }
        case INCLUSIVE -> {
          if (mayJoin(node, state)) {
            var after = new TreeMap<>(state);
            node.in.stream()
                .filter(arrow -> state.containsKey(arrow.id()))
                .forEach(arrow -> take(after, arrow));
            for (int chosen = 1; chosen < 1 << node.out.size(); chosen++) {
              int ways = chosen;
              give(
                  after,
                  node,
                  node.out.stream()
                      .filter(arrow -> (ways & 1 << node.out.indexOf(arrow)) != 0)
                      .toList(),
                  use);
            }
            if (node.out.isEmpty()) {
              give(after, node, List.of(), use);
            }
          }
        }
        case EXCLUSIVE, ACTIVITY, EVENT, END -> {
          for (var arrow : node.in) {
            if (state.containsKey(arrow.id())) {
              passOne(state, node, arrow, use);
            }
          }
        }
      }
    }
  }

  private void passOne(
      Map<String, Integer> state, Node node, Arrow in, Consumer<Map<String, Integer>> use) {
    var after = new TreeMap<>(state);
    take(after, in);
    if (node.kind == Node.Kind.END && node.trigger == Node.Trigger.TERMINATE) {
      use.accept(new TreeMap<>());
    } else if (node.kind == Node.Kind.EXCLUSIVE && !node.out.isEmpty()) {
      node.out.forEach(arrow -> give(after, node, List.of(arrow), use));
    } else {
      give(after, node, node.out, use);
    }
  }

  private void give(
      Map<String, Integer> from, Node node, List<Arrow> out, Consumer<Map<String, Integer>> use) {
    done.add(node.id);
    var after = new TreeMap<>(from);
    if (node.out.isEmpty()) {
      after.merge("!" + node.id, 1, (a, b) -> 2);
    }
    out.forEach(arrow -> after.merge(arrow.id(), 1, Integer::sum));
    use.accept(after);
  }

  private static void take(Map<String, Integer> tokens, Arrow arrow) {
    tokens.computeIfPresent(arrow.id(), (id, count) -> count == 1 ? null : count - 1);
  }

  private boolean mayJoin(Node join, Map<String, Integer> state) {
    var arrived =
        join.in.stream().filter(it -> state.containsKey(it.id())).collect(Collectors.toSet());
    var empty = new HashSet<>(join.in);
    empty.removeAll(arrived);
    if (arrived.isEmpty()) {
      return false;
    }
    return process.nodes.stream()
        .flatMap(node -> node.out.stream())
        .filter(arrow -> state.containsKey(arrow.id()) && !join.in.contains(arrow))
        .allMatch(
            arrow -> {
              var reached = reachedWithout(join, arrow);
              return reached.stream().noneMatch(empty::contains)
                  || reached.stream().anyMatch(arrived::contains);
            });
  }

  private static Set<Arrow> reachedWithout(Node join, Arrow from) {
    Set<Arrow> seen = new HashSet<>();
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      var arrow = open.poll();
      if (seen.add(arrow) && arrow.target() != join) {
        open.addAll(arrow.target().out);
      }
    }
    return seen;
  }
}
