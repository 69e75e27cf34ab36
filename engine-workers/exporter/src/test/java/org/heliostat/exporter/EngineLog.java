package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ErrorType;
import io.camunda.zeebe.protocol.record.value.ImmutableIncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableJobRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableMessageRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableMessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ImmutableUserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.JobKind;
import io.camunda.zeebe.protocol.record.value.JobListenerEventType;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.camunda.zeebe.protocol.record.value.deployment.ImmutableProcess;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.jspecify.annotations.Nullable;

/** What an engine writes about one case: each record one position and one minute after the last. */
final class EngineLog {
  static final int PARTITION = 1;
  static final String CASE_NO = "3206810026-0001";
  static final long CASE_KEY = 300;
  static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private long position = 1_000;
  private Instant now = START;

  Instant now() {
    return now;
  }

  void passed(Duration time) {
    now = now.plus(time);
  }

  /** Another broker takes over, whose clock is behind. */
  void setBack(Duration by) {
    now = now.minus(by);
  }

  Record<MessageStartEventSubscriptionRecordValue> submitted(Map<String, Object> variables) {
    return record(
        500,
        ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
        MessageStartEventSubscriptionIntent.CORRELATED,
        ImmutableMessageStartEventSubscriptionRecordValue.builder()
            .withProcessDefinitionKey(200)
            .withProcessInstanceKey(CASE_KEY)
            .withMessageName(EngineNames.submitMessage(SamplePower.POWER.code()))
            .withCorrelationKey(CASE_NO)
            .withVariables(variables)
            .build());
  }

  Record<Process> deployed(int partition, String bpmn) {
    return record(
        partition,
        200,
        ValueType.PROCESS,
        ProcessIntent.CREATED,
        ImmutableProcess.builder()
            .withProcessDefinitionKey(200)
            .withVersion(1)
            .withResource(bpmn.getBytes(StandardCharsets.UTF_8))
            .build());
  }

  Record<?> opened(long stepKey, String elementId) {
    return element(
        stepKey, elementId, BpmnElementType.USER_TASK, ProcessInstanceIntent.ELEMENT_ACTIVATING);
  }

  Record<?> closed(long stepKey, String elementId) {
    return element(
        stepKey, elementId, BpmnElementType.USER_TASK, ProcessInstanceIntent.ELEMENT_COMPLETED);
  }

  Record<?> terminated(long stepKey, String elementId) {
    return element(
        stepKey, elementId, BpmnElementType.USER_TASK, ProcessInstanceIntent.ELEMENT_TERMINATED);
  }

  Record<?> ended(String endEventId) {
    return element(
        800, endEventId, BpmnElementType.END_EVENT, ProcessInstanceIntent.ELEMENT_COMPLETED);
  }

  Record<?> processCompleted() {
    return process(ProcessInstanceIntent.ELEMENT_COMPLETED);
  }

  Record<?> processTerminated() {
    return process(ProcessInstanceIntent.ELEMENT_TERMINATED);
  }

  private Record<?> process(ProcessInstanceIntent intent) {
    return element(CASE_KEY, SamplePower.POWER.code(), BpmnElementType.PROCESS, intent);
  }

  Record<?> element(
      long key, String elementId, BpmnElementType type, ProcessInstanceIntent intent) {
    return record(
        key,
        ValueType.PROCESS_INSTANCE,
        intent,
        ImmutableProcessInstanceRecordValue.builder()
            .withProcessInstanceKey(CASE_KEY)
            .withElementId(elementId)
            .withBpmnElementType(type)
            .build());
  }

  Record<?> taskCreated(long stepKey, String elementId) {
    return task(stepKey, elementId, UserTaskIntent.CREATED, "", Map.of());
  }

  Record<?> claimed(long stepKey, String elementId, String assignee) {
    return task(stepKey, elementId, UserTaskIntent.ASSIGNED, assignee, Map.of());
  }

  Record<?> recalled(long stepKey, String elementId, String leader) {
    return record(
        stepKey + 1,
        ValueType.USER_TASK,
        UserTaskIntent.ASSIGNED,
        ImmutableUserTaskRecordValue.builder()
            .from((UserTaskRecordValue) claimed(stepKey, elementId, leader).getValue())
            .withAction(EngineNames.RECALL)
            .build());
  }

  Record<?> released(long stepKey, String elementId) {
    return task(stepKey, elementId, UserTaskIntent.ASSIGNED, "", Map.of());
  }

  Record<?> done(long stepKey, String elementId, String by, String outcome) {
    return done(stepKey, elementId, Map.of(EngineNames.BY, by, EngineNames.OUTCOME, outcome));
  }

  Record<?> done(long stepKey, String elementId, Map<String, Object> variables) {
    return task(stepKey, elementId, UserTaskIntent.COMPLETED, "", variables);
  }

  Record<?> task(
      long stepKey,
      String elementId,
      UserTaskIntent intent,
      @Nullable String assignee,
      Map<String, Object> variables) {
    return record(
        stepKey + 1,
        ValueType.USER_TASK,
        intent,
        ImmutableUserTaskRecordValue.builder()
            .withProcessInstanceKey(CASE_KEY)
            .withElementInstanceKey(stepKey)
            .withUserTaskKey(stepKey + 1)
            .withElementId(elementId)
            .withAssignee(assignee)
            .withVariables(variables)
            .build());
  }

  Record<?> doneByWorker(long stepKey, String elementId, String outcome, List<String> findings) {
    return job(
        stepKey,
        elementId,
        JobKind.BPMN_ELEMENT,
        JobListenerEventType.UNSPECIFIED,
        Map.of(EngineNames.OUTCOME, outcome, EngineNames.FINDINGS, findings));
  }

  Record<?> reviewed(long stepKey, String elementId, String... findings) {
    return job(
        stepKey,
        elementId,
        JobKind.EXECUTION_LISTENER,
        JobListenerEventType.END,
        Map.of(EngineNames.FINDINGS, List.of(findings)));
  }

  /** The closing checks of a step that issued a document. */
  Record<?> issued(long stepKey, String elementId, String documentId, String... findings) {
    return job(
        stepKey,
        elementId,
        JobKind.EXECUTION_LISTENER,
        JobListenerEventType.END,
        Map.of(
            EngineNames.FINDINGS,
            List.of(findings),
            EngineNames.DOCUMENTS,
            List.of(
                Map.of(
                    "documentId", documentId,
                    "templateId", "grant",
                    "name", "准予行政许可决定书",
                    "number", "启城管许决字〔2026〕第12号",
                    "stepId", Long.toString(stepKey),
                    "issuedAt", "2026-03-02T04:00:00Z",
                    "sha256", "ab".repeat(32),
                    "bytes", 85_731,
                    "fileKey", "documents/x.pdf",
                    "verification", "7K3M-9QRT-2VWX-4C5D"),
                "no document")));
  }

  private Record<?> job(
      long stepKey,
      String elementId,
      JobKind kind,
      JobListenerEventType event,
      Map<String, Object> variables) {
    return record(
        stepKey + 2,
        ValueType.JOB,
        JobIntent.COMPLETED,
        ImmutableJobRecordValue.builder()
            .withProcessInstanceKey(CASE_KEY)
            .withElementInstanceKey(stepKey)
            .withElementId(elementId)
            .withJobKind(kind)
            .withJobListenerEventType(event)
            .withType("step-" + elementId)
            .withVariables(variables)
            .build());
  }

  Record<?> incident(long key, IncidentIntent intent) {
    return record(
        key,
        ValueType.INCIDENT,
        intent,
        ImmutableIncidentRecordValue.builder()
            .withProcessInstanceKey(CASE_KEY)
            .withElementId("publish")
            .withErrorType(ErrorType.JOB_NO_RETRIES)
            .build());
  }

  Record<?> act(String kind, String actId, Map<String, Object> variables) {
    return message(kind, CASE_NO, actId, variables);
  }

  /** An act on whatever the key names. */
  Record<MessageRecordValue> message(
      String kind, String key, String actId, Map<String, Object> variables) {
    return record(
        700,
        ValueType.MESSAGE,
        MessageIntent.PUBLISHED,
        ImmutableMessageRecordValue.builder()
            .withName(kind)
            .withMessageId(actId)
            .withCorrelationKey(key)
            .withVariables(variables)
            .build());
  }

  private <T extends RecordValue> Record<T> record(
      long key, ValueType type, Intent intent, T value) {
    return record(PARTITION, key, type, intent, value);
  }

  private <T extends RecordValue> Record<T> record(
      int partition, long key, ValueType type, Intent intent, T value) {
    now = now.plusSeconds(60);
    return ImmutableRecord.<T>builder()
        .withPartitionId(partition)
        .withPosition(++position)
        .withKey(key)
        .withTimestamp(now.toEpochMilli())
        .withRecordType(RecordType.EVENT)
        .withValueType(type)
        .withIntent(intent)
        .withValue(value)
        .build();
  }
}
