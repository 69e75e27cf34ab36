package org.heliostat.readmodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
 * @param officers account names of the others who take part, in the order they joined
 * @param onBehalfOf account name of whoever let the assignee do it; {@code null} when the assignee
 *     holds the post
 * @param startedAt when the engine opened it
 * @param claimedAt when whoever has it in hand took it; {@code null} while nobody has
 * @param finishedAt {@code null} while open
 * @param outcome code; {@code null} while open or when terminated
 * @param opinionRef reference into the people store; {@code null} when no opinion was given
 * @param formRef reference into the people store; {@code null} when no form was filled in
 * @param findings codes of what the review work found
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record StepRun(
    String stepId,
    String elementId,
    @Nullable String userTaskKey,
    StepState state,
    @Nullable String assignee,
    List<String> officers,
    @Nullable String onBehalfOf,
    Instant startedAt,
    @Nullable Instant claimedAt,
    @Nullable Instant finishedAt,
    @Nullable String outcome,
    @Nullable String opinionRef,
    @Nullable String formRef,
    List<String> findings) {
  public StepRun {
    officers = officers == null ? List.of() : List.copyOf(officers);
    findings = findings == null ? List.of() : List.copyOf(findings);
  }

  /** A run that the engine has just opened. */
  public static StepRun opened(String stepId, String elementId, Instant at) {
    return StepRunBuilder.builder()
        .stepId(stepId)
        .elementId(elementId)
        .state(StepState.OPEN)
        .startedAt(at)
        .build();
  }

  /** The same run, offered to people under this key. */
  public StepRun offeredAs(String userTaskKey) {
    return change().userTaskKey(userTaskKey).build();
  }

  /**
   * The same run, in this person's hands, who then is none of the others who take part; {@code
   * null} puts it back.
   */
  public StepRun heldBy(@Nullable String person, Instant at) {
    return change()
        .state(person == null ? StepState.OPEN : StepState.CLAIMED)
        .assignee(person)
        .claimedAt(person == null ? null : at)
        .officers(officers.stream().filter(officer -> !officer.equals(person)).toList())
        .build();
  }

  /** The same run with these others taking part. */
  public StepRun together(List<String> others) {
    return change().officers(others).build();
  }

  /** The same run with the person's work done; it stays current until its closing checks are. */
  public StepRun done(
      String by,
      Instant at,
      @Nullable String withOutcome,
      @Nullable String opinion,
      @Nullable String form) {
    return change()
        .assignee(by)
        .finishedAt(at)
        .outcome(withOutcome)
        .opinionRef(opinion)
        .formRef(form)
        .build();
  }

  /** The same run, done by leave of somebody who holds the post. */
  public StepRun onBehalfOf(@Nullable String principal) {
    return change().onBehalfOf(principal).build();
  }

  /** Everybody who counts as having done it: who did, who took part, and who let them. */
  public List<String> people() {
    return Stream.of(Stream.ofNullable(assignee), officers.stream(), Stream.ofNullable(onBehalfOf))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  /** The same run, done by a machine. */
  public StepRun doneByMachine(String name, @Nullable String withOutcome) {
    return change().assignee(name).outcome(withOutcome).build();
  }

  /** The same run with what the review work found besides. */
  public StepRun finding(List<String> more) {
    return change()
        .findings(Stream.concat(findings.stream(), more.stream()).distinct().toList())
        .build();
  }

  /** The same run, over; when its work was done before, that moment stays. */
  public StepRun ended(StepState end, Instant at) {
    return change().state(end).finishedAt(finishedAt == null ? at : finishedAt).build();
  }

  private StepRunBuilder change() {
    return StepRunBuilder.builder(this);
  }
}
