package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.StepRun;

/** Tells what happens to one case, and holds the case as folded so far. */
final class CaseStory {
  private final EngineLog log = new EngineLog();
  private final Power power;
  private CaseDocument document;
  private long nextStep = 1_000;

  private CaseStory(PowerVersions.Version version, Map<String, Object> variables) {
    power = version.power();
    var record = log.submitted(variables);
    document =
        CaseFromMessageStartHandler.start(
            record, record.getValue(), version, SamplePower.CALENDARS);
  }

  static CaseStory submitted() {
    return submitted(Map.of(EngineNames.BY, "portal", EngineNames.APPLICANT_REF, "applicant-ref"));
  }

  static CaseStory submitted(Map<String, Object> variables) {
    return new CaseStory(SamplePower.VERSION, variables);
  }

  static CaseStory submittedWithoutAcceptance() {
    return new CaseStory(SamplePower.withoutAcceptance(), Map.of(EngineNames.BY, "portal"));
  }

  static CaseStory penalty(Map<String, Object> variables) {
    return new CaseStory(SamplePower.penalty(), variables);
  }

  static CaseStory accepted() {
    return submitted().stepDone("accept", "window-clerk", "ACCEPT");
  }

  /** Folds one record in. */
  CaseStory then(Function<EngineLog, Record<?>> happening) {
    document = CaseFold.fold(document, happening.apply(log), power, SamplePower.CALENDARS);
    return this;
  }

  /** A person does a step from its opening to its end. */
  CaseStory stepDone(String elementId, String by, String outcome) {
    long key = stepOpened(elementId);
    return then(it -> it.claimed(key, elementId, by))
        .then(it -> it.done(key, elementId, by, outcome))
        .then(it -> it.closed(key, elementId));
  }

  /** A worker does a step from its opening to its end. */
  CaseStory workDone(String elementId, String outcome) {
    long key = stepOpened(elementId);
    return then(it -> it.doneByWorker(key, elementId, outcome, List.of()))
        .then(it -> it.closed(key, elementId));
  }

  /** A step opens; gives its key. */
  long stepOpened(String elementId) {
    long key = nextStep += 100;
    then(it -> it.opened(key, elementId)).then(it -> it.taskCreated(key, elementId));
    return key;
  }

  CaseStory suspended(String actId) {
    return then(
        it ->
            it.act(
                EngineNames.CLOCK_SUSPEND,
                actId,
                Map.of(
                    EngineNames.BY,
                    "case-handler",
                    EngineNames.LEGAL_GROUND,
                    "《中华人民共和国行政许可法》第四十五条",
                    EngineNames.REASON_REF,
                    "reason-ref")));
  }

  CaseStory resumed(String actId) {
    return then(
        it -> it.act(EngineNames.CLOCK_RESUME, actId, Map.of(EngineNames.BY, "case-handler")));
  }

  CaseStory asksForTime(String actId, String by, int amount) {
    return then(
        it ->
            it.act(
                EngineNames.CLOCK_EXTEND,
                actId,
                Map.of(
                    EngineNames.BY, by,
                    EngineNames.AMOUNT, amount,
                    EngineNames.REASON_REF, "why-ref")));
  }

  CaseStory decidesOnTime(String actId, String by, boolean approved) {
    return then(
        it ->
            it.act(
                EngineNames.CLOCK_EXTENSION_DECIDE,
                actId,
                Map.of(EngineNames.BY, by, EngineNames.APPROVED, approved)));
  }

  CaseStory endedFromOutside(String actId, Map<String, Object> variables) {
    return then(it -> it.act(EngineNames.CASE_END, actId, variables));
  }

  CaseDocument document() {
    return document;
  }

  StepRun lastStep() {
    return document.steps().getLast();
  }

  List<ClockAct> clock() {
    return document.clock().stream().map(LedgerEntry::act).toList();
  }

  /** What became of the last act beside the steps. */
  String lastRefusal() {
    return String.valueOf(document.acts().getLast().refusal());
  }

  EngineLog log() {
    return log;
  }
}
