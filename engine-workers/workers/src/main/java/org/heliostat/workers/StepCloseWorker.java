package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.workers.review.StepReview;

/** After a person completed a step: was it done as the law wants it? Then come its documents. */
final class StepCloseWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final StepDocuments documents;

  StepCloseWorker(CaseFiles cases, StepDocuments documents) {
    this.cases = cases;
    this.documents = documents;
  }

  @Override
  public String jobType() {
    return EngineNames.STEP_CLOSE;
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var findings = StepReview.atClosing(cases.power(job), cases.step(job), job.getVariablesAsMap());
    // What a closing listener sets stays with the case for good; so nothing where all is right.
    var answer = new HashMap<>(documents.atClosing(job, cases.step(job)));
    if (!findings.isEmpty()) {
      answer.put(EngineNames.FINDINGS, findings);
    }
    return answer;
  }
}
