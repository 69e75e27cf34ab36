package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.CaseResult;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.ExtensionRequest;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.OutsideEnd;
import org.heliostat.readmodel.StepRun;
import org.heliostat.time.ClockEntry;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A case document while one record is being folded in. */
final class CaseChange {
  private final CaseDocument before;
  private final CaseDocumentBuilder changed;
  private final Calendars calendars;
  private final Instant at;
  private final String actId;
  private final List<StepRun> steps;
  private final List<LedgerEntry> clock;
  private final List<MaterialEntry> materials;
  private final List<EvidenceEntry> evidence;
  private final List<DocumentEntry> documents;
  private final List<ActEntry> acts;
  private final List<String> incidents;

  CaseChange(CaseDocument before, Record<?> record, Calendars calendars) {
    this.before = before;
    this.calendars = calendars;
    changed = CaseDocumentBuilder.builder(before).position(record.getPosition());
    at = latest(before, Instant.ofEpochMilli(record.getTimestamp()));
    actId = record.getValue() instanceof MessageRecordValue message ? message.getMessageId() : "";
    steps = new ArrayList<>(before.steps());
    clock = new ArrayList<>(before.clock());
    materials = new ArrayList<>(before.materials());
    evidence = new ArrayList<>(before.evidence());
    documents = new ArrayList<>(before.documents());
    acts = new ArrayList<>(before.acts());
    incidents = new ArrayList<>(before.incidents());
  }

  /** The record's moment, or the latest that the case knows if that is later. */
  private static Instant latest(CaseDocument before, Instant recorded) {
    return Stream.of(
            Stream.of(recorded, before.submittedAt()),
            before.clock().stream().map(LedgerEntry::at),
            before.acts().stream().map(ActEntry::at),
            before.steps().stream().map(StepRun::startedAt),
            before.steps().stream().flatMap(run -> Stream.ofNullable(run.finishedAt())))
        .flatMap(Function.identity())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * When it happens. Never earlier than anything before it: another broker, whose clock is behind,
   * may have taken over in between.
   */
  Instant at() {
    return at;
  }

  /** The id of the act beside the steps that the record tells of; empty for all other records. */
  String actId() {
    return actId;
  }

  CaseDocument before() {
    return before;
  }

  void openStep(StepRun run) {
    steps.add(run);
    evidence.replaceAll(entry -> entry.openedWith(run));
  }

  /**
   * Names the party.
   *
   * @param mark {@code null} when its number is not known
   * @param actedOn {@code null} leaves the days as they are
   */
  void party(String applicantRef, @Nullable String mark, @Nullable Days actedOn) {
    changed.applicantRef(applicantRef).partyMark(mark);
    if (actedOn != null) {
      changed.actedOn(actedOn);
    }
  }

  /** The run with this id, as changed so far. */
  Optional<StepRun> step(String stepId) {
    return steps.stream().filter(run -> run.stepId().equals(stepId)).findFirst();
  }

  /** Changes the run with this id; a run that is not there stays so. */
  void changeStep(String stepId, UnaryOperator<StepRun> change) {
    steps.replaceAll(run -> run.stepId().equals(stepId) ? change.apply(run) : run);
  }

  /** Whether the clock was started and is neither suspended nor stopped. */
  boolean clockRuns() {
    return standing()
        .filter(entry -> entry.act() == ClockAct.STARTED || entry.act() == ClockAct.RESUMED)
        .isPresent();
  }

  /** The suspension that lasts, if one does. */
  Optional<LedgerEntry> suspension() {
    return standing().filter(entry -> entry.act() == ClockAct.SUSPENDED);
  }

  /** The entry by which the clock runs or stands; extensions and recalculations do neither. */
  private Optional<LedgerEntry> standing() {
    return clock.reversed().stream()
        .filter(entry -> entry.act() != ClockAct.EXTENDED && entry.act() != ClockAct.RECALCULATED)
        .findFirst();
  }

  void clock(LedgerEntry entry) {
    clock.add(entry);
  }

  /** Stops the clock if it was ever started and does not stand yet. */
  void stopClock(String by) {
    if (standing().filter(entry -> entry.act() != ClockAct.STOPPED).isPresent()) {
      clock.add(new LedgerEntry(ClockAct.STOPPED, at, by, "", null, null));
    }
  }

  void material(MaterialEntry material) {
    materials.removeIf(it -> it.requirementId().equals(material.requirementId()));
    materials.add(material);
  }

  void evidence(EvidenceEntry entry) {
    evidence.add(entry);
  }

  /** Adds a document; one that is there already stays as it is. */
  void issue(DocumentEntry document) {
    if (documents.stream().noneMatch(it -> it.documentId().equals(document.documentId()))) {
      documents.add(document);
    }
  }

  boolean knowsAct(String actId) {
    return acts.stream().anyMatch(act -> act.actId().equals(actId));
  }

  void act(ActEntry act) {
    acts.add(act);
  }

  void incident(String key) {
    incidents.add(key);
  }

  void incidentResolved(String key) {
    incidents.remove(key);
  }

  void status(CaseStatus status) {
    changed.status(status);
  }

  void decidedAt(@Nullable Instant at) {
    changed.decidedAt(at);
  }

  void disclosedAt(@Nullable Instant at) {
    changed.disclosedAt(at);
  }

  void finishedAt(Instant at) {
    changed.finishedAt(at);
  }

  void result(CaseResult result) {
    changed.result(result);
  }

  @Nullable ExtensionRequest extensionRequest() {
    return changed.extensionRequest();
  }

  void extensionRequest(@Nullable ExtensionRequest request) {
    changed.extensionRequest(request);
  }

  /** Whether an end from outside was decided; nothing that happens afterwards changes it. */
  boolean endsFromOutside() {
    return changed.outsideEnd() != null;
  }

  void outsideEnd(OutsideEnd end) {
    changed.outsideEnd(end).result(end.result()).extensionRequest(null);
  }

  /** Lets more agencies see the case. */
  void showTo(List<String> agencies) {
    changed.visibleTo(
        Stream.concat(changed.visibleTo().stream(), agencies.stream()).distinct().toList());
  }

  /** The ledger as the clock reads it. */
  List<ClockEntry> ledger() {
    return clock.stream().map(LedgerEntry::toClockEntry).toList();
  }

  /** The calendar by which the case is counted. */
  WorkingCalendar calendar() {
    return calendarOf(edition());
  }

  /** The calendar of the case's agency in an edition. */
  WorkingCalendar calendarOf(int edition) {
    return calendars.of(edition, new AgencyCode(before.agency()));
  }

  /** The edition by which the case is counted. */
  int edition() {
    return changed.calendar();
  }

  /** Counts the case by another edition from now on. */
  void countBy(int edition) {
    changed.calendar(edition);
  }

  /** Whether more time was given before. */
  boolean wasExtended() {
    return clock.stream().anyMatch(entry -> entry.act() == ClockAct.EXTENDED);
  }

  CaseDocument document() {
    return changed
        .steps(steps)
        .clock(clock)
        .materials(materials)
        .evidence(evidence)
        .documents(documents)
        .acts(acts)
        .incidents(incidents)
        .build();
  }
}
