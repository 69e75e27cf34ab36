package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Power;
import org.heliostat.readmodel.Calendars;
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
      PowerVersions.Version version,
      Calendars calendars) {
    var power = version.power();
    var at = Instant.ofEpochMilli(record.getTimestamp());
    var variables = new Variables(started.getVariables());
    var by = variables.by();
    var clockWaits = power.hasAcceptance();
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
            .transferredFrom(variables.text(EngineNames.TRANSFERRED_FROM))
            .build();
    return document.listed(power, calendars.of(document));
  }

  private static List<String> visibleTo(Power power, Variables variables) {
    var submitter = variables.text(EngineNames.SUBMITTER_AGENCY);
    var agencies = Stream.of(power.agency(), power.acceptingAgency());
    if (submitter != null && AgencyCode.isWellFormed(submitter)) {
      agencies = Stream.concat(agencies, Stream.of(new AgencyCode(submitter)));
    }
    return agencies
        .flatMap(agency -> agency.lineage().stream())
        .map(AgencyCode::value)
        .distinct()
        .toList();
  }
}
