package org.heliostat.api.cases;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Predicate;
import org.heliostat.api.cases.Inputs.StepCompleteInput;
import org.heliostat.api.delegations.Delegations;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineRefusedException;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.papers.Paper;
import org.heliostat.papers.People;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;

/**
 * Takes steps in hand, puts them back and completes them. The engine has the last word: of two who
 * claim at once exactly one wins. An act that was done already, by the same person and to the same
 * end, counts as done.
 */
final class StepDesk {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  /** A step that issues documents is through when they are made. */
  private static final Duration DOCUMENTS_WITHIN = Duration.ofSeconds(20);

  private static final Duration CATCH_UP = Duration.ofSeconds(2);

  private final StepLookup steps;
  private final Delegations delegations;
  private final People people;
  private final CamundaClient engine;
  private final Commands commands;

  StepDesk(
      StepLookup steps,
      Delegations delegations,
      People people,
      CamundaClient engine,
      Commands commands) {
    this.steps = steps;
    this.delegations = delegations;
    this.people = people;
    this.engine = engine;
    this.commands = commands;
  }

  Act<CaseDocument> claim(HeliostatUser user, String stepId) {
    var step = steps.find(user, stepId);
    if (step == null) {
      return Act.no(StepRules.notOpen());
    }
    var refusal = StepRules.mayClaim(delegations.toDo(step.drawn(), user), step);
    if (refusal != null) {
      return Act.no(refusal);
    }
    if (isHeldBy(user, step.run())) {
      return new Act.Done<>(step.document());
    }
    var accepted =
        send(
            () ->
                commands.send(
                    engine
                        .newAssignUserTaskCommand(taskKey(step))
                        .assignee(user.username())
                        .allowOverride(false)));
    return settled(
        step,
        accepted,
        VISIBLE_WITHIN,
        run -> run.state() != StepState.OPEN,
        run -> isHeldBy(user, run));
  }

  Act<CaseDocument> release(HeliostatUser user, String stepId) {
    var step = steps.find(user, stepId);
    if (step == null) {
      return Act.no(StepRules.notOpen());
    }
    var refusal = StepRules.mayRelease(delegations.toDo(step.drawn(), user), step);
    if (refusal != null) {
      return Act.no(refusal);
    }
    var accepted =
        (isHeldBy(user, step.run()) || recall(user, step))
            && send(() -> commands.send(engine.newUnassignUserTaskCommand(taskKey(step))));
    return settled(
        step,
        accepted,
        VISIBLE_WITHIN,
        run -> !isHeldBy(user, run) && !isHeldStill(step.run(), run),
        run -> accepted || run.state() == StepState.OPEN);
  }

  /**
   * The leader first takes over what somebody else has in hand: a release does not tell who ordered
   * it, and whatever breaks off in between, he can put it back again.
   */
  private boolean recall(HeliostatUser leader, StepAtHand step) {
    return send(
        () ->
            commands.send(
                engine
                    .newAssignUserTaskCommand(taskKey(step))
                    .assignee(leader.username())
                    .action(EngineNames.RECALL)
                    .allowOverride(true)));
  }

  Act<CaseDocument> complete(HeliostatUser user, StepCompleteInput input) {
    var step = steps.find(user, input.stepId());
    if (step == null) {
      return Act.no(StepRules.notOpen());
    }
    Predicate<StepRun> mine =
        run ->
            run.finishedAt() != null
                && user.username().equals(run.assignee())
                && input.outcome().equals(run.outcome());
    var doer = delegations.toDo(step.drawn(), user);
    if (!mine.test(step.run())) {
      var refusals = StepRules.mayComplete(doer, step, input);
      if (!refusals.isEmpty()) {
        return new Act.NotDone<>(refusals);
      }
    }
    var issues = !step.drawn().documentsAfter(input.outcome()).isEmpty();
    return settled(
        step,
        mine.test(step.run()) || handIn(doer, step, input) || isHandedIn(step, mine),
        issues ? DOCUMENTS_WITHIN : VISIBLE_WITHIN,
        run -> !run.state().isOpen(),
        mine);
  }

  private boolean handIn(HeliostatUser user, StepAtHand step, StepCompleteInput input) {
    var variables = variables(user, step, input);
    return send(
        () -> commands.send(engine.newCompleteUserTaskCommand(taskKey(step)).variables(variables)));
  }

  /** What the engine will not take again may be the same act, whose answer was lost. */
  private boolean isHandedIn(StepAtHand step, Predicate<StepRun> mine) {
    return Patience.until(
            CATCH_UP, () -> steps.again(step).filter(each -> each.run().finishedAt() != null))
        .filter(each -> mine.test(each.run()))
        .isPresent();
  }

  private LinkedHashMap<String, Object> variables(
      HeliostatUser user, StepAtHand step, StepCompleteInput input) {
    var papers = people.papersOf(step.document().caseNo());
    var variables = new LinkedHashMap<String, Object>();
    variables.put(EngineNames.OUTCOME, input.outcome());
    variables.put(EngineNames.BY, user.username());
    variables.put(EngineNames.OFFICERS, step.run().officers());
    var principal = user.principal(step.drawn().post());
    variables.put(EngineNames.ON_BEHALF_OF, principal == null ? "" : principal);
    var opinion = input.opinion();
    if (opinion != null && !opinion.isBlank()) {
      variables.put(EngineNames.OPINION_REF, papers.add(Paper.OPINION, opinion.strip()));
    }
    var form = input.form();
    if (form != null && !form.isEmpty()) {
      variables.put(EngineNames.FORM_REF, papers.add(Paper.FORM, JsonText.of(form)));
    }
    papers.keep();
    return variables;
  }

  private static boolean isHeldBy(HeliostatUser user, StepRun run) {
    return run.state() == StepState.CLAIMED && user.username().equals(run.assignee());
  }

  private static boolean isHeldStill(StepRun before, StepRun now) {
    return now.state() == StepState.CLAIMED
        && Objects.equals(before.assignee(), now.assignee())
        && Objects.equals(before.claimedAt(), now.claimedAt());
  }

  private static long taskKey(StepAtHand step) {
    var key = step.run().userTaskKey();
    if (key == null) {
      throw new IllegalStateException("step %s has no user task".formatted(step.run().stepId()));
    }
    return Long.parseLong(key);
  }

  private static boolean send(Runnable command) {
    try {
      command.run();
      return true;
    } catch (EngineRefusedException e) {
      return switch (e.reason()) {
        case NOT_FOUND, WRONG_STATE, ALREADY_EXISTS -> false;
        case INVALID -> throw e;
      };
    }
  }

  /**
   * Waits until the read model has caught up, then judges by it.
   *
   * @param accepted whether the engine took the command
   * @param within how long an act that the engine took may take to be seen
   * @param changed tells a run that something has happened to
   * @param done tells a run that this act was done to
   */
  private Act<CaseDocument> settled(
      StepAtHand step,
      boolean accepted,
      Duration within,
      Predicate<StepRun> changed,
      Predicate<StepRun> done) {
    var after =
        Patience.until(
            accepted ? within : CATCH_UP,
            () -> steps.again(step).filter(each -> changed.test(each.run())));
    if (after.isEmpty()) {
      // What the engine did, now or before, cannot be seen yet; nobody knows whose it was.
      throw Problem.notYetVisible();
    }
    var run = after.get().run();
    if (cameTooLate(after.get())) {
      return Act.no(CaseRefusals.caseClosed());
    }
    if (done.test(run) || (accepted && !run.state().isOpen())) {
      return new Act.Done<>(after.get().document());
    }
    return Act.no(run.state() == StepState.CLAIMED ? StepRules.taken() : StepRules.notOpen());
  }

  /** What the engine took after the case was ended from outside changes nothing any more. */
  private static boolean cameTooLate(StepAtHand step) {
    var end = step.document().outsideEnd();
    var run = step.run();
    var finishedAt = run.finishedAt();
    return end != null
        && (run.state() == StepState.TERMINATED
            || (finishedAt != null && !finishedAt.isBefore(end.at())));
  }
}
