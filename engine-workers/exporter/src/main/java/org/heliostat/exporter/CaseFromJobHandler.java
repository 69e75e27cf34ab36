package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.value.JobKind;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import org.heliostat.compile.EngineNames;

/** What workers found at a step, what they issued, and how they completed it. */
final class CaseFromJobHandler {
  private CaseFromJobHandler() {}

  static void apply(CaseChange change, JobRecordValue job) {
    var variables = new Variables(job.getVariables());
    var doneByWorker = job.getJobKind() == JobKind.BPMN_ELEMENT;
    change.changeStep(
        Long.toString(job.getElementInstanceKey()),
        run ->
            (doneByWorker
                    ? run.doneByMachine(Variables.ENGINE, variables.text(EngineNames.OUTCOME))
                    : run)
                .finding(variables.texts(EngineNames.FINDINGS)));
    variables.documents(change.at()).forEach(change::issue);
  }
}
