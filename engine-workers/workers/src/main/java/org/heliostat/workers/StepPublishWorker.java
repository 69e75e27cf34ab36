package org.heliostat.workers;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Clock;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.Calendars;
import org.heliostat.workers.review.DisclosureCheck;

/** Discloses the result: from the completion of this step on, the case is in the public list. */
final class StepPublishWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final Calendars calendars;
  private final Clock clock;

  StepPublishWorker(CaseFiles cases, Calendars calendars, Clock clock) {
    this.cases = cases;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public String jobType() {
    return EngineNames.jobType(StepKind.PUBLISH);
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    var document = cases.caseOf(job);
    var findings =
        DisclosureCheck.check(
            document.category(), document.decidedAt(), clock.instant(), calendars.of(document));
    var outcome = cases.step(job).outcomes().getFirst().code();
    return Map.of(EngineNames.OUTCOME, outcome, EngineNames.FINDINGS, findings);
  }
}
