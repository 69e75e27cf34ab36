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
    return new CaseDocument(
            started.getCorrelationKey(),
            record.getPartitionId(),
            record.getPosition(),
            Long.toString(started.getProcessInstanceKey()),
            Long.toString(started.getProcessDefinitionKey()),
            power.code(),
            power.name(),
            power.category(),
            power.agency().value(),
            visibleTo(power, variables),
            clockWaits ? CaseStatus.SUBMITTED : CaseStatus.ACCEPTED,
            at,
            by,
            variables.textOr(EngineNames.APPLICANT_REF, ""),
            variables.text(EngineNames.FORM_REF),
            null,
            null,
            null,
            null,
            List.of(),
            clockWaits
                ? List.of()
                : List.of(new LedgerEntry(ClockAct.STARTED, at, by, "", null, null)),
            variables.materials(at),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            variables.text(EngineNames.TRANSFERRED_FROM),
            List.of())
        .listed(power, CaseFold.CALENDAR);
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
