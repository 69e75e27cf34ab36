package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.time.Instant;
import java.util.Set;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Acts beside the steps. They stand in the same order as everything else about the case, so the
 * fold decides here, once and for all, whether an act was possible when it came.
 */
final class CaseFromMessageHandler {
  /** The messages that are acts. */
  static final Set<String> KINDS =
      Set.of(
          EngineNames.CLOCK_SUSPEND,
          EngineNames.CLOCK_RESUME,
          EngineNames.MATERIAL_ATTACH,
          EngineNames.EVIDENCE_ATTACH);

  private CaseFromMessageHandler() {}

  static void apply(CaseChange change, MessageRecordValue message) {
    if (change.knowsAct(message.getMessageId())) {
      return;
    }
    var variables = new Variables(message.getVariables());
    var refusal = refusal(change, message.getName(), variables);
    if (refusal == null) {
      switch (message.getName()) {
        case EngineNames.CLOCK_SUSPEND ->
            change.clock(entry(ClockAct.SUSPENDED, change.at(), variables));
        case EngineNames.CLOCK_RESUME ->
            change.clock(entry(ClockAct.RESUMED, change.at(), variables));
        case EngineNames.MATERIAL_ATTACH ->
            variables.materials(change.at()).forEach(change::material);
        case EngineNames.EVIDENCE_ATTACH -> Evidence.add(change, message.getMessageId(), variables);
        default -> throw new IllegalStateException("no act is called " + message.getName());
      }
    }
    change.act(
        new ActEntry(
            message.getMessageId(), message.getName(), change.at(), variables.by(), refusal));
  }

  private static @Nullable String refusal(CaseChange change, String kind, Variables variables) {
    if (change.before().isClosed()) {
      return "CASE_CLOSED";
    }
    return switch (kind) {
      case EngineNames.CLOCK_SUSPEND ->
          change.clockStandsAt(
                  ClockAct.STARTED, ClockAct.RESUMED, ClockAct.EXTENDED, ClockAct.RECALCULATED)
              ? null
              : "CLOCK_NOT_RUNNING";
      case EngineNames.CLOCK_RESUME ->
          change.clockStandsAt(ClockAct.SUSPENDED) ? null : "CLOCK_NOT_SUSPENDED";
      case EngineNames.EVIDENCE_ATTACH -> Evidence.refusal(change, variables);
      default -> null;
    };
  }

  private static LedgerEntry entry(ClockAct act, Instant at, Variables variables) {
    return new LedgerEntry(
        act,
        at,
        variables.by(),
        variables.textOr(EngineNames.LEGAL_GROUND, ""),
        variables.text(EngineNames.REASON_REF),
        null);
  }
}
