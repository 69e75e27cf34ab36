package org.heliostat.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heliostat.papers.Applicant;
import org.heliostat.readmodel.Days;
import org.jspecify.annotations.Nullable;

/** The inputs of the acts, as the schema states them. None prints what people wrote. */
final class Inputs {
  private Inputs() {}

  record CaseSubmitInput(
      String clientRequestId,
      String powerCode,
      Applicant applicant,
      @Nullable Map<String, Object> form,
      List<MaterialInput> materials,
      @Nullable DaysInput actedOn,
      @Nullable String transferredFrom) {
    @Override
    public String toString() {
      return "CaseSubmitInput[powerCode=" + powerCode + "]";
    }
  }

  record MaterialInput(String requirementId, String fileName, String fileId) {
    @Override
    public String toString() {
      return "MaterialInput[requirementId=" + requirementId + "]";
    }
  }

  record DaysInput(LocalDate from, @Nullable LocalDate to) {
    Days days() {
      return new Days(from, to == null ? from : to);
    }
  }

  record PatrolFileInput(String fileName, String fileId) {
    @Override
    public String toString() {
      return "PatrolFileInput[]";
    }
  }

  record PatrolReportInput(
      String clientRequestId,
      String powerCode,
      Instant foundAt,
      String place,
      String facts,
      List<PatrolFileInput> files,
      @Nullable Applicant party) {
    @Override
    public String toString() {
      return "PatrolReportInput[powerCode=" + powerCode + "]";
    }
  }

  record PartyNameInput(
      String caseNo, String clientRequestId, Applicant party, @Nullable DaysInput actedOn) {
    @Override
    public String toString() {
      return "PartyNameInput[caseNo=" + caseNo + "]";
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

  record EvidenceAttachInput(
      String stepId,
      String clientRequestId,
      String fileId,
      String fileName,
      @Nullable String description) {
    @Override
    public String toString() {
      return "EvidenceAttachInput[stepId=" + stepId + "]";
    }
  }

  record ClockSuspendInput(
      String caseNo, String clientRequestId, String legalGround, String reason) {
    @Override
    public String toString() {
      return "ClockSuspendInput[caseNo=" + caseNo + "]";
    }
  }

  record ClockExtendInput(String caseNo, String clientRequestId, int amount, String reason) {
    @Override
    public String toString() {
      return "ClockExtendInput[caseNo=" + caseNo + "]";
    }
  }

  record ClockExtensionDecideInput(
      String caseNo, String clientRequestId, boolean approve, @Nullable String reason) {
    @Override
    public String toString() {
      return "ClockExtensionDecideInput[caseNo=" + caseNo + "]";
    }
  }

  record CaseWithdrawInput(String caseNo, String clientRequestId, String reason) {
    @Override
    public String toString() {
      return "CaseWithdrawInput[caseNo=" + caseNo + "]";
    }
  }

  record CaseTerminateInput(
      String caseNo, String clientRequestId, String legalGround, String reason) {
    @Override
    public String toString() {
      return "CaseTerminateInput[caseNo=" + caseNo + "]";
    }
  }

  record CaseTransferInput(
      String caseNo, String clientRequestId, String toAgency, String legalGround, String reason) {
    @Override
    public String toString() {
      return "CaseTransferInput[caseNo=" + caseNo + "]";
    }
  }

  record ClockResumeInput(String caseNo, String clientRequestId, String reason) {
    @Override
    public String toString() {
      return "ClockResumeInput[caseNo=" + caseNo + "]";
    }
  }
}
