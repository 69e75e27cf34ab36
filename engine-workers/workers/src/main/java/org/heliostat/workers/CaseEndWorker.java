package org.heliostat.workers;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.engine.Commands;
import org.heliostat.engine.EngineRefusedException;

/**
 * Somebody asked to end a case from outside its flow. What was decided about that stands in the
 * case; here the engine is told. Where the act was refused the case goes on.
 */
final class CaseEndWorker implements JobTypeWorker {
  private final CaseFiles cases;
  private final CamundaClient engine;
  private final Commands commands;

  CaseEndWorker(CaseFiles cases, CamundaClient engine, Commands commands) {
    this.cases = cases;
    this.engine = engine;
    this.commands = commands;
  }

  @Override
  public String jobType() {
    return EngineNames.CASE_END;
  }

  @Override
  public Map<String, Object> work(ActivatedJob job) {
    if (!(job.getVariablesAsMap().get(EngineNames.ACT_ID) instanceof String actId)) {
      return Map.of();
    }
    if (cases.verdict(job, actId).refusal() == null) {
      cases.awaitRest(job);
      end(job.getProcessInstanceKey());
    }
    return Map.of();
  }

  private void end(long processInstanceKey) {
    try {
      commands.send(engine.newCancelInstanceCommand(processInstanceKey));
    } catch (EngineRefusedException e) {
      switch (e.reason()) {
        case NOT_FOUND, ALREADY_EXISTS, WRONG_STATE -> {
          // It has ended already.
        }
        case INVALID -> throw e;
      }
    }
  }
}
