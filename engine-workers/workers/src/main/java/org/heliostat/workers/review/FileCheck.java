package org.heliostat.workers.review;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.heliostat.power.Power;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;

/** Whether the file of a case is whole when it is closed. */
public final class FileCheck {
  /** A step is still open. */
  public static final String STEP_LEFT_OPEN = "STEP_LEFT_OPEN";

  /** A completed step has no outcome or nobody who did it. */
  public static final String STEP_UNSIGNED = "STEP_UNSIGNED";

  /** The case was decided, and its statutory clock still runs. */
  public static final String CLOCK_NOT_STOPPED = "CLOCK_NOT_STOPPED";

  /**
   * The content of a file is gone, or is not as long as it was; followed by a colon and the
   * requirement's id, for evidence by the file's id.
   */
  public static final String FILE_LOST = "FILE_LOST";

  private FileCheck() {}

  /**
   * @param archivingStepId the run of the step that does the filing, which is open itself
   * @param sizes how many bytes lie in the object store under a file's id; empty for none
   * @return codes of what is wrong, each with the element it is about; empty when all is right
   */
  public static List<String> check(
      Power power,
      CaseDocument document,
      String archivingStepId,
      Function<String, OptionalLong> sizes) {
    var findings = new ArrayList<String>();
    for (var run : document.steps()) {
      if (run.state().isOpen() && !run.stepId().equals(archivingStepId)) {
        findings.add(STEP_LEFT_OPEN + ":" + run.elementId());
      } else if (run.state() == StepState.COMPLETED && !isSigned(run)) {
        findings.add(STEP_UNSIGNED + ":" + run.elementId());
      }
    }
    findings.addAll(MaterialCheck.check(power.materials(), document.materials()));
    for (var material : document.materials()) {
      var fileId = material.fileId();
      if (fileId != null && !isWhole(sizes.apply(fileId), material.bytes())) {
        findings.add(FILE_LOST + ":" + material.requirementId());
      }
    }
    for (var evidence : document.evidence()) {
      if (!isWhole(sizes.apply(evidence.fileId()), evidence.bytes())) {
        findings.add(FILE_LOST + ":" + evidence.fileId());
      }
    }
    if (isDecided(power, document)
        && !document.clock().isEmpty()
        && document.clock().getLast().act() != ClockAct.STOPPED) {
      findings.add(CLOCK_NOT_STOPPED);
    }
    return List.copyOf(findings);
  }

  /** A case that nothing decides, as of a convenience service, runs on until it ends. */
  private static boolean isDecided(Power power, CaseDocument document) {
    return document.steps().stream()
        .filter(run -> run.state() == StepState.COMPLETED)
        .flatMap(run -> power.flow().step(run.elementId()).stream())
        .anyMatch(step -> step.kind() == StepKind.DECIDE);
  }

  private static boolean isWhole(OptionalLong found, long recorded) {
    return found.isPresent() && found.getAsLong() == recorded;
  }

  private static boolean isSigned(StepRun run) {
    return run.outcome() != null && run.assignee() != null;
  }
}
