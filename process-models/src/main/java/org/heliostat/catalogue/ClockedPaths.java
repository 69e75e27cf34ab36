package org.heliostat.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.heliostat.power.Flow;
import org.heliostat.power.SequenceFlow;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/** The drawn paths, each step once: one that is returned goes on from what it has consumed. */
final class ClockedPaths {
  private final Flow flow;
  private final Map<String, Step> steps = new HashMap<>();
  private final Map<String, List<String>> onward = new HashMap<>();
  private final Set<String> clocked = new HashSet<>();
  private final Set<String> decisive = new HashSet<>();

  ClockedPaths(Flow flow) {
    this.flow = flow;
    flow.steps().forEach(step -> steps.put(step.id(), step));
    leaveOutReturns(flow.startId(), new HashSet<>(), new HashSet<>());
    boolean accepts = has(StepKind.ACCEPT);
    boolean decides = has(StepKind.DECIDE);
    walk(flow.startId(), !accepts, new HashSet<>());
    Map<String, Boolean> known = new HashMap<>();
    clocked.stream().filter(id -> !decides || leadsToDecision(id, known)).forEach(decisive::add);
  }

  Set<String> clocked() {
    return clocked;
  }

  /** The clocked steps on the way to a decision; all of them when none is taken. */
  Set<String> decisive() {
    return decisive;
  }

  long longest(Set<String> on, ToLongFunction<Step> amount) {
    return longest(flow.startId(), on, amount, new HashMap<>());
  }

  private long longest(
      String id, Set<String> on, ToLongFunction<Step> amount, Map<String, Long> known) {
    var already = known.get(id);
    if (already != null) {
      return already;
    }
    long further = 0;
    for (var next : onward.getOrDefault(id, List.of())) {
      further = Math.max(further, longest(next, on, amount, known));
    }
    var step = on.contains(id) ? steps.get(id) : null;
    long own = step == null ? 0 : amount.applyAsLong(step);
    known.put(id, own + further);
    return own + further;
  }

  private boolean has(StepKind kind) {
    return flow.steps().stream().anyMatch(step -> step.kind() == kind);
  }

  private void leaveOutReturns(String id, Set<String> behind, Set<String> done) {
    behind.add(id);
    var targets =
        flow.sequenceFlows().stream()
            .filter(arrow -> arrow.sourceId().equals(id))
            .map(SequenceFlow::targetId)
            .filter(target -> !behind.contains(target))
            .toList();
    onward.put(id, targets);
    for (var target : targets) {
      if (!done.contains(target)) {
        leaveOutReturns(target, behind, done);
      }
    }
    behind.remove(id);
    done.add(id);
  }

  private void walk(String id, boolean running, Set<String> seen) {
    if (!seen.add(id + running)) {
      return;
    }
    if (running && steps.containsKey(id)) {
      clocked.add(id);
    }
    if (running && is(id, StepKind.DECIDE)) {
      return;
    }
    boolean starts = is(id, StepKind.ACCEPT);
    for (var next : onward.getOrDefault(id, List.of())) {
      walk(next, running || starts, seen);
    }
  }

  private boolean is(String id, StepKind kind) {
    var step = steps.get(id);
    return step != null && step.kind() == kind;
  }

  private boolean leadsToDecision(String id, Map<String, Boolean> known) {
    var already = known.get(id);
    if (already != null) {
      return already;
    }
    boolean leads = is(id, StepKind.DECIDE);
    for (var next : onward.getOrDefault(id, List.of())) {
      leads |= leadsToDecision(next, known);
    }
    known.put(id, leads);
    return leads;
  }
}
