package org.heliostat.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step, for desk lists: a projection of the case document, written beside it.
 *
 * @param stepId the document id
 * @param agency the agency that handles the case
 * @param agencies codes of the agencies whose people do it: the handling and the accepting one
 * @param visibleTo codes of every agency inside which it is done, and all above
 * @param due what desks are ordered by; {@code null} when the step has no limit
 */
public record StepDocument(
    String stepId,
    String caseNo,
    String powerCode,
    PowerCategory category,
    String agency,
    List<String> agencies,
    List<String> visibleTo,
    String elementId,
    StepKind kind,
    @Nullable String post,
    StepState state,
    @Nullable String assignee,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Due due) {
  public StepDocument {
    agencies = List.copyOf(agencies);
    visibleTo = List.copyOf(visibleTo);
  }

  /** The row of one run of a case. */
  public static StepDocument of(
      CaseDocument document, StepRun run, Power power, WorkingCalendar calendar) {
    var step =
        power
            .flow()
            .step(run.elementId())
            .orElseThrow(() -> new IllegalStateException("no step " + run.elementId()));
    return new StepDocument(
        run.stepId(),
        document.caseNo(),
        document.powerCode(),
        document.category(),
        document.agency(),
        Stream.of(power.agency(), power.acceptingAgency())
            .map(AgencyCode::value)
            .distinct()
            .toList(),
        document.insideTo(power),
        run.elementId(),
        step.kind(),
        step.post(),
        run.state(),
        run.assignee(),
        run.startedAt(),
        run.finishedAt(),
        Due.ofStep(document, run, step, power.flow(), calendar));
  }
}
