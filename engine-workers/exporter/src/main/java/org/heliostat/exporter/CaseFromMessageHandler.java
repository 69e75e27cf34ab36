package org.heliostat.exporter;

import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.power.Power;
import org.heliostat.readmodel.ActEntry;

/**
 * Acts beside the steps. They stand in the same order as everything else about the case, so the
 * fold decides here, once and for all, whether an act was possible when it came.
 */
final class CaseFromMessageHandler {
  private static final Map<String, CaseAct> ACTS =
      Stream.of(
              ClockActs.ALL.stream(),
              StepTeamActs.ALL.stream(),
              Stream.<CaseAct>of(
                  new MaterialAct(), new EvidenceAct(), new PartyAct(), new EndAct()))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(CaseAct::kind, Function.identity()));

  /** The messages that are acts. */
  static final Set<String> KINDS = ACTS.keySet();

  private CaseFromMessageHandler() {}

  static void apply(CaseChange change, MessageRecordValue message, Power power) {
    var act = ACTS.get(message.getName());
    if (act == null) {
      throw new IllegalStateException("no act is called " + message.getName());
    }
    if (change.knowsAct(message.getMessageId())) {
      return;
    }
    var variables = new Variables(message.getVariables());
    var refusal =
        change.before().isClosed() ? "CASE_CLOSED" : act.refusal(change, variables, power);
    if (refusal == null) {
      act.apply(change, variables, power);
    }
    change.act(
        new ActEntry(
            message.getMessageId(), message.getName(), change.at(), variables.by(), refusal));
  }
}
