package org.heliostat.api.cases;

import java.util.List;
import org.heliostat.api.cases.CaseActs.Intent;
import org.heliostat.api.cases.Inputs.EvidenceAttachInput;
import org.heliostat.api.cases.Inputs.MaterialAttachInput;
import org.heliostat.api.delegations.Delegations;
import org.heliostat.api.files.FileDesk;
import org.heliostat.api.graphql.Act;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CaseDocument;

/** Adds files to a running case: what the applicant hands in, and what officers find. */
final class Materials {
  private final CaseActs acts;
  private final StepLookup steps;
  private final Delegations delegations;
  private final FileDesk fileDesk;

  Materials(CaseActs acts, StepLookup steps, Delegations delegations, FileDesk fileDesk) {
    this.acts = acts;
    this.steps = steps;
    this.delegations = delegations;
    this.fileDesk = fileDesk;
  }

  Act<CaseDocument> attach(HeliostatUser user, MaterialAttachInput input) {
    var intent =
        new Intent(EngineNames.MATERIAL_ATTACH, input.caseNo(), input.clientRequestId(), user);
    var files = fileDesk.hand(user, List.of(input.material().fileId()));
    var act =
        acts.act(
            intent,
            (power, document) -> Rights.mayAttach(user, power, document.submittedBy()),
            (power, variables, papers) -> {
              var materials = List.of(input.material());
              var wrong =
                  new InputCheck()
                      .materials(power, materials, files::file, intent.caseNo(), "material")
                      .found();
              if (!wrong.isEmpty()) {
                return wrong;
              }
              variables.put(EngineNames.MATERIALS, FilePapers.variables(materials, files, papers));
              return files.claim(intent.caseNo())
                  ? List.of()
                  : List.of(InputCheck.filesTaken("material.fileId"));
            });
    return settled(act, files, intent.caseNo());
  }

  /**
   * Adds evidence to a step in hand: text, pictures, sound and video (Administrative Penalty Law
   * Art. 46, 47).
   */
  Act<CaseDocument> evidence(HeliostatUser user, EvidenceAttachInput input) {
    var step = steps.find(user, input.stepId());
    if (step == null) {
      return Act.no(StepRules.notOpen());
    }
    var doer = delegations.toDo(step.drawn(), user);
    var intent =
        new Intent(EngineNames.EVIDENCE_ATTACH, step.caseNo(), input.clientRequestId(), user);
    var files = fileDesk.hand(user, List.of(input.fileId()));
    var act =
        acts.act(
            intent,
            (power, document) -> Rights.mayDo(doer, power, step.drawn()),
            (power, variables, papers) -> {
              var refusal = StepRules.mayRelease(doer, step);
              if (refusal != null) {
                return List.of(refusal);
              }
              var wrong = new InputCheck().evidence(input, files::file, intent.caseNo()).found();
              if (!wrong.isEmpty()) {
                return wrong;
              }
              variables.putAll(FilePapers.variables(input, step, files, papers));
              return files.claim(intent.caseNo())
                  ? List.of()
                  : List.of(InputCheck.filesTaken("fileId"));
            });
    return settled(act, files, intent.caseNo());
  }

  private static Act<CaseDocument> settled(
      Act<CaseDocument> act, FileDesk.Hand files, String caseNo) {
    switch (act) {
      case Act.Done<CaseDocument> done -> files.attachedTo(caseNo);
      case Act.NotDone<CaseDocument> not -> files.release();
    }
    return act;
  }
}
