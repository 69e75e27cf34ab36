package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRelated;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.util.EnumSet;
import java.util.Set;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.trail.TrailDocument;
import org.jspecify.annotations.Nullable;

/**
 * Finds the case that a record tells of, folds the record into it and notes it in the trail. What
 * has to be asked of the store is asked before anything changes, so a record may be offered again
 * after a failure.
 */
final class RecordRouter {
  /** The only kinds of records that the exporter reads. */
  static final Set<ValueType> TYPES =
      EnumSet.of(
          ValueType.PROCESS,
          ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
          ValueType.MESSAGE,
          ValueType.PROCESS_INSTANCE,
          ValueType.USER_TASK,
          ValueType.JOB,
          ValueType.INCIDENT);

  private final CasesAtHand cases;
  private final PowerVersions powers;
  private final Registers registers;
  private final Calendars calendars;
  private final Trail trail;

  RecordRouter(
      CasesAtHand cases,
      PowerVersions powers,
      Registers registers,
      Calendars calendars,
      Trail trail) {
    this.cases = cases;
    this.powers = powers;
    this.registers = registers;
    this.calendars = calendars;
    this.trail = trail;
  }

  void route(Record<?> record) {
    switch (record.getValue()) {
      case Process process when record.getIntent() == ProcessIntent.CREATED ->
          powers.add(record, process).ifPresent(power -> trail.powerPublished(record, power));
      case MessageStartEventSubscriptionRecordValue started
          when record.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED ->
          start(record, started);
      case MessageRecordValue message
          when record.getIntent() == MessageIntent.PUBLISHED
              && CaseFromMessageHandler.KINDS.contains(message.getName()) ->
          cases.byNumber(message.getCorrelationKey()).ifPresent(it -> fold(it, record));
      case MessageRecordValue message
          when record.getIntent() == MessageIntent.PUBLISHED && Registers.know(message.getName()) ->
          registers.fold(record, message);
      case ProcessInstanceRelated related when CaseFold.tellsOfCase(record) ->
          cases
              .byProcessInstance(Long.toString(related.getProcessInstanceKey()))
              .ifPresent(it -> fold(it, record));
      default -> {
        // Of no concern to any case.
      }
    }
  }

  private void start(Record<?> record, MessageStartEventSubscriptionRecordValue started) {
    var version = powers.version(Long.toString(started.getProcessDefinitionKey()));
    if (version.isEmpty()) {
      return;
    }
    var known = cases.byNumber(started.getCorrelationKey()).orElse(null);
    if (known == null) {
      var document = CaseFromMessageStartHandler.start(record, started, version.get(), calendars);
      var entry = trail.entry(record, document, null);
      cases.started(noted(document, entry));
      trail.append(entry);
    } else if (record.getPosition() <= known.position()) {
      trail.append(trail.entryAgain(record, known));
    } else {
      // Handed in again long after the engine forgot the first time: noted, and no case.
      var entry = trail.entry(record, known, known.trail());
      cases.noted(noted(known, entry));
      trail.append(entry);
    }
  }

  /**
   * A case that knows the record already was written after everything else that follows from it, so
   * only the chain of the trail has to go through the record again.
   */
  private void fold(CaseDocument before, Record<?> record) {
    if (record.getPosition() <= before.position()) {
      trail.append(trail.entryAgain(record, before));
      return;
    }
    var power = powers.versionOf(before).power();
    var after = CaseFold.fold(before, record, power, calendars);
    var entry = trail.entry(record, before, before.trail());
    cases.changed(before, noted(after, entry), power);
    trail.append(entry);
  }

  private static CaseDocument noted(CaseDocument document, @Nullable TrailDocument entry) {
    return entry == null ? document : document.noted(entry.position(), entry.headOfCase());
  }
}
