package org.heliostat.api.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.papers.Applicant;
import org.heliostat.power.CaseResult;
import org.heliostat.power.LegalBasis;
import org.heliostat.power.Outcome;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.OutsideEnd;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.heliostat.time.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON files of a dossier say. Papers are opened; dates that would be derived are left
 * out, since whoever reads the ledger derives them.
 */
record CaseRecords(CaseFile file, List<StepRecord> steps, ClockRecord clock, List<ActRecord> acts) {

  /** {@code case.json}. */
  record CaseFile(
      String caseNo,
      String powerCode,
      String powerName,
      int powerVersion,
      String powerContentHash,
      PowerCategory category,
      String agency,
      String implementingBody,
      List<LegalBasis> legalBases,
      CaseStatus status,
      @Nullable CaseResult result,
      Instant submittedAt,
      String submittedBy,
      @Nullable Instant decidedAt,
      @Nullable Instant disclosedAt,
      Instant endedAt,
      @Nullable Applicant party,
      @Nullable Map<String, Object> form,
      @Nullable Days actedOn,
      @Nullable Map<String, Object> report,
      @Nullable EndRecord outsideEnd,
      @Nullable String transferredFrom) {}

  /** How a case was ended from outside its flow. */
  record EndRecord(
      CaseResult result,
      Instant at,
      String by,
      String legalGround,
      @Nullable String reason,
      @Nullable String toAgency) {}

  /** A run of a step in {@code steps.json}. */
  record StepRecord(
      String stepId,
      String elementId,
      String name,
      @Nullable StepKind kind,
      @Nullable String post,
      StepState state,
      @Nullable String by,
      @Nullable String onBehalfOf,
      List<String> officers,
      Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable String outcome,
      @Nullable String outcomeName,
      @Nullable String opinion,
      @Nullable Map<String, Object> form,
      List<String> findings) {}

  /** {@code clock.json}. */
  record ClockRecord(
      Limit promised, Limit statutory, int calendarEdition, List<LedgerRecord> ledger) {}

  /** An entry of the ledger. */
  record LedgerRecord(
      ClockAct act,
      Instant at,
      String by,
      String legalGround,
      @Nullable String reason,
      @Nullable Integer amount) {}

  /** An act in {@code acts.json}. */
  record ActRecord(String kind, Instant at, String by, @Nullable String refusal) {}

  static CaseRecords of(
      CaseDocument document, PublishedPower power, OpenedPapers papers, Instant endedAt) {
    return new CaseRecords(
        file(document, power, papers, endedAt),
        document.steps().stream().map(run -> step(run, power, papers)).toList(),
        new ClockRecord(
            power.promised(),
            power.statutory(),
            document.calendar(),
            document.clock().stream().map(entry -> ledger(entry, papers)).toList()),
        document.acts().stream()
            .filter(act -> !act.at().isAfter(endedAt))
            .map(CaseRecords::act)
            .toList());
  }

  private static CaseFile file(
      CaseDocument document, PublishedPower power, OpenedPapers papers, Instant endedAt) {
    var party = papers.text(document.applicantRef());
    var end = document.outsideEnd();
    return new CaseFile(
        document.caseNo(),
        document.powerCode(),
        document.powerName(),
        power.version(),
        power.contentHash(),
        document.category(),
        document.agency(),
        power.implementingBody(),
        power.legalBases(),
        document.status(),
        document.result(),
        document.submittedAt(),
        document.submittedBy(),
        document.decidedAt(),
        document.disclosedAt(),
        endedAt,
        party == null ? null : Applicant.ofJson(party),
        form(papers.text(document.formRef())),
        document.actedOn(),
        form(papers.text(document.reportRef())),
        end == null ? null : end(end, papers),
        document.transferredFrom());
  }

  private static EndRecord end(OutsideEnd end, OpenedPapers papers) {
    return new EndRecord(
        end.result(),
        end.at(),
        end.by(),
        end.legalGround(),
        papers.text(end.reasonRef()),
        end.toAgency());
  }

  private static StepRecord step(StepRun run, PublishedPower power, OpenedPapers papers) {
    var drawn = power.power().flow().step(run.elementId()).orElse(null);
    return new StepRecord(
        run.stepId(),
        run.elementId(),
        drawn == null ? run.elementId() : drawn.name(),
        drawn == null ? null : drawn.kind(),
        drawn == null ? null : drawn.post(),
        run.state(),
        run.assignee(),
        run.onBehalfOf(),
        run.officers(),
        run.startedAt(),
        run.finishedAt(),
        run.outcome(),
        drawn == null ? run.outcome() : outcome(drawn, run.outcome()),
        papers.text(run.opinionRef()),
        form(papers.text(run.formRef())),
        run.findings());
  }

  private static @Nullable String outcome(Step drawn, @Nullable String code) {
    return drawn.outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .map(Outcome::name)
        .findFirst()
        .orElse(code);
  }

  private static LedgerRecord ledger(LedgerEntry entry, OpenedPapers papers) {
    return new LedgerRecord(
        entry.act(),
        entry.at(),
        entry.by(),
        entry.legalGround(),
        papers.text(entry.reasonRef()),
        entry.amount());
  }

  private static ActRecord act(ActEntry act) {
    return new ActRecord(act.kind(), act.at(), act.by(), act.refusal());
  }

  private static @Nullable Map<String, Object> form(@Nullable String json) {
    return json == null ? null : JsonText.parse(json);
  }

  @Override
  public String toString() {
    return "CaseRecords[***]";
  }
}
