package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.StepRun;
import org.jspecify.annotations.Nullable;

/** What people do with a step: take it in hand, put it back, complete it. */
final class CaseFromUserTaskHandler {
  private CaseFromUserTaskHandler() {}

  static void apply(CaseChange change, Record<?> record, UserTaskRecordValue task, Power power) {
    var stepId = Long.toString(task.getElementInstanceKey());
    switch (record.getIntent()) {
      case UserTaskIntent.CREATED ->
          change.changeStep(stepId, run -> run.offeredAs(Long.toString(task.getUserTaskKey())));
      case UserTaskIntent.ASSIGNED ->
          change.changeStep(stepId, run -> run.heldBy(person(task.getAssignee()), change.at()));
      case UserTaskIntent.COMPLETED -> {
        var variables = new Variables(task.getVariables());
        change.changeStep(stepId, run -> completed(run, variables, change.at()));
        if (isDecision(power, task)) {
          // At once: an act that comes before the closing checks are through finds it stopped.
          change.step(stepId).ifPresent(run -> change.stopClock(doer(run, variables)));
        }
      }
      default -> {
        // The engine's own states in between.
      }
    }
  }

  private static boolean isDecision(Power power, UserTaskRecordValue task) {
    return power
        .flow()
        .step(task.getElementId())
        .filter(step -> step.kind() == StepKind.DECIDE)
        .isPresent();
  }

  private static String doer(StepRun run, Variables variables) {
    return variables.textOr(
        EngineNames.BY, run.assignee() == null ? Variables.ENGINE : run.assignee());
  }

  private static @Nullable String person(@Nullable String assignee) {
    return assignee == null || assignee.isEmpty() ? null : assignee;
  }

  private static StepRun completed(StepRun run, Variables variables, Instant at) {
    return run.done(
            doer(run, variables),
            at,
            variables.text(EngineNames.OUTCOME),
            variables.text(EngineNames.OPINION_REF),
            variables.text(EngineNames.FORM_REF))
        .onBehalfOf(variables.text(EngineNames.ON_BEHALF_OF));
  }
}
