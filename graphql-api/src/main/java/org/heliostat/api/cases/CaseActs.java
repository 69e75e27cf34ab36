package org.heliostat.api.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heliostat.api.cases.Inputs.ClockResumeInput;
import org.heliostat.api.cases.Inputs.ClockSuspendInput;
import org.heliostat.api.cases.Inputs.MaterialAttachInput;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.Decision;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.papers.Paper;
import org.heliostat.papers.People;
import org.heliostat.power.Power;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;

/**
 * Acts beside the steps: materials and the clock. Each is published on the case's key, stands in
 * the case's one order, and is judged there; what was decided is what is answered. The same request
 * of the same account is judged once.
 */
final class CaseActs {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final CaseNumbers numbers;
  private final People people;
  private final CaseMessages messages;

  CaseActs(
      ReadModel readModel,
      PowerCatalogue catalogue,
      CaseNumbers numbers,
      People people,
      CaseMessages messages) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.people = people;
    this.messages = messages;
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
    var decided = decided(document.get(), actId);
    if (decided.isPresent()) {
      return answer(document.get(), decided.get());
    }
    if (document.get().isClosed()) {
      return Act.no(refusal("CASE_CLOSED"));
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
    messages.publish(intent.kind(), intent.caseNo(), actId, Duration.ZERO, variables);
    return Patience.until(VISIBLE_WITHIN, () -> outcome(intent.caseNo(), actId))
        .orElseThrow(Problem::notYetVisible);
  }

  private Optional<Act<CaseDocument>> outcome(String caseNo, String actId) {
    return readModel
        .get(Index.CASES, caseNo)
        .flatMap(document -> decided(document, actId).map(entry -> answer(document, entry)));
  }

  private static Optional<ActEntry> decided(CaseDocument document, String actId) {
    return document.acts().stream().filter(act -> act.actId().equals(actId)).findFirst();
  }

  private static Act<CaseDocument> answer(CaseDocument document, ActEntry entry) {
    var code = entry.refusal();
    return code == null ? new Act.Done<>(document) : Act.no(refusal(code));
  }

  private static No refusal(String code) {
    return switch (RefusalCode.valueOf(code)) {
      case CLOCK_NOT_RUNNING ->
          No.because(
              RefusalCode.CLOCK_NOT_RUNNING,
              "该件的时限未在计算中，不能中止。",
              "The clock of this case is not running, so it cannot be suspended.");
      case CLOCK_NOT_SUSPENDED ->
          No.because(
              RefusalCode.CLOCK_NOT_SUSPENDED,
              "该件的时限没有中止，无需恢复。",
              "The clock of this case is not suspended, so it cannot be resumed.");
      case CASE_CLOSED ->
          No.because(RefusalCode.CASE_CLOSED, "该件已办结，不能再变更。", "The case is closed.");
      default -> throw new IllegalStateException("no act is refused with " + code);
    };
  }

  private static No caseUnknown() {
    return No.field(
        RefusalCode.CASE_UNKNOWN,
        "caseNo",
        "没有这个办件，或您无权查看。",
        "There is no such case, or you may not see it.");
  }
}
