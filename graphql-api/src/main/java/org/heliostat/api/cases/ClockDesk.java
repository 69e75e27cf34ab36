package org.heliostat.api.cases;

import java.util.List;
import org.heliostat.api.cases.CaseActs.Intent;
import org.heliostat.api.cases.Inputs.ClockExtendInput;
import org.heliostat.api.cases.Inputs.ClockExtensionDecideInput;
import org.heliostat.api.cases.Inputs.ClockResumeInput;
import org.heliostat.api.cases.Inputs.ClockSuspendInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.power.LawfulExtension;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;

/** What people do with the statutory clock of a case. */
final class ClockDesk {
  private final CaseActs acts;

  ClockDesk(CaseActs acts) {
    this.acts = acts;
  }

  Act<CaseDocument> suspend(HeliostatUser user, ClockSuspendInput input) {
    return acts.act(
        new Intent(EngineNames.CLOCK_SUSPEND, input.caseNo(), input.clientRequestId(), user),
        CaseActKind.CLOCK_SUSPEND.by(user),
        (power, variables, papers) -> {
          var ground = LegalGrounds.cite(power.category(), input.legalGround());
          if (ground.isEmpty()) {
            return List.of(groundUnknown(power));
          }
          variables.put(EngineNames.LEGAL_GROUND, ground.get());
          return CaseActs.reason(input.reason(), variables, papers);
        });
  }

  Act<CaseDocument> resume(HeliostatUser user, ClockResumeInput input) {
    return acts.act(
        new Intent(EngineNames.CLOCK_RESUME, input.caseNo(), input.clientRequestId(), user),
        CaseActKind.CLOCK_RESUME.by(user),
        (power, variables, papers) -> CaseActs.reason(input.reason(), variables, papers));
  }

  /** Asks for more time; a leader decides (Licensing Law Art. 42, Coercion Law Art. 25). */
  Act<CaseDocument> extend(HeliostatUser user, ClockExtendInput input) {
    return acts.act(
        new Intent(EngineNames.CLOCK_EXTEND, input.caseNo(), input.clientRequestId(), user),
        CaseActKind.CLOCK_EXTEND.by(user),
        (power, variables, papers) -> {
          var allowed = LawfulExtension.of(power);
          if (allowed.isEmpty()) {
            return List.of(noExtension());
          }
          if (input.amount() < 1 || input.amount() > allowed.get().amount()) {
            return List.of(tooLong(allowed.get()));
          }
          variables.put(EngineNames.AMOUNT, input.amount());
          return CaseActs.reason(input.reason(), variables, papers);
        });
  }

  Act<CaseDocument> decideOnExtension(HeliostatUser user, ClockExtensionDecideInput input) {
    return acts.act(
        new Intent(
            EngineNames.CLOCK_EXTENSION_DECIDE, input.caseNo(), input.clientRequestId(), user),
        CaseActKind.CLOCK_EXTENSION_DECIDE.by(user),
        (power, variables, papers) -> {
          variables.put(EngineNames.APPROVED, input.approve());
          var reason = input.reason();
          return reason == null && input.approve()
              ? List.of()
              : CaseActs.reason(reason == null ? "" : reason, variables, papers);
        });
  }

  private static No groundUnknown(Power power) {
    var category = power.category();
    return No.field(
            RefusalCode.LEGAL_GROUND_UNKNOWN,
            "legalGround",
            "法律未规定此中止事由，只能是：%s。".formatted(LegalGrounds.allowed(category)),
            "The law knows no such ground; it must be one of: %s."
                .formatted(LegalGrounds.allowedCodes(category)))
        .on(LegalGrounds.article(category));
  }

  private static No noExtension() {
    return No.because(
        RefusalCode.EXTENSION_EXCEEDED,
        "法律没有规定该事项可以延长办理时限。",
        "The law knows no extension for cases of this power.");
  }

  private static No tooLong(LawfulExtension allowed) {
    return No.field(
            RefusalCode.EXTENSION_EXCEEDED,
            "amount",
            "最多可以延长 %d 日。".formatted(allowed.amount()),
            "At most %d days may be added.".formatted(allowed.amount()))
        .on(allowed.legalGround());
  }
}
