package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.value.JobKind;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.StepRun;

/** What workers found at a step, and how they completed it. */
final class CaseFromJobHandler {
  private CaseFromJobHandler() {}

  static void apply(CaseChange change, JobRecordValue job) {
    var variables = new Variables(job.getVariables());
    var doneByWorker = job.getJobKind() == JobKind.BPMN_ELEMENT;
    change.changeStep(
        Long.toString(job.getElementInstanceKey()),
        run ->
            new StepRun(
                run.stepId(),
                run.elementId(),
                run.userTaskKey(),
                run.state(),
                doneByWorker ? Variables.ENGINE : run.assignee(),
                run.startedAt(),
                run.finishedAt(),
                doneByWorker ? variables.text(EngineNames.OUTCOME) : run.outcome(),
                run.opinionRef(),
                run.formRef(),
                Stream.concat(
                        run.findings().stream(), variables.texts(EngineNames.FINDINGS).stream())
                    .distinct()
                    .toList()));
  }
}
