package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;

/** Technical trouble that hinders a case, until it is resolved. */
final class CaseFromIncidentHandler {
  private CaseFromIncidentHandler() {}

  static void apply(CaseChange change, Record<?> record) {
    var key = Long.toString(record.getKey());
    switch (record.getIntent()) {
      case IncidentIntent.CREATED -> change.incident(key);
      case IncidentIntent.RESOLVED -> change.incidentResolved(key);
      default -> {
        // No other intent changes whether the case is hindered.
      }
    }
  }
}
