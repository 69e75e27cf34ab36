package org.heliostat.api.cases;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;

/**
 * Acts that are published on a case's key, stand in the case's one order and are judged there. What
 * was decided is what is answered.
 */
final class JudgedActs {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(5);

  /** A process that has just started listens a moment later. */
  private static final Duration HEARD_WITHIN = Duration.ofHours(1);

  private final ReadModel readModel;
  private final CaseMessages messages;

  JudgedActs(ReadModel readModel, CaseMessages messages) {
    this.readModel = readModel;
    this.messages = messages;
  }

  /**
   * Does an act and waits for the verdict.
   *
   * <p>Acts that the case's process listens to are kept until it does.
   *
   * @param kind name of the message
   * @param actId the same for the same request of the same account, so that it is judged once
   */
  Act<CaseDocument> publish(
      String kind, String caseNo, String actId, Map<String, Object> variables) {
    var kept = kind.equals(EngineNames.CASE_END) ? HEARD_WITHIN : Duration.ZERO;
    messages.publish(kind, caseNo, actId, kept, variables);
    return Patience.until(
            VISIBLE_WITHIN,
            () -> readModel.get(Index.CASES, caseNo).flatMap(document -> verdict(document, actId)))
        .orElseThrow(Problem::notYetVisible);
  }

  /** What was decided about an act; empty while it was not done. */
  static Optional<Act<CaseDocument>> verdict(CaseDocument document, String actId) {
    return document.acts().stream()
        .filter(act -> act.actId().equals(actId))
        .findFirst()
        .map(entry -> answer(document, entry));
  }

  private static Act<CaseDocument> answer(CaseDocument document, ActEntry entry) {
    var code = entry.refusal();
    return code == null ? new Act.Done<>(document) : Act.no(refusal(entry.kind(), code));
  }

  private static No refusal(String kind, String code) {
    return switch (RefusalCode.valueOf(code)) {
      case CLOCK_NOT_RUNNING ->
          No.because(
              RefusalCode.CLOCK_NOT_RUNNING,
              "该件的时限未在计算中（尚未开始、已中止、已停止或者已届满），不能中止或者延长。",
              "The clock of this case is not running: not started, suspended, stopped or run out.");
      case CLOCK_NOT_SUSPENDED ->
          No.because(
              RefusalCode.CLOCK_NOT_SUSPENDED,
              "该件的时限没有中止，无需恢复。",
              "The clock of this case is not suspended, so it cannot be resumed.");
      case EXTENSION_EXCEEDED ->
          No.because(
              RefusalCode.EXTENSION_EXCEEDED,
              "延长时限超出法律允许的范围，或者已经延长过一次。",
              "The law allows no such extension, or one was given already.");
      case EXTENSION_PENDING ->
          No.because(
              RefusalCode.EXTENSION_PENDING,
              "该件已有延长时限的申请等待审批。",
              "An extension was asked for already and waits for a decision.");
      case EXTENSION_NOT_ASKED ->
          No.because(
              RefusalCode.EXTENSION_NOT_ASKED,
              "该件没有等待审批的延长申请。",
              "No extension of this case waits for a decision.");
      case CASE_DECIDED ->
          kind.equals(EngineNames.PARTY_NAME)
              ? No.because(
                  RefusalCode.CASE_DECIDED,
                  "该件已作出决定，当事人不能再变更。",
                  "The case is decided; its party can no longer be changed.")
              : No.because(
                  RefusalCode.CASE_DECIDED,
                  "该件已作出决定，不能再撤回、终止或者移送。",
                  "The case is decided; it can no longer be withdrawn, terminated or transferred.");
      case CASE_CLOSED -> caseClosed();
      case STEP_NOT_OPEN -> StepRules.notOpen();
      case NOT_ASSIGNED -> StepRules.notAssigned();
      case SAME_PERSON ->
          kind.equals(EngineNames.STEP_JOIN)
              ? StepRules.holdsItAlready()
              : No.because(
                  RefusalCode.SAME_PERSON,
                  "延长申请由您提出，须由其他人员审批。",
                  "You asked for the extension, so somebody else must decide on it.");
      default -> throw new IllegalStateException("no act is refused with " + code);
    };
  }

  static No caseClosed() {
    return No.because(RefusalCode.CASE_CLOSED, "该件已办结，不能再变更。", "The case is closed.");
  }
}
