package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.util.Set;
import org.heliostat.power.Power;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;

/**
 * What a case looks like after one more record. Pure: the same document and record always give the
 * same document. One handler for each kind of record.
 */
final class CaseFold {
  private static final Set<Intent> INTENTS =
      Set.of(
          ProcessInstanceIntent.ELEMENT_ACTIVATING,
          ProcessInstanceIntent.ELEMENT_COMPLETED,
          ProcessInstanceIntent.ELEMENT_TERMINATED,
          UserTaskIntent.CREATED,
          UserTaskIntent.ASSIGNED,
          UserTaskIntent.COMPLETED,
          JobIntent.COMPLETED,
          IncidentIntent.CREATED,
          IncidentIntent.RESOLVED);

  private CaseFold() {}

  /** Whether a record about a process instance can change a case; asked before it is looked up. */
  static boolean tellsOfCase(Record<?> record) {
    return INTENTS.contains(record.getIntent())
        && (!(record.getValue() instanceof ProcessInstanceRecordValue element)
            || CaseFromProcessInstanceHandler.TYPES.contains(element.getBpmnElementType()));
  }

  /**
   * Folds a record in.
   *
   * @param before the case so far; its position is smaller than the record's
   * @param power the version of the power that the case runs on
   * @param calendars by which clocks are counted
   * @return the case with the record's position
   */
  static CaseDocument fold(
      CaseDocument before, Record<?> record, Power power, Calendars calendars) {
    var change = new CaseChange(before, record, calendars);
    switch (record.getValue()) {
      case ProcessInstanceRecordValue element ->
          CaseFromProcessInstanceHandler.apply(change, record, element, power);
      case UserTaskRecordValue task -> CaseFromUserTaskHandler.apply(change, record, task, power);
      case JobRecordValue job -> CaseFromJobHandler.apply(change, job);
      case IncidentRecordValue incident -> CaseFromIncidentHandler.apply(change, record);
      case MessageRecordValue message -> CaseFromMessageHandler.apply(change, message, power);
      default -> {
        // Only the position moves.
      }
    }
    var after = change.document();
    return after.listed(power, calendars.of(after));
  }
}
