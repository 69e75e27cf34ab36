package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.workers.review.DoublePunishmentCheck;
import org.heliostat.workers.review.StepReview;

/** After a person completed a step: was it done as the law wants it? Then come its documents. */
final class StepCloseWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final StepDocuments documents;
  private final DoublePunishmentCheck doublePunishment;

  StepCloseWorker(
      CaseFiles cases, StepDocuments documents, DoublePunishmentCheck doublePunishment) {
    this.cases = cases;
    this.documents = documents;
    this.doublePunishment = doublePunishment;
  }

  @Override
  public String jobType() {
    return EngineNames.STEP_CLOSE;
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var power = cases.power(job);
    var step = cases.step(job);
    var findings = new ArrayList<>(StepReview.atClosing(power, step, job.getVariablesAsMap()));
    if (DoublePunishmentCheck.isDueAfter(power, step)) {
      findings.addAll(doublePunishment.check(cases.caseAfterCompletion(job), step));
    }
    // What a closing listener sets stays with the case for good; so nothing where all is right.
    var answer = new HashMap<>(documents.atClosing(job, step));
    if (!findings.isEmpty()) {
      answer.put(EngineNames.FINDINGS, findings);
    }
    return answer;
  }
}
