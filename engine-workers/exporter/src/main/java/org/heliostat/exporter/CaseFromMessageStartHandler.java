package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.Calendars;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.LedgerEntry;

/** The submission of a case. */
final class CaseFromMessageStartHandler {
  private CaseFromMessageStartHandler() {}

  static CaseDocument start(
      Record<?> record,
      MessageStartEventSubscriptionRecordValue started,
      PowerVersions.Version version,
      Calendars calendars) {
    var power = version.power();
    var at = Instant.ofEpochMilli(record.getTimestamp());
    var variables = new Variables(started.getVariables());
    var by = variables.by();
    var clockWaits = power.hasAcceptance();
    var penalty = power.category() == PowerCategory.PENALTY;
    var zone = calendars.of(variables.edition(), power.agency()).zone();
    var document =
        CaseDocumentBuilder.builder()
            .caseNo(started.getCorrelationKey())
            .partition(record.getPartitionId())
            .position(record.getPosition())
            .processInstanceKey(Long.toString(started.getProcessInstanceKey()))
            .processDefinitionKey(Long.toString(started.getProcessDefinitionKey()))
            .powerCode(power.code())
            .powerName(power.name())
            .category(power.category())
            .agency(power.agency().value())
            .visibleTo(visibleTo(power, variables))
            .status(clockWaits ? CaseStatus.SUBMITTED : CaseStatus.ACCEPTED)
            .submittedAt(at)
            .submittedBy(by)
            .applicantRef(variables.textOr(EngineNames.APPLICANT_REF, ""))
            .formRef(variables.text(EngineNames.FORM_REF))
            .clock(
                clockWaits
                    ? List.of()
                    : List.of(new LedgerEntry(ClockAct.STARTED, at, by, "", null, null)))
            .materials(variables.materials(at))
            .calendar(variables.edition())
            .evidence(variables.evidence(firstLook(power), at))
            .transferredFrom(variables.text(EngineNames.TRANSFERRED_FROM))
            .partyMark(penalty ? variables.text(EngineNames.PARTY_MARK) : null)
            .actedOn(penalty ? actedOn(variables, at, zone) : null)
            .reportRef(variables.text(EngineNames.REPORT_REF))
            .build();
    return document.listed(power, calendars.of(document));
  }

  /** The days that were told; else the act was found as it was done. */
  private static Days actedOn(Variables variables, Instant at, ZoneId zone) {
    var told = variables.days(EngineNames.ACTED_FROM, EngineNames.ACTED_TO);
    return told == null ? Days.of(LocalDate.ofInstant(at, zone)) : told;
  }

  /** The step that decides on taking the case up: what was reported is evidence of it. */
  private static String firstLook(Power power) {
    return power.flow().steps().stream()
        .filter(step -> step.kind() == StepKind.ACCEPT)
        .map(Step::id)
        .findFirst()
        .orElse("");
  }

  private static List<String> visibleTo(Power power, Variables variables) {
    var submitter = variables.text(EngineNames.SUBMITTER_AGENCY);
    return Stream.concat(
            power.overseers().stream(),
            submitter != null && AgencyCode.isWellFormed(submitter)
                ? new AgencyCode(submitter).lineage().stream()
                : Stream.empty())
        .map(AgencyCode::value)
        .distinct()
        .toList();
  }
}
