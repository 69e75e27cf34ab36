package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.workers.review.StepReview;

/** Before a person's step opens: may it be reached now? */
final class StepOpenWorker implements JobTypeWorker {
  private final CaseFiles cases;

  StepOpenWorker(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public String jobType() {
    return EngineNames.STEP_OPEN;
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var findings = StepReview.atOpening(cases.power(job), cases.step(job), job.getVariablesAsMap());
    return Map.of(EngineNames.FINDINGS, findings);
  }
}
