package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.heliostat.compile.DeployedPower;
import org.heliostat.power.AgencyCode;
import org.heliostat.power.Power;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.PowerDocument;
import org.heliostat.readmodel.ReadModel;

/** The deployed versions of powers: from the record that deploys them, later from the store. */
final class PowerVersions {
  /** The partition on which deployments are ordered. */
  private static final int DEPLOYMENT_PARTITION = 1;

  private static final int KEPT = 200;

  private final ReadModel store;
  private final PendingWrites pending;
  private final Map<String, Optional<Version>> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Version>> eldest) {
          return size() > KEPT;
        }
      };

  PowerVersions(ReadModel store, PendingWrites pending) {
    this.store = store;
    this.pending = pending;
  }

  /**
   * A deployed version.
   *
   * @param power what it defines
   * @param contentHash what was approved
   */
  record Version(Power power, String contentHash) {}

  /**
   * Takes a deployed process over if it is a power.
   *
   * @return the version, on the partition where deployments are ordered; empty on the others, which
   *     hear of it later, and for processes that are no powers
   */
  Optional<Version> add(Record<?> record, Process process) {
    var bpmn = new String(process.getResource(), StandardCharsets.UTF_8);
    var key = Long.toString(process.getProcessDefinitionKey());
    var version = DeployedPower.isPower(bpmn) ? soundly(bpmn) : Optional.<Version>empty();
    recent.put(key, version);
    if (version.isEmpty()) {
      return version;
    }
    var document = document(record, process, version.get(), bpmn);
    pending.once(Index.POWER_VERSIONS, key, document);
    if (record.getPartitionId() != DEPLOYMENT_PARTITION) {
      return Optional.empty();
    }
    pending.versioned(Index.POWERS, document.code(), document, document.version());
    return version;
  }

  /** What was not made by our compiler is no power, and must not stop the cases of all others. */
  private static Optional<Version> soundly(String bpmn) {
    try {
      return Optional.of(read(bpmn));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The version with this process definition key; empty for processes that are no powers. */
  Optional<Version> version(String key) {
    var known = recent.get(key);
    if (known != null) {
      return known;
    }
    var stored =
        pending
            .document(Index.POWER_VERSIONS, key)
            .or(() -> store.get(Index.POWER_VERSIONS, key))
            .map(document -> read(document.bpmn()));
    recent.put(key, stored);
    return stored;
  }

  /** The version that a case runs on. */
  Version versionOf(CaseDocument document) {
    return version(document.processDefinitionKey())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "case %s runs on version %s, which is not in the store"
                        .formatted(document.caseNo(), document.processDefinitionKey())));
  }

  private static Version read(String bpmn) {
    var deployed = DeployedPower.read(bpmn);
    return new Version(deployed.power(), deployed.contentHash());
  }

  private static PowerDocument document(
      Record<?> record, Process process, Version version, String bpmn) {
    var power = version.power();
    return new PowerDocument(
        Long.toString(process.getProcessDefinitionKey()),
        power.code(),
        process.getVersion(),
        power.name(),
        power.category(),
        power.agency().value(),
        Stream.of(power.agency(), power.acceptingAgency())
            .flatMap(agency -> agency.lineage().stream())
            .map(AgencyCode::value)
            .distinct()
            .toList(),
        version.contentHash(),
        bpmn,
        Instant.ofEpochMilli(record.getTimestamp()));
  }
}
