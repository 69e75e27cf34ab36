package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.StepKind;
import org.heliostat.workers.review.MaterialCheck;

/** Checks the application materials: complete, of an allowed format and size. */
final class StepExamineWorker implements JobTypeWorker {
  private final CaseFiles cases;

  StepExamineWorker(CaseFiles cases) {
    this.cases = cases;
  }

  @Override
  public String jobType() {
    return EngineNames.jobType(StepKind.EXAMINE);
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var findings = MaterialCheck.check(cases.power(job).materials(), cases.caseOf(job).materials());
    var outcomes = cases.step(job).outcomes();
    var outcome = findings.isEmpty() ? outcomes.getFirst() : outcomes.getLast();
    return Map.of(EngineNames.OUTCOME, outcome.code(), EngineNames.FINDINGS, findings);
  }
}
