package org.heliostat.api.cases;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.heliostat.api.graphql.Act;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.RefusalCode;
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

  private final ReadModel readModel;
  private final CaseMessages messages;

  JudgedActs(ReadModel readModel, CaseMessages messages) {
    this.readModel = readModel;
    this.messages = messages;
  }

  /**
   * Does an act and waits for the verdict.
   *
   * @param kind name of the message
   * @param actId the same for the same request of the same account, so that it is judged once
   */
  Act<CaseDocument> publish(
      String kind, String caseNo, String actId, Map<String, Object> variables) {
    messages.publish(kind, caseNo, actId, Duration.ZERO, variables);
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
      case CASE_CLOSED -> caseClosed();
      case STEP_NOT_OPEN -> StepRules.notOpen();
      case SAME_PERSON -> StepRules.holdsItAlready();
      default -> throw new IllegalStateException("no act is refused with " + code);
    };
  }

  static No caseClosed() {
    return No.because(RefusalCode.CASE_CLOSED, "该件已办结，不能再变更。", "The case is closed.");
  }
}
