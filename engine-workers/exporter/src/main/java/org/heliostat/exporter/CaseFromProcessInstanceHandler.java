package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;

/** Steps that open and end, and the end of the case. */
final class CaseFromProcessInstanceHandler {
  /** The kinds of elements whose life is told. */
  static final Set<BpmnElementType> TYPES =
      EnumSet.of(
          BpmnElementType.USER_TASK,
          BpmnElementType.SERVICE_TASK,
          BpmnElementType.END_EVENT,
          BpmnElementType.PROCESS);

  private CaseFromProcessInstanceHandler() {}

  static void apply(
      CaseChange change, Record<?> record, ProcessInstanceRecordValue element, Power power) {
    var at = change.at();
    var id = element.getElementId();
    switch (record.getIntent()) {
      case ProcessInstanceIntent.ELEMENT_ACTIVATING ->
          power
              .flow()
              .step(id)
              .ifPresent(
                  step -> {
                    change.openStep(StepRun.opened(Long.toString(record.getKey()), id, at));
                    if (power.flow().waitsForApplicant(step)) {
                      SupplementWait.begin(change, power);
                    }
                  });
      case ProcessInstanceIntent.ELEMENT_COMPLETED -> {
        power
            .flow()
            .step(id)
            .ifPresent(
                step -> stepCompleted(change, Long.toString(record.getKey()), step, at, power));
        if (!change.endsFromOutside()) {
          power.flow().ending(id).ifPresent(ending -> change.result(ending.result()));
        }
        if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
          caseEnded(change, at, CaseStatus.FINISHED);
        }
      }
      case ProcessInstanceIntent.ELEMENT_TERMINATED -> {
        change.changeStep(
            Long.toString(record.getKey()), run -> run.ended(StepState.TERMINATED, at));
        if (element.getBpmnElementType() == BpmnElementType.PROCESS) {
          caseEnded(change, at, CaseStatus.TERMINATED);
        }
      }
      default -> {
        // Nothing that people would call an event of the case.
      }
    }
  }

  private static void stepCompleted(
      CaseChange change, String stepId, Step step, Instant at, Power power) {
    change.changeStep(stepId, run -> run.ended(StepState.COMPLETED, at));
    var run = change.step(stepId);
    if (power.flow().waitsForApplicant(step)) {
      SupplementWait.end(change, power, run.map(StepRun::assignee).orElse(Variables.ENGINE));
    }
    if (change.endsFromOutside()) {
      return;
    }
    var finishedAt = run.map(StepRun::finishedAt).orElse(at);
    var by = run.map(StepRun::assignee).orElse(Variables.ENGINE);
    switch (step.kind()) {
      case ACCEPT -> {
        var carriesOn = step.outcomes().getFirst().code();
        if (run.map(StepRun::outcome).filter(carriesOn::equals).isPresent()
            && change.before().clock().isEmpty()) {
          change.clock(
              new LedgerEntry(ClockAct.STARTED, finishedAt, by, startGround(power), null, null));
          change.status(CaseStatus.ACCEPTED);
        }
      }
      case DECIDE -> {
        change.stopClock(by);
        change.decidedAt(finishedAt);
        change.status(CaseStatus.DECIDED);
      }
      case PUBLISH -> change.disclosedAt(finishedAt);
      case EXAMINE,
          INVESTIGATE,
          NOTIFY,
          DEFENCE,
          HEARING,
          EXPERT_REVIEW,
          SITE_VISIT,
          LEGAL_REVIEW,
          COLLECTIVE_DISCUSSION,
          LEADER_APPROVAL,
          ISSUE_DOCUMENT,
          DELIVER,
          ENFORCE,
          ARCHIVE -> {
        // The clock of the case goes on.
      }
    }
  }

  /** A permit is decided within its limit counted from acceptance (Licensing Law Art. 42). */
  private static String startGround(Power power) {
    return power.category() == PowerCategory.PERMIT ? "《中华人民共和国行政许可法》第四十二条" : "";
  }

  private static void caseEnded(CaseChange change, Instant at, CaseStatus status) {
    change.stopClock(Variables.ENGINE);
    change.finishedAt(at);
    change.status(status);
  }
}
