package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.workers.review.DoublePunishmentCheck;
import org.heliostat.workers.review.StepReview;

/** Before a person's step opens: may it be reached now? Then come the documents it begins with. */
final class StepOpenWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final StepDocuments documents;
  private final DoublePunishmentCheck doublePunishment;

  StepOpenWorker(CaseFiles cases, StepDocuments documents, DoublePunishmentCheck doublePunishment) {
    this.cases = cases;
    this.documents = documents;
    this.doublePunishment = doublePunishment;
  }

  @Override
  public String jobType() {
    return EngineNames.STEP_OPEN;
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var power = cases.power(job);
    var step = cases.step(job);
    var findings = new ArrayList<>(StepReview.atOpening(power, step, job.getVariablesAsMap()));
    if (DoublePunishmentCheck.isDueBefore(power, step)) {
      findings.addAll(doublePunishment.check(cases.caseOf(job), step));
    }
    var answer = new HashMap<>(documents.atOpening(job, step));
    answer.put(EngineNames.FINDINGS, findings);
    return answer;
  }
}
