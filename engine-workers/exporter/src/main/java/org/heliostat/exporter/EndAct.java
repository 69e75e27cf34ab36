package org.heliostat.exporter;

import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Power;
import org.heliostat.readmodel.OutsideEnd;
import org.jspecify.annotations.Nullable;

/** Ends a case from outside its flow. What was decided stays decided. */
record EndAct() implements CaseAct {
  @Override
  public String kind() {
    return EngineNames.CASE_END;
  }

  @Override
  public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
    if (result(variables).isEmpty()) {
      return "INPUT_INVALID";
    }
    return change.before().isDecided(power) ? "CASE_DECIDED" : null;
  }

  @Override
  public void apply(CaseChange change, Variables variables, Power power) {
    var to = variables.text(EngineNames.TO_AGENCY);
    change.stopClock(variables.by());
    change.outsideEnd(
        new OutsideEnd(
            result(variables).orElseThrow(),
            change.at(),
            variables.by(),
            variables.textOr(EngineNames.LEGAL_GROUND, ""),
            variables.text(EngineNames.REASON_REF),
            to));
    if (to != null && AgencyCode.isWellFormed(to)) {
      change.showTo(new AgencyCode(to).lineage().stream().map(AgencyCode::value).toList());
    }
  }

  private static Optional<CaseResult> result(Variables variables) {
    var named = variables.text(EngineNames.RESULT);
    return Stream.of(CaseResult.WITHDRAWN, CaseResult.TERMINATED, CaseResult.TRANSFERRED)
        .filter(result -> result.name().equals(named))
        .findFirst();
  }
}
