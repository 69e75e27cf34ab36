package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.objects.ObjectStore;
import org.heliostat.power.StepKind;
import org.heliostat.workers.review.FileCheck;

/** Files the case: checks that the file is whole before it is closed. */
final class StepArchiveWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final ObjectStore objects;

  StepArchiveWorker(CaseFiles cases, ObjectStore objects) {
    this.cases = cases;
    this.objects = objects;
  }

  @Override
  public String jobType() {
    return EngineNames.jobType(StepKind.ARCHIVE);
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var findings =
        FileCheck.check(
            cases.power(job),
            cases.caseOf(job),
            Long.toString(job.getElementInstanceKey()),
            objects::size);
    var outcome = cases.step(job).outcomes().getFirst().code();
    return Map.of(EngineNames.OUTCOME, outcome, EngineNames.FINDINGS, findings);
  }
}
