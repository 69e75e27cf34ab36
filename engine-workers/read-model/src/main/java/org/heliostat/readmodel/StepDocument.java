package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;
import org.heliostat.power.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step, for desk lists: a projection of the case document, written beside it.
 *
 * @param stepId the document id
 * @param visibleTo codes of every agency that may see it
 */
public record StepDocument(
    String stepId,
    String caseNo,
    String powerCode,
    String agency,
    List<String> visibleTo,
    String elementId,
    StepKind kind,
    @Nullable String post,
    StepState state,
    @Nullable String assignee,
    Instant startedAt,
    @Nullable Instant finishedAt) {
  public StepDocument {
    visibleTo = List.copyOf(visibleTo);
  }
}
