package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobKind;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.trail.TrailChain;
import org.heliostat.trail.TrailDocument;
import org.heliostat.trail.TrailHead;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when. An entry is a function of the record, of what never changes about its case,
 * and of the entries before it on the partition and in the case; so a replay after a restart writes
 * the same entries again, byte for byte.
 */
final class Trail {
  private final ReadModel store;
  private final PendingWrites pending;
  private String head;

  /**
   * @param head what {@link #head()} gave when the last confirmed position was reported
   */
  Trail(Optional<byte[]> head, ReadModel store, PendingWrites pending) {
    this.head =
        head.map(hash -> new String(hash, StandardCharsets.US_ASCII)).orElse(TrailChain.START);
    this.store = store;
    this.pending = pending;
  }

  /** The hash of the last entry, to be kept by the broker beside the position. */
  byte[] head() {
    return head.getBytes(StandardCharsets.US_ASCII);
  }

  void powerPublished(Record<?> record, PowerVersions.Version version) {
    var act = new Act("power-published", Variables.ENGINE, null, null, version.contentHash());
    append(entry(record, act, null, "", version.power().code()));
  }

  /** Notes an order about something that is no case. */
  void ordered(Record<?> record, Order order, Register.TrailWords words) {
    var act = new Act(order.kind(), order.by(), null, null, words.detail());
    append(entry(record, act, null, "", words.powerCode()));
  }

  /**
   * The entry of a record that tells of something that somebody did in a case, to be appended next.
   *
   * @param ofCase where the chain of the case stands; {@code null} before its first entry
   * @return {@code null} when the record tells of nothing
   */
  @Nullable TrailDocument entry(
      Record<?> record, CaseDocument document, @Nullable TrailHead ofCase) {
    var act = act(record);
    var before = ofCase == null ? TrailHead.START : ofCase;
    return act == null ? null : entry(record, act, before, document.caseNo(), document.powerCode());
  }

  /**
   * The entry of a record that the case knows already. The case was written after it, so the entry
   * is in the store and says where the chain of the case stood; the case has gone on since.
   */
  @Nullable TrailDocument entryAgain(Record<?> record, CaseDocument document) {
    var act = act(record);
    if (act == null) {
      return null;
    }
    var id = TrailDocument.id(record.getPartitionId(), record.getPosition());
    var written =
        pending
            .document(Index.TRAIL, id)
            .or(() -> store.get(Index.TRAIL, id))
            .orElseThrow(() -> new IllegalStateException("the trail has no entry " + id));
    return entry(
        record, act, written.previousHeadOfCase(), document.caseNo(), document.powerCode());
  }

  private TrailDocument entry(
      Record<?> record, Act act, @Nullable TrailHead ofCase, String caseNo, String powerCode) {
    return TrailChain.link(
        head,
        ofCase,
        record.getPartitionId(),
        record.getPosition(),
        Instant.ofEpochMilli(record.getTimestamp()),
        act.name(),
        act.by(),
        caseNo,
        powerCode,
        act.elementId(),
        act.outcome(),
        act.detail());
  }

  /** Appends what was made last; {@code null} for nothing. */
  void append(@Nullable TrailDocument entry) {
    if (entry != null) {
      head = entry.hash();
      pending.once(Index.TRAIL, TrailDocument.id(entry.partition(), entry.position()), entry);
    }
  }

  private record Act(
      String name,
      String by,
      @Nullable String elementId,
      @Nullable String outcome,
      String detail) {}

  private static @Nullable Act act(Record<?> record) {
    return switch (record.getValue()) {
      case MessageStartEventSubscriptionRecordValue started ->
          submitted(new Variables(started.getVariables()));
      case ProcessInstanceRecordValue element -> ofElement(record, element);
      case UserTaskRecordValue task -> ofTask(record, task);
      case JobRecordValue job -> ofJob(record, job);
      case IncidentRecordValue incident -> ofIncident(record, incident);
      case MessageRecordValue message -> beside(message);
      default -> null;
    };
  }

  private static Act submitted(Variables variables) {
    return new Act("case-submitted", variables.by(), null, null, files(variables));
  }

  /** What the applicant handed in and what a patrol brought, each with its hash. */
  private static String files(Variables variables) {
    return Stream.concat(
            variables.materials(Instant.EPOCH).stream()
                .map(material -> material.requirementId() + ":" + material.sha256()),
            variables.evidence("", Instant.EPOCH).stream()
                .map(evidence -> evidence.evidenceId() + ":" + evidence.sha256()))
        .collect(Collectors.joining(","));
  }

  private static @Nullable Act ofElement(Record<?> record, ProcessInstanceRecordValue element) {
    if (element.getElementId().startsWith(EngineNames.OWN_ELEMENT)) {
      return null;
    }
    var isCase = element.getBpmnElementType() == BpmnElementType.PROCESS;
    var isStep =
        element.getBpmnElementType() == BpmnElementType.USER_TASK
            || element.getBpmnElementType() == BpmnElementType.SERVICE_TASK;
    return switch (record.getIntent()) {
      case ProcessInstanceIntent.ELEMENT_ACTIVATING ->
          isStep
              ? new Act("step-opened", Variables.ENGINE, element.getElementId(), null, "")
              : null;
      case ProcessInstanceIntent.ELEMENT_COMPLETED ->
          isCase ? new Act("case-finished", Variables.ENGINE, null, null, "") : null;
      case ProcessInstanceIntent.ELEMENT_TERMINATED -> {
        if (isStep) {
          yield new Act("step-terminated", Variables.ENGINE, element.getElementId(), null, "");
        }
        yield isCase ? new Act("case-terminated", Variables.ENGINE, null, null, "") : null;
      }
      default -> null;
    };
  }

  private static @Nullable Act ofTask(Record<?> record, UserTaskRecordValue task) {
    var assignee = task.getAssignee() == null ? "" : task.getAssignee();
    return switch (record.getIntent()) {
      case UserTaskIntent.ASSIGNED ->
          assignee.isEmpty()
              ? new Act("step-released", "", task.getElementId(), null, "")
              : new Act(
                  EngineNames.RECALL.equals(task.getAction()) ? "step-recalled" : "step-claimed",
                  assignee,
                  task.getElementId(),
                  null,
                  "");
      case UserTaskIntent.COMPLETED -> {
        var variables = new Variables(task.getVariables());
        yield new Act(
            "step-completed",
            variables.textOr(EngineNames.BY, assignee),
            task.getElementId(),
            variables.text(EngineNames.OUTCOME),
            Stream.of(EngineNames.OPINION_REF, EngineNames.ON_BEHALF_OF)
                .map(variables::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(",")));
      }
      default -> null;
    };
  }

  private static @Nullable Act ofJob(Record<?> record, JobRecordValue job) {
    if (record.getIntent() != JobIntent.COMPLETED) {
      return null;
    }
    if (job.getElementId().startsWith(EngineNames.OWN_ELEMENT)) {
      return null;
    }
    var variables = new Variables(job.getVariables());
    if (job.getJobKind() == JobKind.BPMN_ELEMENT) {
      return new Act(
          "step-completed",
          Variables.ENGINE,
          job.getElementId(),
          variables.text(EngineNames.OUTCOME),
          job.getType());
    }
    var findings = variables.texts(EngineNames.FINDINGS);
    var documents = variables.documents(Instant.EPOCH);
    if (!documents.isEmpty()) {
      var pinned =
          documents.stream().map(document -> document.documentId() + ':' + document.sha256());
      return new Act(
          "documents-issued",
          Variables.ENGINE,
          job.getElementId(),
          null,
          Stream.concat(pinned, findings.stream()).collect(Collectors.joining(",")));
    }
    return findings.isEmpty()
        ? null
        : new Act(
            "step-findings",
            Variables.ENGINE,
            job.getElementId(),
            null,
            String.join(",", findings));
  }

  private static @Nullable Act ofIncident(Record<?> record, IncidentRecordValue incident) {
    return switch (record.getIntent()) {
      case IncidentIntent.CREATED ->
          new Act(
              "incident-raised",
              Variables.ENGINE,
              incident.getElementId(),
              null,
              incident.getErrorType().name());
      case IncidentIntent.RESOLVED ->
          new Act("incident-resolved", Variables.ENGINE, incident.getElementId(), null, "");
      default -> null;
    };
  }

  private static Act beside(MessageRecordValue message) {
    var variables = new Variables(message.getVariables());
    return new Act(
        message.getName(),
        variables.by(),
        variables.text(EngineNames.ELEMENT_ID),
        variables.text(EngineNames.RESULT),
        Stream.of(EngineNames.LEGAL_GROUND, EngineNames.SHA256)
            .map(variables::text)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> files(variables)));
  }
}
