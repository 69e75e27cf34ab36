package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.workers.review.StepReview;

/** Before a person's step opens: may it be reached now? Then come the documents it begins with. */
final class StepOpenWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final StepDocuments documents;

  StepOpenWorker(CaseFiles cases, StepDocuments documents) {
    this.cases = cases;
    this.documents = documents;
  }

  @Override
  public String jobType() {
    return EngineNames.STEP_OPEN;
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var findings = StepReview.atOpening(cases.power(job), cases.step(job), job.getVariablesAsMap());
    var answer = new HashMap<>(documents.atOpening(job, cases.step(job)));
    answer.put(EngineNames.FINDINGS, findings);
    return answer;
  }
}
