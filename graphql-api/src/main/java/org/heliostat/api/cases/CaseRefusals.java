package org.heliostat.api.cases;

import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.compile.EngineNames;

/** What is said about acts on a case that the fold refused. */
final class CaseRefusals {
  private CaseRefusals() {}

  static No of(String kind, RefusalCode code) {
    return switch (code) {
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
