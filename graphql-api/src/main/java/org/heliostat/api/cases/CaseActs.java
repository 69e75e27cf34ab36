package org.heliostat.api.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.cases.Inputs.ClockResumeInput;
import org.heliostat.api.cases.Inputs.ClockSuspendInput;
import org.heliostat.api.cases.Inputs.MaterialAttachInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.people.Paper;
import org.heliostat.api.people.People;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.Decision;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;

/**
 * Acts beside the steps: materials and the clock. Each is published on the case's key, stands in
 * the case's one order, and is judged there; what was decided is what is answered. The same request
 * of the same account is judged once.
 */
final class CaseActs {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final CaseNumbers numbers;
  private final People people;
  private final JudgedActs acts;

  CaseActs(
      ReadModel readModel,
      PowerCatalogue catalogue,
      CaseNumbers numbers,
      People people,
      JudgedActs acts) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.people = people;
    this.acts = acts;
  }

  /** An act about to be done. */
  private record Intent(String kind, String caseNo, String clientRequestId, HeliostatUser user) {
    private Intent {
      caseNo = CaseNumbers.normalise(caseNo);
    }
  }

  @FunctionalInterface
  private interface Right {
    Decision ask(Power power, CaseDocument document);
  }

  /** What is checked and put in the message once the case is known. */
  @FunctionalInterface
  private interface Content {
    List<No> put(Power power, Map<String, Object> variables, People.Batch papers);
  }

  Act<CaseDocument> attach(HeliostatUser user, MaterialAttachInput input) {
    var intent =
        new Intent(EngineNames.MATERIAL_ATTACH, input.caseNo(), input.clientRequestId(), user);
    return act(
        intent,
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

  Act<CaseDocument> suspend(HeliostatUser user, ClockSuspendInput input) {
    var intent =
        new Intent(EngineNames.CLOCK_SUSPEND, input.caseNo(), input.clientRequestId(), user);
    return act(
        intent,
        (power, document) -> Rights.mayMoveClock(user, power),
        (power, variables, papers) -> {
          var ground = LegalGrounds.cite(power.category(), input.legalGround());
          if (ground.isEmpty()) {
            return List.of(groundUnknown(power));
          }
          variables.put(EngineNames.LEGAL_GROUND, ground.get());
          return reason(input.reason(), variables, papers);
        });
  }

  Act<CaseDocument> resume(HeliostatUser user, ClockResumeInput input) {
    var intent =
        new Intent(EngineNames.CLOCK_RESUME, input.caseNo(), input.clientRequestId(), user);
    return act(
        intent,
        (power, document) -> Rights.mayMoveClock(user, power),
        (power, variables, papers) -> reason(input.reason(), variables, papers));
  }

  private static List<No> reason(
      String reason, Map<String, Object> variables, People.Batch papers) {
    var wrong = new InputCheck().words("reason", reason, true).found();
    if (wrong.isEmpty()) {
      variables.put(EngineNames.REASON_REF, papers.add(Paper.REASON, reason.strip()));
    }
    return wrong;
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

  private Act<CaseDocument> act(Intent intent, Right right, Content content) {
    var user = intent.user();
    var document =
        readModel.get(Index.CASES, intent.caseNo()).filter(each -> Rows.shows(user, each));
    if (document.isEmpty()) {
      return Act.no(caseUnknown());
    }
    var power = catalogue.of(document.get()).power();
    var refusal = No.unless(right.ask(power, document.get()));
    if (refusal != null) {
      return Act.no(refusal);
    }
    var actId =
        numbers.actId(intent.kind(), user.username(), intent.caseNo(), intent.clientRequestId());
    var verdict = JudgedActs.verdict(document.get(), actId);
    if (verdict.isPresent()) {
      return verdict.get();
    }
    if (document.get().isClosed()) {
      return Act.no(JudgedActs.caseClosed());
    }
    return publish(intent, actId, power, content);
  }

  private Act<CaseDocument> publish(Intent intent, String actId, Power power, Content content) {
    var papers = people.papersOf(intent.caseNo());
    var variables = new LinkedHashMap<String, Object>();
    variables.put(EngineNames.BY, intent.user().username());
    var wrong = new ArrayList<>(new InputCheck().clientRequestId(intent.clientRequestId()).found());
    wrong.addAll(content.put(power, variables, papers));
    if (!wrong.isEmpty()) {
      return new Act.NotDone<>(wrong);
    }
    papers.keep();
    return acts.publish(intent.kind(), intent.caseNo(), actId, variables);
  }

  private static No caseUnknown() {
    return No.field(
        RefusalCode.CASE_UNKNOWN,
        "caseNo",
        "没有这个办件，或您无权查看。",
        "There is no such case, or you may not see it.");
  }
}
