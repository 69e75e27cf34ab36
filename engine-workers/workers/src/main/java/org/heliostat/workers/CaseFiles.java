package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.heliostat.compile.DeployedPower;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.readmodel.ReadModel;

/** The power and the case that a job is about. */
final class CaseFiles {
  private static final Duration FOLD_PATIENCE = Duration.ofSeconds(5);
  private static final Duration FOLD_PAUSE = Duration.ofMillis(25);
  private static final int KEPT = 200;

  private final ReadModel readModel;
  private final Map<String, Power> versions =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Power> eldest) {
          return size() > KEPT;
        }
      };

  CaseFiles(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** The version of the power that the job's case runs on. */
  Power power(ActivatedJob job) {
    var key = Long.toString(job.getProcessDefinitionKey());
    synchronized (versions) {
      return versions.computeIfAbsent(key, this::read);
    }
  }

  private Power read(String key) {
    return readModel
        .get(Index.POWER_VERSIONS, key)
        .map(PowerDocument::bpmn)
        .map(bpmn -> DeployedPower.read(bpmn).power())
        .orElseThrow(() -> new IllegalStateException("version %s is not there yet".formatted(key)));
  }

  /** The step that the job is about. */
  Step step(ActivatedJob job) {
    return power(job)
        .flow()
        .step(job.getElementId())
        .orElseThrow(() -> new IllegalStateException("no step " + job.getElementId()));
  }

  /**
   * The case, with everything that happened before this job: records are folded in order, so a
   * document that knows the job's own step knows all that came before it.
   */
  CaseDocument caseOf(ActivatedJob job) {
    var caseNo = String.valueOf(job.getVariablesAsMap().get(EngineNames.CASE_NO));
    var stepId = Long.toString(job.getElementInstanceKey());
    var end = System.nanoTime() + FOLD_PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var document = readModel.get(Index.CASES, caseNo);
      if (document.isPresent() && document.get().step(stepId).isPresent()) {
        return document.get();
      }
      rest();
    }
    throw new IllegalStateException("case %s is not folded this far yet".formatted(caseNo));
  }

  private static void rest() {
    try {
      Thread.sleep(FOLD_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
