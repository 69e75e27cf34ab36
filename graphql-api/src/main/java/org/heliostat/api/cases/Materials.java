package org.heliostat.api.cases;

import java.util.List;
import org.heliostat.api.cases.CaseActs.Intent;
import org.heliostat.api.cases.Inputs.MaterialAttachInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.readmodel.CaseDocument;

/** Adds materials to a running case. */
final class Materials {
  private final CaseActs acts;

  Materials(CaseActs acts) {
    this.acts = acts;
  }

  Act<CaseDocument> attach(HeliostatUser user, MaterialAttachInput input) {
    return acts.act(
        new Intent(EngineNames.MATERIAL_ATTACH, input.caseNo(), input.clientRequestId(), user),
        (power, document) -> Rights.mayAttach(user, power, document.submittedBy()),
        (power, variables, papers) -> {
          var materials = List.of(input.material());
          var wrong = new InputCheck().materials(power, materials, "material").found();
          if (wrong.isEmpty()) {
            variables.put(EngineNames.MATERIALS, MaterialPapers.variables(materials, papers));
          }
          return wrong;
        });
  }
}
