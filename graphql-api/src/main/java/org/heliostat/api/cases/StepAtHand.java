package org.heliostat.api.cases;

import java.time.Instant;
import java.util.List;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.power.Outcome;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step, with its case and what it was drawn as. Public so that the schema's fields of
 * the same name can be read from it.
 *
 * @param document the case
 * @param run the run
 * @param power the version of the power that the case runs on
 */
public record StepAtHand(CaseDocument document, StepRun run, PublishedPower power) {
  /** As drawn. */
  Step drawn() {
    return power.step(run.elementId());
  }

  public String stepId() {
    return run.stepId();
  }

  public String elementId() {
    return run.elementId();
  }

  public String caseNo() {
    return document.caseNo();
  }

  public String powerName() {
    return document.powerName();
  }

  public String name() {
    return drawn().name();
  }

  public StepKind kind() {
    return drawn().kind();
  }

  public @Nullable String post() {
    return drawn().post();
  }

  public StepState state() {
    return run.state();
  }

  public Instant startedAt() {
    return run.startedAt();
  }

  public @Nullable Instant finishedAt() {
    return run.finishedAt();
  }

  /** What came of it; an outcome that the step does not know keeps its code. */
  public @Nullable Outcome outcome() {
    var code = run.outcome();
    if (code == null) {
      return null;
    }
    return outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElse(new Outcome(code, code));
  }

  public List<Outcome> outcomes() {
    return drawn().outcomes();
  }

  /** How many officers must do it together. */
  public int officersNeeded() {
    return drawn().officers();
  }

  public @Nullable Object formSchema() {
    return power.form(drawn().form());
  }
}
