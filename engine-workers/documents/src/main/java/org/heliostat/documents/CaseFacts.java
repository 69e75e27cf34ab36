package org.heliostat.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heliostat.compile.DeployedPower;
import org.heliostat.papers.Applicant;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.Outcome;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.StepRun;
import org.heliostat.time.ClockEntry;
import org.heliostat.time.Limit;
import org.heliostat.time.StatutoryClock;
import org.heliostat.time.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Gathers what a document may quote from the case, its power and its sealed papers. */
final class CaseFacts {
  private static final Map<String, String> DEFICIENCIES =
      Map.of(
          "MATERIAL_MISSING", "未提交",
          "MATERIAL_FORMAT", "格式不符合要求",
          "MATERIAL_SIZE", "文件为空或者过大",
          "MATERIAL_DUPLICATE", "与其他材料是同一份文件");

  private final Function<@Nullable String, Optional<String>> papers;
  private final Calendars calendars;

  /**
   * @param papers opens a sealed paper by its reference
   */
  CaseFacts(Function<@Nullable String, Optional<String>> papers, Calendars calendars) {
    this.papers = papers;
    this.calendars = calendars;
  }

  /**
   * The facts as of a moment.
   *
   * @param document the case; the run of the step that issues the document is in it, with its
   *     outcome when the step was done
   * @param deployed the version of the power that the case runs on
   */
  Facts of(CaseDocument document, DeployedPower deployed, Instant at) {
    var facts = new Facts();
    var power = deployed.power();
    ofPower(facts, power);
    ofCase(facts, document, power);
    papers
        .apply(document.applicantRef())
        .map(Applicant::ofJson)
        .ifPresent(party -> ofParty(facts, party));
    papers
        .apply(document.formRef())
        .ifPresent(
            data ->
                FormText.add(facts, "form.", deployed.forms().get(power.applicationForm()), data));
    lastRuns(document).forEach(run -> ofStep(facts, run, deployed));
    ofClock(facts, document, power, at);
    return facts;
  }

  private static void ofPower(Facts facts, Power power) {
    facts
        .put("power.code", power.code())
        .put("power.name", power.name())
        .put("power.legalBases", ChineseText.bases(power.legalBases()))
        .put("power.promised", ChineseText.limit(power.promised()))
        .put("power.statutory", ChineseText.limit(power.statutory()))
        .put("power.supervisionPhone", power.supervisionPhone())
        .put("agency.name", power.implementingBody());
  }

  private static void ofParty(Facts facts, Applicant party) {
    var person = party.kind() == Applicant.Kind.NATURAL_PERSON;
    facts
        .put("party.kind", person ? "公民" : "法人或者其他组织", Set.of(party.kind().name()))
        .put("party.name", party.name())
        .put("party.identityKind", person ? "身份证件号码" : "统一社会信用代码")
        .put("party.identityNo", party.identityNo())
        .put("party.phone", party.phone())
        .put("party.address", party.address());
  }

  private static void ofCase(Facts facts, CaseDocument document, Power power) {
    facts
        .put("case.caseNo", document.caseNo())
        .put("case.submittedOn", ChineseText.date(document.submittedAt()))
        .put(
            "case.materials",
            power.materials().stream()
                .filter(
                    required ->
                        document.materials().stream()
                            .anyMatch(given -> given.requirementId().equals(required.id())))
                .map(MaterialRequirement::name)
                .collect(Collectors.joining("、")))
        .put("case.deficiencies", deficiencies(document, power));
  }

  /** What the latest look at the materials found, all at once (Licensing Law Art. 32). */
  private static @Nullable String deficiencies(CaseDocument document, Power power) {
    var found =
        document.steps().stream()
            .filter(
                run ->
                    power
                        .flow()
                        .step(run.elementId())
                        .filter(step -> step.kind() == StepKind.EXAMINE && step.post() == null)
                        .isPresent())
            .max(Comparator.comparing(StepRun::startedAt))
            .map(StepRun::findings)
            .orElse(List.of());
    var lines = new ArrayList<String>();
    for (var finding : found) {
      int colon = finding.indexOf(':');
      var wrong = colon < 0 ? null : DEFICIENCIES.get(finding.substring(0, colon));
      if (wrong != null) {
        var id = finding.substring(colon + 1);
        var name =
            power.materials().stream()
                .filter(material -> material.id().equals(id))
                .map(MaterialRequirement::name)
                .findFirst()
                .orElse(id);
        lines.add("%d. %s：%s".formatted(lines.size() + 1, name, wrong));
      }
    }
    return lines.isEmpty() ? null : String.join("；", lines);
  }

  /** Of each step the latest run that was done. */
  private static List<StepRun> lastRuns(CaseDocument document) {
    return document.steps().stream()
        .filter(run -> run.outcome() != null)
        .collect(Collectors.toMap(StepRun::elementId, run -> run, (earlier, later) -> later))
        .values()
        .stream()
        .toList();
  }

  private void ofStep(Facts facts, StepRun run, DeployedPower deployed) {
    var step = deployed.power().flow().step(run.elementId()).orElse(null);
    var outcome = run.outcome();
    if (step == null || outcome == null) {
      return;
    }
    var path = "step." + step.id() + '.';
    facts.put(path + "outcome", name(step, outcome), Set.of(outcome));
    var finished = run.finishedAt();
    if (finished != null) {
      facts.put(path + "date", ChineseText.date(finished));
    }
    papers.apply(run.opinionRef()).ifPresent(opinion -> facts.put(path + "opinion", opinion));
    var form = step.form();
    if (form != null) {
      papers
          .apply(run.formRef())
          .ifPresent(data -> FormText.add(facts, path + "form.", deployed.forms().get(form), data));
    }
  }

  private static String name(Step step, String code) {
    return step.outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .map(Outcome::name)
        .findFirst()
        .orElse(code);
  }

  private void ofClock(Facts facts, CaseDocument document, Power power, Instant at) {
    var ledger = ledger(document, power);
    ledger.stream()
        .filter(ClockEntry.Started.class::isInstance)
        .findFirst()
        .ifPresent(started -> facts.put("case.acceptedOn", ChineseText.date(started.at())));
    var calendar = calendars.of(document);
    facts.put("clock.deadline", deadline(ledger, power.promised(), calendar, at));
    facts.put("clock.statutoryDeadline", deadline(ledger, power.statutory(), calendar, at));
  }

  /** With the start that follows from an acceptance which is only now being closed. */
  private static List<ClockEntry> ledger(CaseDocument document, Power power) {
    var ledger =
        document.clock().stream().map(LedgerEntry::toClockEntry).collect(Collectors.toList());
    if (ledger.isEmpty()) {
      document.steps().stream()
          .filter(run -> accepted(run, power))
          .map(StepRun::finishedAt)
          .filter(finished -> finished != null)
          .findFirst()
          .map(
              finished ->
                  new LedgerEntry(ClockAct.STARTED, finished, "engine", "", null, null)
                      .toClockEntry())
          .ifPresent(ledger::add);
    }
    return ledger;
  }

  private static boolean accepted(StepRun run, Power power) {
    return power
        .flow()
        .step(run.elementId())
        .filter(step -> step.kind() == StepKind.ACCEPT)
        .filter(step -> step.outcomes().getFirst().code().equals(run.outcome()))
        .isPresent();
  }

  private static @Nullable String deadline(
      List<ClockEntry> ledger, Limit limit, WorkingCalendar calendar, Instant at) {
    if (ledger.isEmpty()) {
      return null;
    }
    var day = StatutoryClock.read(ledger, limit, calendar, at).deadlineDate();
    return day == null ? null : ChineseText.date(day);
  }
}
