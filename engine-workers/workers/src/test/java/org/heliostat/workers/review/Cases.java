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
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepRunBuilder;
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
    return CaseDocumentBuilder.builder(it).evidence(List.of(evidence)).build();
  }

  static StepRun run(
      String stepId,
      String elementId,
      StepState state,
      @Nullable String assignee,
      @Nullable String outcome) {
    var finishedAt = state.isOpen() ? null : MORNING;
    return StepRunBuilder.builder()
        .stepId(stepId)
        .elementId(elementId)
        .state(state)
        .assignee(assignee)
        .startedAt(MORNING)
        .finishedAt(finishedAt)
        .outcome(outcome)
        .build();
  }

  static StepRun done(String stepId, String elementId, String by, String outcome) {
    return run(stepId, elementId, StepState.COMPLETED, by, outcome);
  }

  static LedgerEntry clock(ClockAct act) {
    return new LedgerEntry(act, MORNING, "leader", "", null, null);
  }

  static CaseDocument document(
      List<StepRun> steps, List<LedgerEntry> clock, List<MaterialEntry> materials) {
    return CaseDocumentBuilder.builder()
        .caseNo("3206810026-0001")
        .partition(1)
        .position(100)
        .processInstanceKey("2251799813685300")
        .processDefinitionKey("2251799813685249")
        .powerCode(POWER.code())
        .powerName(POWER.name())
        .category(POWER.category())
        .agency(POWER.agency().value())
        .status(CaseStatus.DECIDED)
        .submittedAt(MORNING)
        .submittedBy("portal")
        .applicantRef("ref")
        .decidedAt(MORNING)
        .steps(steps)
        .clock(clock)
        .materials(materials)
        .build();
  }
}
