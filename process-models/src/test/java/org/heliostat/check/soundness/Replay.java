package org.heliostat.check.soundness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows a trace on a flat drawing, token by token, and fails where it cannot be followed. Where
 * several tokens wait before a node, each is tried.
 */
final class Replay {
  private final Map<String, Node> nodes = new HashMap<>();

  /** What may lie where by now; an end event counts under its own id. */
  private Set<Map<String, Integer>> states = Set.of(Map.of());

  private Replay(Scope process) {
    process.nodes.forEach(node -> nodes.put(node.id, node));
  }

  static Replay of(Scope process, List<String> trace) {
    var replay = new Replay(process);
    for (int i = 0; i < trace.size(); ) {
      var node = replay.nodes.get(trace.get(i++));
      assertThat(node).as("a node at %d of %s", i - 1, trace).isNotNull();
      List<String> ways = new ArrayList<>();
      while (i < trace.size() && !replay.nodes.containsKey(trace.get(i))) {
        ways.add(trace.get(i++));
      }
      replay.pass(node, ways);
      assertThat(replay.states).as("going on with %s in %s", node, trace).isNotEmpty();
    }
    return replay;
  }

  private void pass(Node node, List<String> ways) {
    Set<Map<String, Integer>> after = new HashSet<>();
    for (var state : states) {
      switch (node.kind) {
        case START -> after.add(given(state, node, ways));
        case PARALLEL -> {
          if (node.in.stream().allMatch(arrow -> state.containsKey(arrow.id()))) {
            after.add(given(taken(state, node.in), node, ways));
          }
        }
        case INCLUSIVE -> {
          var there = node.in.stream().filter(it -> state.containsKey(it.id())).toList();
          if (!there.isEmpty()) {
            after.add(given(taken(state, there), node, ways));
          }
        }
        case ACTIVITY, SUB_PROCESS, EVENT, BOUNDARY, EXCLUSIVE, COMPLEX, END ->
            node.in.stream()
                .filter(arrow -> state.containsKey(arrow.id()))
                .forEach(arrow -> after.add(given(taken(state, List.of(arrow)), node, ways)));
      }
    }
    states = after;
  }

  private static Map<String, Integer> taken(Map<String, Integer> state, List<Arrow> arrows) {
    var after = new HashMap<>(state);
    arrows.forEach(
        arrow -> after.computeIfPresent(arrow.id(), (id, count) -> count == 1 ? null : count - 1));
    return after;
  }

  private static Map<String, Integer> given(
      Map<String, Integer> state, Node node, List<String> ways) {
    if (node.trigger == Node.Trigger.TERMINATE) {
      return Map.of();
    }
    var after = new HashMap<>(state);
    if (node.out.isEmpty()) {
      after.merge(node.id, 1, Integer::sum);
    }
    for (var arrow : node.out) {
      if (ways.isEmpty() || ways.contains(arrow.id())) {
        after.merge(arrow.id(), 1, Integer::sum);
      }
    }
    return after;
  }

  /** Asserts that the end of the run breaks the property in the way stated. */
  void shows(Violation violation) {
    var id = violation.elementId();
    switch (violation.property()) {
      case SAFE -> assertThat(states).anyMatch(state -> tokensAt(id, state) > 1);
      case PROPER_COMPLETION -> assertThat(states).anyMatch(state -> state.getOrDefault(id, 0) > 1);
      case OPTION_TO_COMPLETE -> assertThat(states).anyMatch(state -> tokensAt(id, state) > 0);
      case NO_DEAD_ACTIVITIES -> throw new AssertionError("has no run");
    }
  }

  /** On a sequence flow, or waiting before a node. */
  private int tokensAt(String id, Map<String, Integer> state) {
    var node = nodes.get(id);
    return node == null
        ? state.getOrDefault(id, 0)
        : node.in.stream().mapToInt(arrow -> state.getOrDefault(arrow.id(), 0)).sum();
  }
}
