package org.heliostat.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The drawn flow of a power.
 *
 * @param startId the BPMN id of the only start event
 * @param steps in document order
 * @param gateways in document order
 * @param endings in document order
 * @param sequenceFlows in document order
 */
public record Flow(
    String startId,
    List<Step> steps,
    List<Gateway> gateways,
    List<Ending> endings,
    List<SequenceFlow> sequenceFlows) {
  public Flow {
    steps = List.copyOf(steps);
    gateways = List.copyOf(gateways);
    endings = List.copyOf(endings);
    sequenceFlows = List.copyOf(sequenceFlows);
  }

  /** The step with this element id. */
  public Optional<Step> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** The ending with this element id. */
  public Optional<Ending> ending(String id) {
    return endings.stream().filter(ending -> ending.id().equals(id)).findFirst();
  }

  /** The steps that a new case meets first. */
  public List<Step> first() {
    return reachable(startId, null);
  }

  /**
   * The steps expected after a step: those reached without passing another step, taking the outcome
   * that carries the case on (the first one declared).
   *
   * @return in the order met; empty when the case ends there
   */
  public List<Step> next(Step step) {
    return reachable(step.id(), step.outcomes().getFirst().code());
  }

  /**
   * Whether a step names what is missing and waits for the applicant: a notice after which the
   * machine checks the materials again (Licensing Law Art. 32).
   */
  public boolean waitsForApplicant(Step step) {
    return step.kind() == StepKind.NOTIFY
        && next(step).stream()
            .anyMatch(
                then -> then.kind() == StepKind.EXAMINE && then.performer() == Performer.WORKER);
  }

  private List<Step> reachable(String fromId, @Nullable String outcome) {
    Set<Step> found = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(fromId));
    while (!open.isEmpty()) {
      var id = open.removeFirst();
      for (var arrow : leaving(id)) {
        if (outcome != null && isRuledOut(arrow, fromId, outcome)) {
          continue;
        }
        step(arrow.targetId())
            .ifPresentOrElse(
                found::add,
                () -> {
                  if (seen.add(arrow.targetId())) {
                    open.add(arrow.targetId());
                  }
                });
      }
    }
    return List.copyOf(found);
  }

  /** Where an earlier step decides, every arrow is still possible. */
  private boolean isRuledOut(SequenceFlow arrow, String stepId, String outcome) {
    var decidedElsewhere =
        gateways.stream()
            .filter(gateway -> gateway.id().equals(arrow.sourceId()))
            .anyMatch(
                gateway -> gateway.decidedBy() != null && !gateway.decidedBy().equals(stepId));
    return arrow.outcome() != null && !arrow.outcome().equals(outcome) && !decidedElsewhere;
  }

  private List<SequenceFlow> leaving(String id) {
    return sequenceFlows.stream().filter(arrow -> arrow.sourceId().equals(id)).toList();
  }
}
