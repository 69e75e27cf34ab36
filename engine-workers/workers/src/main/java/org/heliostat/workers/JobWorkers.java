package org.heliostat.workers;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineRefusedException;
import org.heliostat.engine.EngineUnavailableException;
import org.heliostat.readmodel.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Streams jobs from the engine to the workers and brings the answers back. A store that is away is
 * waited for as long as it takes; any other failure is tried again three times with growing pauses
 * and then becomes an incident.
 */
final class JobWorkers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int JOBS_AT_ONCE = 64;

  private final CamundaClient engine;
  private final Commands commands;
  private final List<JobTypeWorker> workers;
  private final List<JobWorker> open = new ArrayList<>();

  JobWorkers(CamundaClient engine, Commands commands, List<JobTypeWorker> workers) {
    this.engine = engine;
    this.commands = commands;
    this.workers = List.copyOf(workers);
  }

  @Override
  public void start() {
    for (var worker : workers) {
      open.add(
          engine
              .newWorker()
              .jobType(worker.jobType())
              .handler((client, job) -> handle(worker, client, job))
              .name("heliostat-" + worker.jobType())
              .timeout(JOB_TIMEOUT)
              .maxJobsActive(JOBS_AT_ONCE)
              .streamEnabled(true)
              .open());
    }
    LOG.info("{} job types are worked on", open.size());
  }

  @Override
  public void stop() {
    open.forEach(JobWorker::close);
    open.clear();
  }

  @Override
  public boolean isRunning() {
    return !open.isEmpty();
  }

  private void handle(JobTypeWorker worker, JobClient client, ActivatedJob job) {
    try {
      var variables = worker.work(job);
      commands.send(client.newCompleteCommand(job).variables(variables));
    } catch (EngineRefusedException e) {
      LOG.info("Job {} was completed before or is gone: {}", job.getKey(), e.reason());
    } catch (EngineUnavailableException e) {
      LOG.warn("The engine is away; job {} will be offered again", job.getKey());
    } catch (StoreUnavailableException e) {
      LOG.warn("The store is away; job {} waits", job.getKey());
      fail(client, job, job.getRetries(), PAUSE, "the store is away");
    } catch (RuntimeException e) {
      LOG.error("Job {} of type {} failed", job.getKey(), job.getType(), e);
      var retries = job.getRetries() - 1;
      var pause = PAUSE.multipliedBy(1L << Math.clamp(3L - retries, 0, 5));
      fail(client, job, retries, pause, e.getClass().getSimpleName());
    }
  }

  private void fail(JobClient client, ActivatedJob job, int retries, Duration pause, String why) {
    try {
      commands.send(
          client.newFailCommand(job).retries(retries).retryBackoff(pause).errorMessage(why));
    } catch (EngineRefusedException | EngineUnavailableException e) {
      LOG.warn("Job {} could not be given back; it will be offered again", job.getKey());
    }
  }
}
