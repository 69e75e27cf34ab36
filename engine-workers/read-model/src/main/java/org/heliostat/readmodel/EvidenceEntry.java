package org.heliostat.readmodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence taken at a step: text, picture, sound or video. What it is called and what
 * it shows is kept in the people store.
 *
 * @param evidenceId id of the act that attached it, or of the file that came with the case
 * @param stepId the run of the step it was taken at; {@link #STEP_TO_OPEN} for what came with the
 *     case until that step opens
 * @param elementId that step's BPMN element
 * @param fileId the file
 * @param format what its content shows it to be, as a file name ending in lower case
 * @param bytes size
 * @param sha256 content hash, lower-case hex
 * @param attachedAt when
 * @param by account name
 * @param nameRef reference into the people store
 * @param descriptionRef reference into the people store; {@code null} when nothing was said
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record EvidenceEntry(
    String evidenceId,
    String stepId,
    String elementId,
    String fileId,
    String format,
    long bytes,
    String sha256,
    Instant attachedAt,
    String by,
    @Nullable String nameRef,
    @Nullable String descriptionRef) {
  /** Stands for the run of a step that is still to open. */
  public static final String STEP_TO_OPEN = "";

  /** The same, once its step has opened, if this is the one. */
  public EvidenceEntry openedWith(StepRun run) {
    return stepId.equals(STEP_TO_OPEN) && elementId.equals(run.elementId())
        ? EvidenceEntryBuilder.builder(this).stepId(run.stepId()).build()
        : this;
  }
}
