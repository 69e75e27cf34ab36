package org.heliostat.platform.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineConnection;
import org.heliostat.engine.EngineRefusedException;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.TrailDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A worker that dies with a job in hand: another one does the job, and nothing happens twice. */
@ExtendWith(TestPlatform.Running.class)
class WorkersIT {
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(1);

  private final TestPlatform platform;
  private final Office office;
  private final Commands commands = new Commands(Duration.ofSeconds(20));

  WorkersIT(TestPlatform platform) {
    this.platform = platform;
    office = new Office(platform);
  }

  @Test
  void shouldDoAJobOnceThatTwoWorkersWereGiven() {
    var theCase = office.submit();
    var clerk = platform.as("window-clerk");
    office.open(clerk, theCase, "accept");
    var stepId = takeable(theCase);
    var zeebe = platform.servers().zeebe();
    var workers = platform.servers().workers().orElseThrow();
    workers.kill();
    try (var engine = new EngineConnection(zeebe.grpcAddress(), zeebe.restAddress()).connect()) {
      commands.send(engine.newAssignUserTaskCommand(stepId).assignee("window-clerk"));
      commands.send(
          engine
              .newCompleteUserTaskCommand(stepId)
              .variables(Map.of(EngineNames.OUTCOME, "ACCEPT", EngineNames.BY, "window-clerk")));
      var first = activate(engine);

      workers.start();
      office.open(platform.as("case-handler"), theCase, "siteVisit");
      assertThatThrownBy(() -> commands.send(engine.newCompleteCommand(first)))
          .isInstanceOfSatisfying(
              EngineRefusedException.class,
              e -> assertThat(e.reason()).isEqualTo(EngineRefusedException.Reason.NOT_FOUND));
    }

    var document = platform.store().get(Index.CASES, theCase.caseNo()).orElseThrow();
    assertThat(document.steps())
        .extracting(StepRun::elementId)
        .containsExactly("accept", "materialCheck", "siteVisit");
    assertThat(document.clock()).hasSize(1);
    platform.store().refresh(Index.TRAIL);
    var completed =
        platform
            .store()
            .search(
                Index.TRAIL,
                new Filter.And(
                    List.of(
                        new Filter.In("caseNo", List.of(theCase.caseNo())),
                        new Filter.In("act", List.of("step-completed")))),
                List.of(),
                10,
                null);
    assertThat(completed.items())
        .extracting(item -> item.document())
        .extracting(TrailDocument::elementId)
        .containsExactly("accept", "materialCheck");
  }

  private long takeable(CaseAtPortal theCase) {
    while (true) {
      var key =
          platform
              .store()
              .get(Index.CASES, theCase.caseNo())
              .orElseThrow()
              .steps()
              .getFirst()
              .userTaskKey();
      if (key != null) {
        return Long.parseLong(key);
      }
    }
  }

  /** Takes the closing listener's job, as a worker would that is about to die. */
  private ActivatedJob activate(io.camunda.client.CamundaClient engine) {
    while (true) {
      var jobs =
          commands
              .send(
                  engine
                      .newActivateJobsCommand()
                      .jobType(EngineNames.STEP_CLOSE)
                      .maxJobsToActivate(1)
                      .timeout(JOB_TIMEOUT))
              .getJobs();
      if (!jobs.isEmpty()) {
        return jobs.getFirst();
      }
    }
  }
}
