package org.heliostat.api.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.api.acts.JudgedActs;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.compile.EngineNames;
import org.heliostat.identity.Decision;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.papers.Paper;
import org.heliostat.papers.People;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;

/** Acts beside the steps: who may do them, what they carry, and that each is done once. */
final class CaseActs {
  /** A process that has just started listens a moment later. */
  private static final Duration HEARD_WITHIN = Duration.ofHours(1);

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final People people;
  private final JudgedActs<CaseDocument> acts;

  CaseActs(
      ReadModel readModel, PowerCatalogue catalogue, People people, JudgedActs<CaseDocument> acts) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.people = people;
    this.acts = acts;
  }

  /** An act about to be done. */
  record Intent(String kind, String caseNo, String clientRequestId, HeliostatUser user) {
    Intent {
      caseNo = CaseNumbers.normalise(caseNo);
    }
  }

  @FunctionalInterface
  interface Right {
    Decision ask(Power power, CaseDocument document);
  }

  /** What is checked and put in the message once the case is known. */
  @FunctionalInterface
  interface Content {
    List<No> put(Power power, Map<String, Object> variables, People.Batch papers);
  }

  /**
   * Does an act if whoever asks may do it and says what it needs. The same request of the same
   * account is judged once.
   */
  Act<CaseDocument> act(Intent intent, Right right, Content content) {
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
    var actId = acts.id(intent.kind(), user.username(), intent.caseNo(), intent.clientRequestId());
    var verdict = acts.verdict(document.get(), actId);
    if (verdict.isPresent()) {
      return verdict.get();
    }
    if (document.get().isClosed()) {
      return Act.no(CaseRefusals.caseClosed());
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
    variables.put(EngineNames.ACT_ID, actId);
    return acts.publish(intent.kind(), intent.caseNo(), actId, keptFor(intent.kind()), variables);
  }

  /** Acts that the case's process listens to are kept until it does. */
  private static Duration keptFor(String kind) {
    return kind.equals(EngineNames.CASE_END) ? HEARD_WITHIN : Duration.ZERO;
  }

  private static No caseUnknown() {
    return No.field(
        RefusalCode.CASE_UNKNOWN,
        "caseNo",
        "没有这个办件，或您无权查看。",
        "There is no such case, or you may not see it.");
  }

  /** Puts reasons in words down, sealed; what is wrong with them otherwise. */
  static List<No> reason(String reason, Map<String, Object> variables, People.Batch papers) {
    var wrong = new InputCheck().words("reason", reason, true).found();
    if (wrong.isEmpty()) {
      variables.put(EngineNames.REASON_REF, papers.add(Paper.REASON, reason.strip()));
    }
    return wrong;
  }
}
