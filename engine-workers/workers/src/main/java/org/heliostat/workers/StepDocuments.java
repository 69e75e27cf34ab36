package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heliostat.compile.EngineNames;
import org.heliostat.documents.Documents;
import org.heliostat.documents.IssuedDocument;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepRun;

/**
 * Issues the documents of a step. They are dated by the moment the step opened or was done, so that
 * a job that is worked on again gives the same documents. A case that is being ended from outside
 * issues none any more.
 */
final class StepDocuments {
  private final CaseFiles cases;
  private final Documents documents;

  StepDocuments(CaseFiles cases, Documents documents) {
    this.cases = cases;
    this.documents = documents;
  }

  /** What the step issues when it opens, as variables of the job; mostly none. */
  Map<String, Object> atOpening(ActivatedJob job, Step step) {
    if (step.openingDocuments().isEmpty()) {
      return Map.of();
    }
    var document = cases.caseOf(job);
    var run = run(document, job);
    return issue(job, document, run, step.openingDocuments(), run.startedAt());
  }

  /** What the step issues when it was done, as variables of the job; mostly none. */
  Map<String, Object> atClosing(ActivatedJob job, Step step) {
    if (!(job.getVariablesAsMap().get(EngineNames.outcomeOf(step.id())) instanceof String outcome)
        || step.documentsAfter(outcome).isEmpty()) {
      return Map.of();
    }
    var document = cases.caseAfterCompletion(job);
    var run = run(document, job);
    return issue(
        job,
        document,
        run,
        step.documentsAfter(outcome),
        Objects.requireNonNull(run.finishedAt(), "the step was done"));
  }

  private static StepRun run(CaseDocument document, ActivatedJob job) {
    return document.step(Long.toString(job.getElementInstanceKey())).orElseThrow();
  }

  private Map<String, Object> issue(
      ActivatedJob job, CaseDocument document, StepRun run, List<String> templates, Instant at) {
    if (document.outsideEnd() != null) {
      return Map.of();
    }
    var deployed = cases.deployed(job);
    return Map.of(
        EngineNames.DOCUMENTS,
        templates.stream()
            .map(template -> documents.issue(document, deployed, run, template, at))
            .map(IssuedDocument::asVariable)
            .toList());
  }
}
