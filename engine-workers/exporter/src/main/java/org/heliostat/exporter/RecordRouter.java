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
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.trail.TrailHead;
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
  private final Trail trail;

  RecordRouter(CasesAtHand cases, PowerVersions powers, Trail trail) {
    this.cases = cases;
    this.powers = powers;
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
      var document = CaseFromMessageStartHandler.start(record, started, version.get());
      cases.started(noted(document, record, trail.note(record, document, null)));
    } else if (record.getPosition() <= known.position()) {
      trail.noteAgain(record, known);
    } else {
      // Handed in again long after the engine forgot the first time: noted, and no case.
      cases.noted(noted(known, record, trail.note(record, known, known.trail())));
    }
  }

  /**
   * A case that knows the record already was written after everything else that follows from it, so
   * only the chain of the trail has to go through the record again.
   */
  private void fold(CaseDocument before, Record<?> record) {
    if (record.getPosition() <= before.position()) {
      trail.noteAgain(record, before);
      return;
    }
    var power = powers.versionOf(before).power();
    var folded = CaseFold.fold(before, record, power);
    cases.changed(before, noted(folded, record, trail.note(record, before, before.trail())), power);
  }

  private static CaseDocument noted(
      CaseDocument document, Record<?> record, @Nullable TrailHead head) {
    return head == null ? document : document.noted(record.getPosition(), head);
  }
}
