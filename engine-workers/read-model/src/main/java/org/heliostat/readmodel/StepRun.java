package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one step inside a case document. Facts of the definition (name, kind, post, limit) are
 * not repeated here; they are read from the power's deployed model.
 *
 * @param stepId the engine's element instance key, as text
 * @param elementId the BPMN element
 * @param userTaskKey the engine's user task key, as text; {@code null} for a worker's step
 * @param state where it stands
 * @param assignee account name of whoever claimed or completed it; {@code null} while nobody has
 * @param startedAt when the engine opened it
 * @param finishedAt {@code null} while open
 * @param outcome code; {@code null} while open or when terminated
 * @param opinionRef reference into the people store; {@code null} when no opinion was given
 * @param formRef reference into the people store; {@code null} when no form was filled in
 * @param findings codes of what the review work found
 */
public record StepRun(
    String stepId,
    String elementId,
    @Nullable String userTaskKey,
    StepState state,
    @Nullable String assignee,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String outcome,
    @Nullable String opinionRef,
    @Nullable String formRef,
    List<String> findings) {
  public StepRun {
    findings = findings == null ? List.of() : List.copyOf(findings);
  }
}
