package org.heliostat.api.cases;

import java.util.List;
import org.heliostat.api.cases.Inputs.CaseSubmitInput;
import org.heliostat.api.cases.Inputs.CaseTerminateInput;
import org.heliostat.api.cases.Inputs.CaseTransferInput;
import org.heliostat.api.cases.Inputs.CaseWithdrawInput;
import org.heliostat.api.cases.Inputs.ClockExtendInput;
import org.heliostat.api.cases.Inputs.ClockExtensionDecideInput;
import org.heliostat.api.cases.Inputs.ClockResumeInput;
import org.heliostat.api.cases.Inputs.ClockSuspendInput;
import org.heliostat.api.cases.Inputs.EvidenceAttachInput;
import org.heliostat.api.cases.Inputs.MaterialAttachInput;
import org.heliostat.api.cases.Inputs.PartyNameInput;
import org.heliostat.api.cases.Inputs.PatrolReportInput;
import org.heliostat.api.cases.Inputs.StepCompleteInput;
import org.heliostat.api.cases.Inputs.StepInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Refusal;
import org.heliostat.api.graphql.Serves;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** The acts on cases. */
@Serves(Audience.STAFF)
class CaseMutations {
  private final Submission submission;
  private final StepDesk desk;
  private final StepTeam team;
  private final Materials materials;
  private final ClockDesk clocks;
  private final CaseEnd end;
  private final Parties parties;
  private final CaseActs acts;

  CaseMutations(
      Submission submission,
      StepDesk desk,
      StepTeam team,
      Materials materials,
      ClockDesk clocks,
      CaseEnd end,
      Parties parties,
      CaseActs acts) {
    this.submission = submission;
    this.desk = desk;
    this.team = team;
    this.materials = materials;
    this.clocks = clocks;
    this.end = end;
    this.parties = parties;
    this.acts = acts;
  }

  /** What came of an act; either the case or the refusals. */
  record CasePayload(@Nullable CaseDocument document, List<Refusal> refusals) {
    static CasePayload of(Act<CaseDocument> act, Caller caller) {
      return switch (act) {
        case Act.Done<CaseDocument> done -> new CasePayload(done.value(), List.of());
        case Act.NotDone<CaseDocument> not ->
            new CasePayload(
                null, not.reasons().stream().map(no -> no.in(caller.language())).toList());
      };
    }
  }

  @SchemaMapping(typeName = "CasePayload", field = "case")
  @Nullable CaseDocument caseOf(CasePayload payload) {
    return payload.document();
  }

  @MutationMapping
  CasePayload caseSubmit(@Argument CaseSubmitInput input, @ContextValue Caller caller) {
    return CasePayload.of(submission.submit(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload patrolReport(@Argument PatrolReportInput input, @ContextValue Caller caller) {
    return CasePayload.of(submission.report(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload partyName(@Argument PartyNameInput input, @ContextValue Caller caller) {
    return CasePayload.of(parties.name(acts, caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload stepClaim(@Argument StepInput input, @ContextValue Caller caller) {
    return CasePayload.of(desk.claim(caller.user(), input.stepId()), caller);
  }

  @MutationMapping
  CasePayload stepRelease(@Argument StepInput input, @ContextValue Caller caller) {
    return CasePayload.of(desk.release(caller.user(), input.stepId()), caller);
  }

  @MutationMapping
  CasePayload stepJoin(@Argument StepInput input, @ContextValue Caller caller) {
    return CasePayload.of(team.join(caller.user(), input.stepId()), caller);
  }

  @MutationMapping
  CasePayload stepLeave(@Argument StepInput input, @ContextValue Caller caller) {
    return CasePayload.of(team.leave(caller.user(), input.stepId()), caller);
  }

  @MutationMapping
  CasePayload stepComplete(@Argument StepCompleteInput input, @ContextValue Caller caller) {
    return CasePayload.of(desk.complete(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload materialAttach(@Argument MaterialAttachInput input, @ContextValue Caller caller) {
    return CasePayload.of(materials.attach(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload evidenceAttach(@Argument EvidenceAttachInput input, @ContextValue Caller caller) {
    return CasePayload.of(materials.evidence(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload clockSuspend(@Argument ClockSuspendInput input, @ContextValue Caller caller) {
    return CasePayload.of(clocks.suspend(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload clockResume(@Argument ClockResumeInput input, @ContextValue Caller caller) {
    return CasePayload.of(clocks.resume(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload clockExtend(@Argument ClockExtendInput input, @ContextValue Caller caller) {
    return CasePayload.of(clocks.extend(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload clockExtensionDecide(
      @Argument ClockExtensionDecideInput input, @ContextValue Caller caller) {
    return CasePayload.of(clocks.decideOnExtension(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload caseWithdraw(@Argument CaseWithdrawInput input, @ContextValue Caller caller) {
    return CasePayload.of(end.withdraw(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload caseTerminate(@Argument CaseTerminateInput input, @ContextValue Caller caller) {
    return CasePayload.of(end.terminate(caller.user(), input), caller);
  }

  @MutationMapping
  CasePayload caseTransfer(@Argument CaseTransferInput input, @ContextValue Caller caller) {
    return CasePayload.of(end.transfer(caller.user(), input), caller);
  }
}
