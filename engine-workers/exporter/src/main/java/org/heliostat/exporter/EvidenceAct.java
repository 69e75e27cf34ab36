package org.heliostat.exporter;

import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/** Adds evidence to a step. Only whoever has the step in hand may add any. */
record EvidenceAct() implements CaseAct {
  @Override
  public String kind() {
    return EngineNames.EVIDENCE_ATTACH;
  }

  @Override
  public void apply(CaseChange change, Variables variables, Power power) {
    change
        .step(variables.textOr(EngineNames.STEP_ID, ""))
        .ifPresent(run -> change.evidence(entry(change, run, variables)));
  }

  @Override
  public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
    var run = change.step(variables.textOr(EngineNames.STEP_ID, "")).orElse(null);
    if (run == null || !run.state().isOpen() || run.finishedAt() != null) {
      return "STEP_NOT_OPEN";
    }
    return run.state() == StepState.CLAIMED && variables.by().equals(run.assignee())
        ? null
        : "NOT_ASSIGNED";
  }

  private static EvidenceEntry entry(CaseChange change, StepRun run, Variables variables) {
    return new EvidenceEntry(
        change.actId(),
        run.stepId(),
        run.elementId(),
        variables.textOr(EngineNames.FILE_ID, ""),
        variables.textOr(EngineNames.FORMAT, ""),
        variables.number(EngineNames.BYTES),
        variables.textOr(EngineNames.SHA256, ""),
        change.at(),
        variables.by(),
        variables.text(EngineNames.NAME_REF),
        variables.text(EngineNames.DESCRIPTION_REF));
  }
}
