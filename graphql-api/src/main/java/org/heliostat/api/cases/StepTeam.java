package org.heliostat.api.cases;

import java.util.Map;
import java.util.function.BiFunction;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;

/**
 * Officers who do a step together, where the law asks for two (Licensing Law Art. 34, Penalty Law
 * Art. 42, Coercion Law Art. 18). Each joins under his own account; nobody is named by another.
 */
final class StepTeam {
  private final StepLookup steps;
  private final JudgedActs<CaseDocument> acts;

  StepTeam(StepLookup steps, JudgedActs<CaseDocument> acts) {
    this.steps = steps;
    this.acts = acts;
  }

  Act<CaseDocument> join(HeliostatUser user, String stepId) {
    return act(user, stepId, EngineNames.STEP_JOIN, StepRules::mayJoin);
  }

  Act<CaseDocument> leave(HeliostatUser user, String stepId) {
    return act(user, stepId, EngineNames.STEP_LEAVE, StepRules::mayLeave);
  }

  private Act<CaseDocument> act(
      HeliostatUser user,
      String stepId,
      String kind,
      BiFunction<HeliostatUser, StepAtHand, @Nullable No> rule) {
    var step = steps.find(user, stepId);
    if (step == null) {
      return Act.no(StepRules.notOpen());
    }
    var refusal = rule.apply(user, step);
    if (refusal != null) {
      return Act.no(refusal);
    }
    var document = step.document();
    if (kind.equals(EngineNames.STEP_JOIN) && step.run().officers().contains(user.username())) {
      return new Act.Done<>(document);
    }
    return acts.publish(
        kind,
        document.caseNo(),
        acts.id(kind, user.username(), document.caseNo(), stepId + "/" + before(document)),
        Map.of(
            EngineNames.BY, user.username(),
            EngineNames.STEP_ID, stepId,
            EngineNames.ELEMENT_ID, step.elementId()));
  }

  /** Joining, leaving and joining again are three acts; sending one of them twice is none more. */
  private static long before(CaseDocument document) {
    return document.acts().stream()
        .filter(
            act ->
                act.kind().equals(EngineNames.STEP_JOIN)
                    || act.kind().equals(EngineNames.STEP_LEAVE))
        .count();
  }
}
