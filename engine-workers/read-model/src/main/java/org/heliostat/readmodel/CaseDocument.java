package org.heliostat.readmodel;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.ClockEntry;
import org.heliostat.time.Run;
import org.heliostat.time.WorkingCalendar;
import org.heliostat.trail.TrailHead;
import org.jspecify.annotations.Nullable;

/**
 * One case, folded from the engine's records. Holds references to personal data, never the data.
 *
 * @param caseNo its number, also the document id
 * @param partition the engine partition that runs it
 * @param position position of the last record folded in, also the document version
 * @param processInstanceKey the engine's key, as text
 * @param processDefinitionKey which deployed version it runs on, as text: id in {@link
 *     Index#POWER_VERSIONS}
 * @param powerCode code of the power
 * @param powerName its name at submission
 * @param category its category
 * @param agency the agency that handles it
 * @param visibleTo codes of every agency that may see it
 * @param status how far it has come
 * @param submittedAt when
 * @param submittedBy account that submitted it
 * @param applicantRef reference into the people store
 * @param formRef reference into the people store; {@code null} when no form was filled in
 * @param decidedAt when a step of kind DECIDE was completed; {@code null} before
 * @param disclosedAt when a step of kind PUBLISH was completed; {@code null} before
 * @param finishedAt {@code null} while running
 * @param result {@code null} until an end event is reached
 * @param steps every run of every step, in the order they opened
 * @param clock the ledger of the statutory clock
 * @param materials the latest material for each requirement
 * @param evidence everything that was taken as evidence, in the order it came
 * @param documents issued in it, in their order
 * @param acts decisions on acts beside the steps
 * @param calendar the edition of the calendars by which it is counted, see {@link Calendars}
 * @param extensionRequest more time that was asked for; {@code null} when nothing is to be decided
 * @param outsideEnd how it was ended from outside its flow; {@code null} when it was not
 * @param transferredFrom number of another agency's case that this one goes on with; {@code null}
 *     when there is none
 * @param partyMark keyed digest of the party's number, by which penalties on the same party find
 *     each other; {@code null} while the number is not known, and where nothing is penalised
 * @param actedOn the days on which what is penalised was done; {@code null} where nothing is
 * @param reportRef reference into the people store; {@code null} unless a patrol reported it
 * @param incidents keys of engine incidents that hinder the case now
 * @param trail where the chain of its trail stands; {@code null} before its first entry
 * @param due what lists are ordered by; {@code null} until {@link #listed} has worked it out
 */
@RecordBuilder
@RecordBuilder.Options(enableWither = false)
public record CaseDocument(
    String caseNo,
    int partition,
    long position,
    String processInstanceKey,
    String processDefinitionKey,
    String powerCode,
    String powerName,
    PowerCategory category,
    String agency,
    List<String> visibleTo,
    CaseStatus status,
    Instant submittedAt,
    String submittedBy,
    String applicantRef,
    @Nullable String formRef,
    @Nullable Instant decidedAt,
    @Nullable Instant disclosedAt,
    @Nullable Instant finishedAt,
    @Nullable CaseResult result,
    List<StepRun> steps,
    List<LedgerEntry> clock,
    List<MaterialEntry> materials,
    List<EvidenceEntry> evidence,
    List<DocumentEntry> documents,
    List<ActEntry> acts,
    int calendar,
    @Nullable ExtensionRequest extensionRequest,
    @Nullable OutsideEnd outsideEnd,
    @Nullable String transferredFrom,
    @Nullable String partyMark,
    @Nullable Days actedOn,
    @Nullable String reportRef,
    List<String> incidents,
    @Nullable TrailHead trail,
    @Nullable Due due)
    implements Judged {
  public CaseDocument {
    visibleTo = visibleTo == null ? List.of() : List.copyOf(visibleTo);
    steps = steps == null ? List.of() : List.copyOf(steps);
    clock = clock == null ? List.of() : List.copyOf(clock);
    materials = materials == null ? List.of() : List.copyOf(materials);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    documents = documents == null ? List.of() : List.copyOf(documents);
    acts = acts == null ? List.of() : List.copyOf(acts);
    incidents = incidents == null ? List.of() : List.copyOf(incidents);
  }

  /** The same case with its place in lists. */
  public CaseDocument listed(Power power, WorkingCalendar calendar) {
    return CaseDocumentBuilder.builder(this).due(Due.ofCase(this, power, calendar)).build();
  }

  /** The ledger as the statutory clock reads it. */
  public List<ClockEntry> ledger() {
    return clock.stream().map(LedgerEntry::toClockEntry).toList();
  }

  /**
   * What the clock of a step reads beside its runs: the ledger of the case. Before that has begun,
   * a step that waits for the applicant has done in time what it has to once somebody has it in
   * hand to tell him; from then on it waits (Licensing Law Art. 32).
   */
  public List<ClockEntry> ledgerOf(Step step, Flow flow) {
    var runs = steps.stream().filter(run -> run.elementId().equals(step.id())).toList();
    return !runs.isEmpty() && isBeforeStart(runs.getFirst()) && flow.waitsForApplicant(step)
        ? waiting(runs)
        : ledger();
  }

  private boolean isBeforeStart(StepRun run) {
    return clock.isEmpty() || run.startedAt().isBefore(clock.getFirst().at());
  }

  private List<ClockEntry> waiting(List<StepRun> runs) {
    var ground = SupplementGround.of(category);
    var waiting = new ArrayList<ClockEntry>();
    waiting.add(new ClockEntry.Started(runs.getFirst().startedAt(), "", "", ""));
    for (var run : runs) {
      var told = run.claimedAt();
      if (told != null) {
        waiting.add(new ClockEntry.Suspended(told, "", ground, ""));
        var finished = run.finishedAt();
        if (finished != null) {
          waiting.add(new ClockEntry.Resumed(finished, "", ground, ""));
        }
      }
    }
    return List.copyOf(waiting);
  }

  /** All runs of one step, in order, as its clock reads them. */
  public List<Run> runsOf(String elementId) {
    return steps.stream()
        .filter(run -> run.elementId().equals(elementId))
        .map(run -> new Run(run.startedAt(), run.finishedAt()))
        .toList();
  }

  /** The run with this id. */
  public Optional<StepRun> step(String stepId) {
    return steps.stream().filter(run -> run.stepId().equals(stepId)).findFirst();
  }

  /** The same case after one more entry of its trail, that of the record at this position. */
  public CaseDocument noted(long position, TrailHead head) {
    return CaseDocumentBuilder.builder(this).position(position).trail(head).build();
  }

  /** The same case with other runs of its steps. */
  public CaseDocument withSteps(List<StepRun> others) {
    return CaseDocumentBuilder.builder(this).steps(others).build();
  }

  /**
   * Codes of the agencies that see who does it and what is found: those that handle it, the one it
   * was handed over to, and all above. An agency that only submitted it follows it from outside.
   *
   * @param power the version that it runs on
   */
  public List<String> insideTo(Power power) {
    var to = outsideEnd == null ? null : outsideEnd.toAgency();
    return Stream.concat(
            power.overseers().stream(),
            to != null && AgencyCode.isWellFormed(to)
                ? new AgencyCode(to).lineage().stream()
                : Stream.empty())
        .map(AgencyCode::value)
        .distinct()
        .toList();
  }

  /**
   * Whether it is decided: from the moment at which the decision was handed in, though its closing
   * checks go on.
   */
  public boolean isDecided(Power power) {
    return decidedAt != null
        || steps.stream()
            .filter(run -> run.state().isOpen() && run.finishedAt() != null)
            .flatMap(run -> power.flow().step(run.elementId()).stream())
            .anyMatch(step -> step.kind() == StepKind.DECIDE);
  }

  /** Whether the case has ended, or its end from outside is decided and being carried out. */
  public boolean isClosed() {
    return finishedAt != null || outsideEnd != null;
  }
}
