package org.heliostat.workers.review;

import java.time.Instant;
import java.util.List;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/** The sample power, and cases of it that are as whole as can be. */
final class Cases {
  static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  static final PowerSource SOURCE = PowerLibrary.load("320681-CG", "QD-XK-0001");
  static final Power POWER = read(SOURCE);

  private Cases() {}

  static Power read(PowerSource source) {
    return switch (PowerReader.read(source)) {
      case PowerReading.Readable(var power) -> power;
      case PowerReading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  static Step step(Power power, String id) {
    return power.flow().step(id).orElseThrow();
  }

  /** Each required material, sound and different from the others. */
  static List<MaterialEntry> soundMaterials() {
    return List.of(
        material("application", "pdf", 1, "a"),
        material("identity", "png", 1, "b"),
        material("siteRight", "jpg", 1, "c"),
        material("design", "pdf", 50_000_000, "d"),
        material("structure", "pdf", 1, "e"));
  }

  static MaterialEntry material(String requirement, String format, long bytes, String content) {
    return new MaterialEntry(
        requirement, format, bytes, content.repeat(64), MORNING, null, requirement);
  }

  static EvidenceEntry evidence(String fileId, long bytes) {
    return new EvidenceEntry(
        fileId, "5", "siteVisit", fileId, "mp4", bytes, "f", MORNING, "case-handler", null, null);
  }

  static CaseDocument withEvidence(CaseDocument it, EvidenceEntry... evidence) {
    return new CaseDocument(
        it.caseNo(),
        it.partition(),
        it.position(),
        it.processInstanceKey(),
        it.processDefinitionKey(),
        it.powerCode(),
        it.powerName(),
        it.category(),
        it.agency(),
        it.visibleTo(),
        it.status(),
        it.submittedAt(),
        it.submittedBy(),
        it.applicantRef(),
        it.formRef(),
        it.decidedAt(),
        it.disclosedAt(),
        it.finishedAt(),
        it.result(),
        it.steps(),
        it.clock(),
        it.materials(),
        List.of(evidence),
        List.of(),
        it.acts(),
        it.extensionRequest(),
        it.outsideEnd(),
        it.transferredFrom(),
        it.incidents());
  }

  static StepRun run(
      String stepId,
      String elementId,
      StepState state,
      @Nullable String assignee,
      @Nullable String outcome) {
    var finishedAt = state.isOpen() ? null : MORNING;
    return new StepRun(
        stepId,
        elementId,
        null,
        state,
        assignee,
        List.of(),
        MORNING,
        finishedAt,
        outcome,
        null,
        null,
        List.of());
  }

  static StepRun done(String stepId, String elementId, String by, String outcome) {
    return run(stepId, elementId, StepState.COMPLETED, by, outcome);
  }

  static LedgerEntry clock(ClockAct act) {
    return new LedgerEntry(act, MORNING, "leader", "", null, null);
  }

  static CaseDocument document(
      List<StepRun> steps, List<LedgerEntry> clock, List<MaterialEntry> materials) {
    return new CaseDocument(
        "3206810026-0001",
        1,
        100,
        "2251799813685300",
        "2251799813685249",
        POWER.code(),
        POWER.name(),
        POWER.category(),
        POWER.agency().value(),
        List.of(),
        CaseStatus.DECIDED,
        MORNING,
        "portal",
        "ref",
        null,
        MORNING,
        null,
        null,
        null,
        steps,
        clock,
        materials,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of());
  }
}
