package org.heliostat.api.cases;

import java.util.List;
import java.util.Map;
import org.heliostat.api.cases.CaseActs.Content;
import org.heliostat.api.cases.CaseActs.Intent;
import org.heliostat.api.cases.CaseActs.Right;
import org.heliostat.api.cases.Inputs.CaseTerminateInput;
import org.heliostat.api.cases.Inputs.CaseTransferInput;
import org.heliostat.api.cases.Inputs.CaseWithdrawInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;

/** Ends a case from outside its flow, before it is decided; its file stays as it is then. */
final class CaseEnd {
  private final CaseActs acts;

  CaseEnd(CaseActs acts) {
    this.acts = acts;
  }

  /** Takes an application back. */
  Act<CaseDocument> withdraw(HeliostatUser user, CaseWithdrawInput input) {
    return end(
        new Intent(EngineNames.CASE_END, input.caseNo(), input.clientRequestId(), user),
        CaseResult.WITHDRAWN,
        CaseActKind.CASE_WITHDRAW.by(user),
        (power, variables, papers) -> CaseActs.reason(input.reason(), variables, papers));
  }

  /** Ends what can no longer be decided. */
  Act<CaseDocument> terminate(HeliostatUser user, CaseTerminateInput input) {
    return end(
        new Intent(EngineNames.CASE_END, input.caseNo(), input.clientRequestId(), user),
        CaseResult.TERMINATED,
        CaseActKind.CASE_TERMINATE.by(user),
        (power, variables, papers) -> {
          var wrong = ground(CaseResult.TERMINATED, power, input.legalGround(), variables);
          return wrong.isEmpty() ? CaseActs.reason(input.reason(), variables, papers) : wrong;
        });
  }

  /** Hands a case over to the agency that it belongs to. */
  Act<CaseDocument> transfer(HeliostatUser user, CaseTransferInput input) {
    return end(
        new Intent(EngineNames.CASE_END, input.caseNo(), input.clientRequestId(), user),
        CaseResult.TRANSFERRED,
        CaseActKind.CASE_TRANSFER.by(user),
        (power, variables, papers) -> {
          if (!AgencyCode.isWellFormed(input.toAgency())
              || input.toAgency().equals(power.agency().value())) {
            return List.of(
                No.field(
                    RefusalCode.INPUT_INVALID,
                    "toAgency",
                    "请填写接收机构的代码，如 320681-SW，且不得为本机构。",
                    "Name the code of another agency, for instance 320681-SW."));
          }
          variables.put(EngineNames.TO_AGENCY, input.toAgency());
          var wrong = ground(CaseResult.TRANSFERRED, power, input.legalGround(), variables);
          return wrong.isEmpty() ? CaseActs.reason(input.reason(), variables, papers) : wrong;
        });
  }

  private Act<CaseDocument> end(Intent intent, CaseResult result, Right right, Content content) {
    return acts.act(
        intent,
        right,
        (power, variables, papers) -> {
          variables.put(EngineNames.RESULT, result.name());
          return content.put(power, variables, papers);
        });
  }

  private static List<No> ground(
      CaseResult result, Power power, String code, Map<String, Object> variables) {
    var ground = EndGrounds.cite(result, power, code);
    if (ground.isEmpty()) {
      return List.of(
          No.field(
              RefusalCode.LEGAL_GROUND_UNKNOWN,
              "legalGround",
              "事由只能是：%s。".formatted(EndGrounds.allowed(result, power)),
              "The ground must be one of: %s.".formatted(EndGrounds.allowedCodes(result, power))));
    }
    variables.put(EngineNames.LEGAL_GROUND, ground.get());
    return List.of();
  }
}
