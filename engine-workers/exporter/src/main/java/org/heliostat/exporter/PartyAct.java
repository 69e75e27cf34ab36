package org.heliostat.exporter;

import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.jspecify.annotations.Nullable;

/** Names the party of a case that officers began, once they know it. A decision names its party. */
record PartyAct() implements CaseAct {
  @Override
  public String kind() {
    return EngineNames.PARTY_NAME;
  }

  @Override
  public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
    if (variables.text(EngineNames.APPLICANT_REF) == null) {
      return "INPUT_INVALID";
    }
    return change.before().isDecided(power) ? "CASE_DECIDED" : null;
  }

  @Override
  public void apply(CaseChange change, Variables variables, Power power) {
    var penalty = power.category() == PowerCategory.PENALTY;
    change.party(
        variables.textOr(EngineNames.APPLICANT_REF, ""),
        penalty ? variables.text(EngineNames.PARTY_MARK) : null,
        penalty ? variables.days(EngineNames.ACTED_FROM, EngineNames.ACTED_TO) : null);
  }
}
