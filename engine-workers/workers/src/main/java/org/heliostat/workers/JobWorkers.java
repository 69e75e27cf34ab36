package org.heliostat.workers;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.engine.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Streams jobs from the engine to the workers, from start to stop. */
final class JobWorkers implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(30);
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
              .handler(new WorkerHandler(worker, commands))
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
}
