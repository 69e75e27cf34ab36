package org.heliostat.workers.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.SeparationOfDuties;
import org.heliostat.power.SequenceFlow;
import org.heliostat.power.Step;

/**
 * The legality of a step, judged from the engine's own variables: in order, by a known outcome, by
 * another hand than those it judges. The API refuses such acts before the engine moves; this is the
 * second look, by the machine that saw everything in order.
 */
public final class StepReview {
  /** The step was reached although no step before it was completed (order, C4). */
  public static final String ORDER_UNMET = "ORDER_UNMET";

  /** The step was completed with an outcome that its power does not know. */
  public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

  /** Whoever judged had done one of the steps judged (C6, C7). */
  public static final String SAME_PERSON = "SAME_PERSON";

  /** Fewer officers took part than the law asks for (C9). */
  public static final String OFFICERS_MISSING = "OFFICERS_MISSING";

  /** It is not recorded who completed the step (C5). */
  public static final String DOER_UNKNOWN = "DOER_UNKNOWN";

  private StepReview() {}

  /**
   * @param variables of the case when the step opens
   * @return codes of what is wrong; empty when all is right
   */
  public static List<String> atOpening(Power power, Step step, Map<String, Object> variables) {
    var before = stepsBefore(power.flow(), step.id());
    var reached =
        before.isEmpty()
            || before.stream()
                .anyMatch(it -> variables.get(EngineNames.outcomeOf(it.id())) != null);
    return reached ? List.of() : List.of(ORDER_UNMET);
  }

  /**
   * @param variables of the case when the step has just been completed
   * @return codes of what is wrong; empty when all is right
   */
  public static List<String> atClosing(Power power, Step step, Map<String, Object> variables) {
    var findings = new ArrayList<String>();
    if (!(variables.get(EngineNames.outcomeOf(step.id())) instanceof String outcome)
        || !step.hasOutcome(outcome)) {
      findings.add(OUTCOME_UNKNOWN);
    }
    if (!(variables.get(EngineNames.doneBy(step.id())) instanceof String)) {
      findings.add(DOER_UNKNOWN);
      return List.copyOf(findings);
    }
    var team = team(step, variables);
    if (team.size() < step.officers()) {
      findings.add(OFFICERS_MISSING);
    }
    var separation = SeparationOfDuties.of(power);
    var done = done(power, variables);
    var people = people(step, variables);
    var submitter = variables.get(EngineNames.SUBMITTED_BY);
    if (people.stream().anyMatch(person -> separation.forbids(step, person, done))
        || separation.forbidsSubmitter(step) && people.contains(submitter)) {
      findings.add(SAME_PERSON);
    }
    return List.copyOf(findings);
  }

  private static List<SeparationOfDuties.Done> done(Power power, Map<String, Object> variables) {
    return power.flow().steps().stream()
        .flatMap(
            step ->
                people(step, variables).stream()
                    .map(person -> new SeparationOfDuties.Done(step.id(), person)))
        .toList();
  }

  /** Everybody who last did a step together; empty when nobody did. */
  private static Set<String> team(Step step, Map<String, Object> variables) {
    var team = new LinkedHashSet<String>();
    if (variables.get(EngineNames.doneBy(step.id())) instanceof String by) {
      team.add(by);
    }
    if (variables.get(EngineNames.officersOf(step.id())) instanceof List<?> officers) {
      officers.stream().filter(String.class::isInstance).map(String.class::cast).forEach(team::add);
    }
    return team;
  }

  /** The team, and whoever let one of it do the step: both count as having done it. */
  private static Set<String> people(Step step, Map<String, Object> variables) {
    var people = new LinkedHashSet<>(team(step, variables));
    if (variables.get(EngineNames.doneOnBehalfOf(step.id())) instanceof String principal
        && !principal.isEmpty()) {
      people.add(principal);
    }
    return people;
  }

  private static List<Step> stepsBefore(Flow flow, String id) {
    var found = new ArrayList<Step>();
    var seen = new ArrayList<String>();
    var open = new ArrayList<>(List.of(id));
    while (!open.isEmpty()) {
      var target = open.removeFirst();
      for (var sourceId : sources(flow, target)) {
        var step = flow.step(sourceId);
        if (sourceId.equals(flow.startId())) {
          return List.of();
        } else if (step.isPresent()) {
          found.add(step.get());
        } else if (!seen.contains(sourceId)) {
          seen.add(sourceId);
          open.add(sourceId);
        }
      }
    }
    return found;
  }

  private static List<String> sources(Flow flow, String targetId) {
    return flow.sequenceFlows().stream()
        .filter(arrow -> arrow.targetId().equals(targetId))
        .map(SequenceFlow::sourceId)
        .toList();
  }
}
