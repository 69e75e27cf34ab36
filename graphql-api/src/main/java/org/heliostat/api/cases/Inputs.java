package org.heliostat.api.cases;

import java.util.List;
import java.util.Map;
import org.heliostat.papers.Applicant;
import org.jspecify.annotations.Nullable;

/** The inputs of the acts, as the schema states them. None prints what people wrote. */
final class Inputs {
  private Inputs() {}

  record CaseSubmitInput(
      String clientRequestId,
      String powerCode,
      Applicant applicant,
      @Nullable Map<String, Object> form,
      List<MaterialInput> materials) {
    @Override
    public String toString() {
      return "CaseSubmitInput[powerCode=" + powerCode + "]";
    }
  }

  record MaterialInput(String requirementId, String fileName, double bytes, String sha256) {
    @Override
    public String toString() {
      return "MaterialInput[requirementId=" + requirementId + "]";
    }
  }

  record StepInput(String stepId) {}

  record StepCompleteInput(
      String stepId, String outcome, @Nullable String opinion, @Nullable Map<String, Object> form) {
    @Override
    public String toString() {
      return "StepCompleteInput[stepId=%s, outcome=%s]".formatted(stepId, outcome);
    }
  }

  record MaterialAttachInput(String caseNo, String clientRequestId, MaterialInput material) {}

  record ClockSuspendInput(
      String caseNo, String clientRequestId, String legalGround, String reason) {
    @Override
    public String toString() {
      return "ClockSuspendInput[caseNo=" + caseNo + "]";
    }
  }

  record ClockResumeInput(String caseNo, String clientRequestId, String reason) {
    @Override
    public String toString() {
      return "ClockResumeInput[caseNo=" + caseNo + "]";
    }
  }
}
