package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import java.time.Duration;
import java.util.Map;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineRefusedException;
import org.heliostat.engine.EngineUnavailableException;
import org.heliostat.objects.ObjectsUnavailableException;
import org.heliostat.readmodel.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a job worked on and brings the answer back. A store that is away, of documents or of files,
 * or behind the engine, is waited for as long as it takes; any other failure uses up one of the
 * job's retries, with growing pauses, and becomes an incident with the last.
 */
record WorkerHandler(JobTypeWorker worker, Commands commands) implements JobHandler {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerHandler.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int USUAL_RETRIES = 3;

  @Override
  public void handle(JobClient client, ActivatedJob job) {
    try {
      complete(client, job, worker.work(job));
    } catch (StoreUnavailableException | ObjectsUnavailableException | NotFoldedYetException e) {
      LOG.warn("Job {} waits: {}", job.getKey(), e.getMessage());
      giveBack(client, job, job.getRetries(), PAUSE, "the store is away or behind");
    } catch (EngineUnavailableException e) {
      LOG.warn("The engine is away; job {} will be offered again", job.getKey());
    } catch (RuntimeException e) {
      LOG.error("Job {} of type {} failed", job.getKey(), job.getType(), e);
      var retries = job.getRetries() - 1;
      var pause = PAUSE.multipliedBy(1L << Math.clamp(USUAL_RETRIES - retries, 0, 5));
      giveBack(client, job, retries, pause, e.getClass().getSimpleName());
    }
  }

  private void complete(JobClient client, ActivatedJob job, Map<String, Object> variables) {
    try {
      commands.send(client.newCompleteCommand(job).variables(variables));
    } catch (EngineRefusedException e) {
      switch (e.reason()) {
        case NOT_FOUND, ALREADY_EXISTS, WRONG_STATE ->
            LOG.info("Job {} was completed before or is gone: {}", job.getKey(), e.reason());
        case INVALID -> throw e;
      }
    }
  }

  private void giveBack(
      JobClient client, ActivatedJob job, int retries, Duration pause, String why) {
    try {
      commands.send(
          client.newFailCommand(job).retries(retries).retryBackoff(pause).errorMessage(why));
    } catch (EngineRefusedException | EngineUnavailableException e) {
      LOG.warn("Job {} could not be given back; it will be offered again", job.getKey());
    }
  }
}
