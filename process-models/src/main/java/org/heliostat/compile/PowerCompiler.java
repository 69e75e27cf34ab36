package org.heliostat.compile;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Step;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlDocument;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;

/**
 * Turns a drawn power into the process that Zeebe runs. Element ids, their order and the diagram
 * stay as drawn. Every step has output mappings, so only {@code outcome_<step>} and, for steps done
 * by people, {@code by_<step>} and {@code officers_<step>} pass into the case's variables, whatever
 * a step was completed with.
 */
public final class PowerCompiler {
  private static final String RETRIES = "3";

  private final XmlElement root;
  private final XmlElement process;
  private final PowerSource source;
  private final Power power;

  private PowerCompiler(XmlElement root, PowerSource source, Power power) {
    this.root = root;
    this.process = root.element(Names.BPMN, "process").orElseThrow();
    this.source = source;
    this.power = power;
  }

  /**
   * Compiles a power.
   *
   * @param source the drawn model and its forms
   * @param power what the reader gives for this source
   * @return executable BPMN for Zeebe 8.6; the same input always gives the same text
   * @throws IllegalArgumentException when the source does not state exactly this power
   */
  public static String compile(PowerSource source, Power power) {
    if (!PowerReader.read(source).equals(new PowerReading.Readable(power))) {
      throw new IllegalArgumentException(
          "the source of %s does not state this power".formatted(power.code()));
    }
    var document = parse(source);
    new PowerCompiler(document.root(), source, power).compile();
    var deployed = document.write();
    var readBack = DeployedPower.read(deployed);
    if (!readBack.power().equals(power)
        || !readBack.forms().equals(source.forms())
        || !readBack.decisions().equals(source.decisions())
        || !readBack.documents().equals(source.documents())
        || !readBack.publicFlow().equals(source.publicFlow())) {
      throw new IllegalStateException("%s does not survive compilation".formatted(power.code()));
    }
    return deployed;
  }

  private static XmlDocument parse(PowerSource source) {
    try {
      return XmlParser.parse(source.bpmn(), XmlParser.Limits.DRAWN);
    } catch (UnreadableXmlException e) {
      throw new IllegalArgumentException("the drawn model cannot be read", e);
    }
  }

  private void compile() {
    process.setAttribute("isExecutable", "true");
    embedApproved();
    compileStart();
    power.flow().steps().forEach(this::compileStep);
    compileDecisions();
    compileEndFromOutside();
  }

  /** What was approved travels with what runs. */
  private void embedApproved() {
    var deployed = extensions(process).append(Names.POWER, "power", "deployed");
    deployed.setAttribute("contentHash", source.contentHash());
    source.forms().forEach((id, json) -> embed(deployed, "form", id, json));
    source.decisions().forEach((id, dmn) -> embed(deployed, "decision", id, dmn));
    source.documents().forEach((id, xml) -> embed(deployed, "document", id, xml));
    if (!source.publicFlow().isEmpty()) {
      deployed.append(Names.POWER, "power", "publicFlow").setCdata(source.publicFlow());
    }
  }

  private static void embed(XmlElement deployed, String name, String id, String text) {
    var element = deployed.append(Names.POWER, "power", name);
    element.setAttribute("id", id);
    element.setCdata(text);
  }

  private void compileStart() {
    var messageId = freeId("submitMessage");
    var message = root.insertAfter(List.of("process"), Names.BPMN, "bpmn", "message");
    message.setAttribute("id", messageId);
    message.setAttribute("name", EngineNames.submitMessage(power.code()));
    element(power.flow().startId())
        .append(Names.BPMN, "bpmn", "messageEventDefinition")
        .setAttribute("messageRef", messageId);
  }

  /**
   * Beside the flow the case listens for an act that ends it. A worker looks at what was decided
   * about the act, and ends the case or lets it go on.
   */
  private void compileEndFromOutside() {
    var messageId = freeId("caseEndMessage");
    var message = root.insertAfter(List.of("process"), Names.BPMN, "bpmn", "message");
    message.setAttribute("id", messageId);
    message.setAttribute("name", EngineNames.CASE_END);
    zeebe(message.append(Names.BPMN, "bpmn", "extensionElements"), "subscription")
        .setAttribute("correlationKey", "=" + EngineNames.CASE_NO);

    var beside = process.insertAfter(List.of("startEvent"), Names.BPMN, "bpmn", "subProcess");
    beside.setAttribute("id", Names.CASE_END);
    beside.setAttribute("triggeredByEvent", "true");
    var asked = own(beside, "startEvent", "asked");
    asked.setAttribute("isInterrupting", "false");
    var work = own(beside, "serviceTask", "work");
    var task = zeebe(work.append(Names.BPMN, "bpmn", "extensionElements"), "taskDefinition");
    task.setAttribute("type", EngineNames.CASE_END);
    task.setAttribute("retries", RETRIES);
    own(beside, "endEvent", "judged");
    arrow(beside, "asked", "work");
    arrow(beside, "work", "judged");
    asked
        .append(Names.BPMN, "bpmn", "messageEventDefinition")
        .setAttribute("messageRef", messageId);
  }

  private static XmlElement own(XmlElement around, String name, String id) {
    var element = around.append(Names.BPMN, "bpmn", name);
    element.setAttribute("id", Names.CASE_END + "-" + id);
    return element;
  }

  private static void arrow(XmlElement around, String from, String to) {
    var arrow = own(around, "sequenceFlow", from + "-" + to);
    arrow.setAttribute("sourceRef", Names.CASE_END + "-" + from);
    arrow.setAttribute("targetRef", Names.CASE_END + "-" + to);
  }

  private void compileStep(Step step) {
    var extensions = extensions(element(step.id()));
    switch (step.performer()) {
      case PERSON -> {
        zeebe(extensions, "userTask");
        zeebe(extensions, "assignmentDefinition").setAttribute("candidateGroups", step.post());
        var listeners = zeebe(extensions, "executionListeners");
        listener(listeners, "start", EngineNames.STEP_OPEN);
        listener(listeners, "end", EngineNames.STEP_CLOSE);
      }
      case WORKER -> {
        var task = zeebe(extensions, "taskDefinition");
        task.setAttribute("type", EngineNames.jobType(step.kind()));
        task.setAttribute("retries", RETRIES);
      }
    }
    var mapping = zeebe(extensions, "ioMapping");
    output(mapping, EngineNames.OUTCOME, EngineNames.outcomeOf(step.id()));
    if (step.performer() == Performer.PERSON) {
      output(mapping, EngineNames.BY, EngineNames.doneBy(step.id()));
      output(mapping, EngineNames.ON_BEHALF_OF, EngineNames.doneOnBehalfOf(step.id()));
      if (step.officers() > 1) {
        output(mapping, EngineNames.OFFICERS, EngineNames.officersOf(step.id()));
      }
    }
  }

  private void compileDecisions() {
    for (var gateway : power.flow().gateways()) {
      var step = gateway.decidedBy();
      if (step == null) {
        continue;
      }
      for (var arrow : power.flow().sequenceFlows()) {
        var outcome = arrow.outcome();
        if (arrow.sourceId().equals(gateway.id()) && outcome != null) {
          condition(
              element(arrow.id()), "=%s = \"%s\"".formatted(EngineNames.outcomeOf(step), outcome));
        }
      }
    }
  }

  private static void condition(XmlElement arrow, String feel) {
    var condition = arrow.append(Names.BPMN, "bpmn", "conditionExpression");
    var prefix = condition.prefixOf(Names.BPMN, "bpmn");
    condition.setAttribute(
        Names.XSI,
        "xsi",
        "type",
        prefix.isEmpty() ? "tFormalExpression" : prefix + ":tFormalExpression");
    condition.setText(feel);
  }

  private static void listener(XmlElement listeners, String event, String type) {
    var listener = zeebe(listeners, "executionListener");
    listener.setAttribute("eventType", event);
    listener.setAttribute("type", type);
    listener.setAttribute("retries", RETRIES);
  }

  private static void output(XmlElement mapping, String variable, String target) {
    var output = zeebe(mapping, "output");
    output.setAttribute("source", "=" + variable);
    output.setAttribute("target", target);
  }

  private static XmlElement zeebe(XmlElement around, String name) {
    return around.append(Names.ZEEBE, "zeebe", name);
  }

  private static XmlElement extensions(XmlElement element) {
    return element.element(Names.BPMN, "extensionElements").orElseThrow();
  }

  private XmlElement element(String id) {
    return process.elements().stream()
        .filter(element -> id.equals(element.attribute("id")))
        .findFirst()
        .orElseThrow();
  }

  private String freeId(String wanted) {
    Set<String> taken =
        root.all()
            .map(element -> element.attribute("id"))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var id = wanted;
    for (int i = 2; taken.contains(id); i++) {
      id = wanted + i;
    }
    return id;
  }
}
