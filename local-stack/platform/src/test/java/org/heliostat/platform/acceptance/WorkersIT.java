package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineConnection;
import org.heliostat.engine.EngineRefusedException;
import org.heliostat.platform.Waiting;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Page;
import org.heliostat.readmodel.StepRun;
import org.heliostat.servers.JavaProgram;
import org.heliostat.trail.TrailDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A worker that dies with a job in hand: another one does the job, and nothing happens twice. One
 * that gives up leaves an incident, which stands in the case until it is resolved.
 */
@ExtendWith(TestPlatform.Running.class)
class WorkersIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(1);

  private final TestPlatform platform;
  private final Office office;
  private final JavaProgram workers;
  private final Commands commands = new Commands(PATIENCE);

  WorkersIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
    workers = platform.servers().workers();
  }

  @AfterEach
  void haveWorkersAgain() {
    if (!workers.running()) {
      workers.start();
    }
  }

  @Test
  void shouldDoAJobOnceThatTwoWorkersWereGiven() {
    var theCase = office.submit();
    try (var engine = engine()) {
      var first = closingJob(engine, theCase);

      workers.start();
      office.open(platform.as("case-handler"), theCase, "siteVisit");
      assertThatThrownBy(() -> commands.send(engine.newCompleteCommand(first)))
          .isInstanceOfSatisfying(
              EngineRefusedException.class,
              e -> assertThat(e.reason()).isEqualTo(EngineRefusedException.Reason.NOT_FOUND));
    }

    var document = document(theCase);
    assertThat(document.steps())
        .extracting(StepRun::elementId)
        .containsExactly("accept", "materialCheck", "siteVisit");
    assertThat(document.clock()).hasSize(1);
    assertThat(trail(theCase, "step-completed"))
        .extracting(TrailDocument::elementId)
        .containsExactly("accept", "materialCheck");
  }

  @Test
  void shouldShowAnIncidentUntilItIsResolved() {
    var theCase = office.submit();
    try (var engine = engine()) {
      var job = closingJob(engine, theCase);
      commands.send(engine.newFailCommand(job).retries(0).errorMessage("gave up"));
      var incident =
          Waiting.until(
              "the incident",
              PATIENCE,
              () -> document(theCase).incidents().stream().map(Long::valueOf).findFirst());

      workers.start();
      commands.send(engine.newUpdateRetriesCommand(job).retries(1));
      commands.send(engine.newResolveIncidentCommand(incident));
      office.open(platform.as("case-handler"), theCase, "siteVisit");
    }

    assertThat(document(theCase).incidents()).isEmpty();
    assertThat(trail(theCase, "incident-raised", "incident-resolved"))
        .extracting(TrailDocument::act)
        .containsExactly("incident-raised", "incident-resolved");
  }

  private CamundaClient engine() {
    var zeebe = platform.servers().zeebe();
    return new EngineConnection(zeebe.grpcAddress(), zeebe.restAddress()).connect();
  }

  /** Accepts the case and takes the closing listener's job, as a worker that is about to die. */
  private ActivatedJob closingJob(CamundaClient engine, CaseAtPortal theCase) {
    var task =
        Waiting.until(
            "the task of the first step",
            PATIENCE,
            () ->
                document(theCase).steps().stream()
                    .flatMap(run -> Stream.ofNullable(run.userTaskKey()))
                    .map(Long::valueOf)
                    .findFirst());
    office.open(platform.as("window-clerk"), theCase, "accept");
    workers.kill();
    commands.send(engine.newAssignUserTaskCommand(task).assignee("window-clerk"));
    commands.send(
        engine
            .newCompleteUserTaskCommand(task)
            .variables(Map.of(EngineNames.OUTCOME, "ACCEPT", EngineNames.BY, "window-clerk")));
    return Waiting.until(
        "the closing listener's job",
        PATIENCE,
        () ->
            commands
                .send(
                    engine
                        .newActivateJobsCommand()
                        .jobType(EngineNames.STEP_CLOSE)
                        .maxJobsToActivate(1)
                        .timeout(JOB_TIMEOUT))
                .getJobs()
                .stream()
                .findFirst());
  }

  private CaseDocument document(CaseAtPortal theCase) {
    return platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
  }

  private List<TrailDocument> trail(CaseAtPortal theCase, String... acts) {
    platform.store().refresh(Index.TRAIL);
    var condition =
        new Filter.And(
            List.of(
                new Filter.In("caseNo", List.of(theCase.caseNo())),
                new Filter.In("act", List.of(acts))));
    return platform.store().search(Index.TRAIL, condition, List.of(), 10, null).items().stream()
        .map(Page.Item::document)
        .toList();
  }
}
