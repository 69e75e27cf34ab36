package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.time.Instant;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/** What people do with a step: take it in hand, put it back, complete it. */
final class CaseFromUserTaskHandler {
  private CaseFromUserTaskHandler() {}

  static void apply(CaseChange change, Record<?> record, UserTaskRecordValue task) {
    var stepId = Long.toString(task.getElementInstanceKey());
    switch (record.getIntent()) {
      case UserTaskIntent.CREATED ->
          change.changeStep(stepId, run -> created(run, Long.toString(task.getUserTaskKey())));
      case UserTaskIntent.ASSIGNED ->
          change.changeStep(stepId, run -> assigned(run, task.getAssignee()));
      case UserTaskIntent.COMPLETED ->
          change.changeStep(
              stepId,
              run ->
                  completed(
                      run,
                      new Variables(task.getVariables()),
                      Instant.ofEpochMilli(record.getTimestamp())));
      default -> {
        // The engine's own states in between.
      }
    }
  }

  private static StepRun created(StepRun run, String userTaskKey) {
    return new StepRun(
        run.stepId(),
        run.elementId(),
        userTaskKey,
        run.state(),
        run.assignee(),
        run.startedAt(),
        run.finishedAt(),
        run.outcome(),
        run.opinionRef(),
        run.formRef(),
        run.findings());
  }

  private static StepRun assigned(StepRun run, @Nullable String assignee) {
    var released = assignee == null || assignee.isEmpty();
    return new StepRun(
        run.stepId(),
        run.elementId(),
        run.userTaskKey(),
        released ? StepState.OPEN : StepState.CLAIMED,
        released ? null : assignee,
        run.startedAt(),
        run.finishedAt(),
        run.outcome(),
        run.opinionRef(),
        run.formRef(),
        run.findings());
  }

  /** The work of the person is done now; the step stays current until its closing checks are. */
  private static StepRun completed(StepRun run, Variables variables, Instant at) {
    return new StepRun(
        run.stepId(),
        run.elementId(),
        run.userTaskKey(),
        run.state(),
        variables.textOr(
            EngineNames.BY, run.assignee() == null ? Variables.ENGINE : run.assignee()),
        run.startedAt(),
        at,
        variables.text(EngineNames.OUTCOME),
        variables.text(EngineNames.OPINION_REF),
        variables.text(EngineNames.FORM_REF),
        run.findings());
  }
}
