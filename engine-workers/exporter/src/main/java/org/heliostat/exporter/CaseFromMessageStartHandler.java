package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;

/** The submission of a case. */
final class CaseFromMessageStartHandler {
  private CaseFromMessageStartHandler() {}

  static CaseDocument start(
      Record<?> record,
      MessageStartEventSubscriptionRecordValue started,
      PowerVersions.Version version) {
    var power = version.power();
    var at = Instant.ofEpochMilli(record.getTimestamp());
    var variables = new Variables(started.getVariables());
    var by = variables.by();
    var clockWaits = power.hasAcceptance();
    return CaseDocumentBuilder.builder()
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
        .transferredFrom(variables.text(EngineNames.TRANSFERRED_FROM))
        .build()
        .listed(power, CaseFold.CALENDAR);
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
