package org.heliostat.platform.exporter;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.heliostat.compile.EngineNames;
import org.heliostat.compile.PowerCompiler;
import org.heliostat.engine.Commands;
import org.heliostat.platform.Waiting;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepRun;

/** Moves cases straight through the engine, without the API. */
final class EngineDriver {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CamundaClient engine;
  private final ReadModel store;
  private final Commands commands = new Commands(PATIENCE);
  private final PowerSource source = withoutDocuments(PowerLibrary.sample());
  private final Power power = ((PowerReading.Readable) PowerReader.read(source)).power();

  EngineDriver(CamundaClient engine, ReadModel store) {
    this.engine = engine;
    this.store = store;
  }

  /** Documents are made of sealed papers, and these cases have none. */
  private static PowerSource withoutDocuments(PowerSource power) {
    return new PowerSource(
        power.bpmn().replaceAll(" (document|openingDocument)=\"[^\"]*\"", ""),
        power.forms(),
        power.decisions(),
        power.publicFlow());
  }

  void deploy() {
    commands.send(
        engine
            .newDeployResourceCommand()
            .addResourceStringUtf8(PowerCompiler.compile(source, power), "QD-XK-0001.bpmn"));
  }

  void submit(String caseNo) {
    var materials =
        power.materials().stream()
            .map(
                it ->
                    Map.of(
                        "requirementId", it.id(),
                        "format", it.formats().first(),
                        "bytes", 1000,
                        "sha256", sha256(it.id())))
            .toList();
    commands.send(
        engine
            .newPublishMessageCommand()
            .messageName(EngineNames.submitMessage(power.code()))
            .correlationKey(caseNo)
            .messageId("submit-" + caseNo)
            .timeToLive(Duration.ofHours(1))
            .variables(
                Map.of(
                    EngineNames.CASE_NO,
                    caseNo,
                    EngineNames.APPLICANT_REF,
                    "ref-" + caseNo,
                    EngineNames.BY,
                    "portal",
                    EngineNames.MATERIALS,
                    materials)));
  }

  void act(String caseNo, String kind, String actId) {
    commands.send(
        engine
            .newPublishMessageCommand()
            .messageName(kind)
            .correlationKey(caseNo)
            .messageId(actId)
            .timeToLive(Duration.ZERO)
            .variables(Map.of(EngineNames.BY, "case-handler")));
  }

  /** Completes the current step by the post's holder with this outcome. */
  void complete(String caseNo, String elementId, String outcome) {
    var run =
        await(caseNo, it -> current(it, elementId).isPresent()).steps().reversed().stream()
            .filter(it -> it.elementId().equals(elementId))
            .findFirst()
            .orElseThrow();
    var by = power.flow().step(elementId).orElseThrow().post() + "-" + elementId;
    var task = Long.parseLong(String.valueOf(run.userTaskKey()));
    commands.send(engine.newAssignUserTaskCommand(task).assignee(by).allowOverride(false));
    commands.send(
        engine
            .newCompleteUserTaskCommand(task)
            .variables(Map.of(EngineNames.OUTCOME, outcome, EngineNames.BY, by)));
    await(caseNo, it -> it.step(run.stepId()).filter(step -> !step.state().isOpen()).isPresent());
  }

  /** Brings a case to its end on the path that carries it on, whatever it takes. */
  CaseDocument finish(String caseNo) {
    while (true) {
      var document =
          await(
              caseNo,
              it ->
                  it.isClosed()
                      || power.flow().steps().stream().anyMatch(s -> isDoable(it, s.id())));
      if (document.isClosed()) {
        return document;
      }
      power.flow().steps().stream()
          .filter(step -> isDoable(document, step.id()))
          .forEach(step -> complete(caseNo, step.id(), step.outcomes().getFirst().code()));
    }
  }

  private boolean isDoable(CaseDocument document, String elementId) {
    return power.flow().step(elementId).orElseThrow().performer() == Performer.PERSON
        && current(document, elementId).isPresent();
  }

  private static Optional<StepRun> current(CaseDocument document, String elementId) {
    return document.steps().stream()
        .filter(run -> run.elementId().equals(elementId))
        .filter(run -> run.state().isOpen() && run.outcome() == null)
        .filter(run -> run.userTaskKey() != null)
        .findFirst();
  }

  CaseDocument await(String caseNo, Predicate<CaseDocument> condition) {
    return Waiting.until(
        "case " + caseNo, PATIENCE, () -> store.get(Index.CASES, caseNo).filter(condition));
  }

  private static String sha256(String text) {
    return "%064x".formatted(Math.abs((long) text.hashCode()));
  }
}
