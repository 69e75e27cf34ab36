package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.heliostat.compile.DeployedPower;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepRun;

/** The power and the case that a job is about. */
final class CaseFiles {
  private static final Duration FOLD_PATIENCE = Duration.ofSeconds(5);
  private static final Duration FOLD_PAUSE = Duration.ofMillis(25);
  private static final int KEPT = 200;

  private final ReadModel readModel;
  private final Map<String, DeployedPower> versions =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, DeployedPower> eldest) {
              return size() > KEPT;
            }
          });

  CaseFiles(ReadModel readModel) {
    this.readModel = readModel;
  }

  /**
   * The version of the power that the job's case runs on.
   *
   * @throws NotFoldedYetException when the read model does not know it yet
   */
  Power power(ActivatedJob job) {
    return deployed(job).power();
  }

  /**
   * The same with its forms and templates.
   *
   * @throws NotFoldedYetException when the read model does not know it yet
   */
  DeployedPower deployed(ActivatedJob job) {
    var key = Long.toString(job.getProcessDefinitionKey());
    var known = versions.get(key);
    if (known != null) {
      return known;
    }
    // Read by two at once it is the same version.
    var read = read(key);
    versions.put(key, read);
    return read;
  }

  private DeployedPower read(String key) {
    return readModel
        .get(Index.POWER_VERSIONS, key)
        .map(PowerDocument::bpmn)
        .map(DeployedPower::read)
        .orElseThrow(() -> new NotFoldedYetException("power version " + key));
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
   *
   * @throws NotFoldedYetException when the read model does not come that far in time
   */
  CaseDocument caseOf(ActivatedJob job) {
    return caseOf(job, run -> true);
  }

  /**
   * The case, with the completion of the step that this closing job follows on.
   *
   * @throws NotFoldedYetException when the read model does not come that far in time
   */
  CaseDocument caseAfterCompletion(ActivatedJob job) {
    return caseOf(job, run -> run.outcome() != null && run.finishedAt() != null);
  }

  private CaseDocument caseOf(ActivatedJob job, Predicate<StepRun> farEnough) {
    var caseNo = caseNo(job);
    var stepId = Long.toString(job.getElementInstanceKey());
    return await(caseNo, document -> document.step(stepId).filter(farEnough).map(run -> document));
  }

  /**
   * What was decided about an act on the job's case.
   *
   * @throws NotFoldedYetException when the read model does not come that far in time
   */
  ActEntry verdict(ActivatedJob job, String actId) {
    return await(
        caseNo(job),
        document -> document.acts().stream().filter(act -> act.actId().equals(actId)).findFirst());
  }

  /**
   * Waits until no machine is at work on the job's case: what was begun before it is ended from
   * outside is brought to its end, so that no document takes a number and is in no file. An
   * incident is not waited for.
   *
   * @throws NotFoldedYetException when that takes too long
   */
  void awaitRest(ActivatedJob job) {
    await(caseNo(job), document -> Optional.of(document).filter(CaseFiles::isAtRest));
  }

  private static boolean isAtRest(CaseDocument document) {
    return !document.incidents().isEmpty()
        || document.steps().stream()
            .filter(run -> run.state().isOpen())
            .allMatch(run -> run.userTaskKey() != null && run.finishedAt() == null);
  }

  private static String caseNo(ActivatedJob job) {
    if (job.getVariablesAsMap().get(EngineNames.CASE_NO) instanceof String caseNo) {
      return caseNo;
    }
    throw new IllegalStateException("the job carries no case number");
  }

  private <T> T await(String caseNo, Function<CaseDocument, Optional<T>> wanted) {
    var end = System.nanoTime() + FOLD_PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var found = readModel.get(Index.CASES, caseNo).flatMap(wanted);
      if (found.isPresent()) {
        return found.get();
      }
      rest();
    }
    throw new NotFoldedYetException("case " + caseNo);
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
