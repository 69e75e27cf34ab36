package org.heliostat.power;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/** Makes a power of a process in which no fault was found. */
final class PowerAssembly {
  private static final String POWER = Vocabulary.POWER.uri();

  private final DrawnProcess process;
  private final DecisionCheck decisions;
  private final LimitUnit dayUnit;

  PowerAssembly(DrawnProcess process) {
    this.process = process;
    this.decisions = new DecisionCheck(new Faults(), process);
    this.dayUnit = DefinitionCheck.dayUnit(process.element());
  }

  Power power() {
    var definition = stated(process.element(), "definition");
    return new Power(
        text(process.element(), "id"),
        text(process.element(), "name"),
        PowerCategory.valueOf(text(definition, "category")),
        "SIMPLE".equals(definition.attribute("procedure")) ? Procedure.SIMPLE : Procedure.GENERAL,
        new AgencyCode(text(definition, "agency")),
        new AgencyCode(text(definition, "acceptingAgency")),
        text(definition, "implementingBody"),
        text(definition, "supervisionPhone"),
        limit(text(definition, "promised")),
        limit(text(definition, "statutory")),
        definition.elements(POWER, "legalBasis").stream()
            .map(basis -> new LegalBasis(text(basis, "law"), textOrNothing(basis, "article")))
            .toList(),
        definition.elements(POWER, "material").stream().map(PowerAssembly::material).toList(),
        definition.elements(POWER, "fee").stream()
            .map(fee -> new Fee(text(fee, "name"), text(fee, "standard")))
            .toList(),
        textOrNothing(definition, "applicationForm"),
        flow());
  }

  private Flow flow() {
    return new Flow(
        text(process.nodesOf(BpmnNames.START).getFirst(), "id"),
        process.nodes().values().stream()
            .filter(node -> BpmnNames.TASKS.contains(node.localName()))
            .map(this::step)
            .toList(),
        process.nodes().values().stream()
            .filter(
                node ->
                    node.localName().equals(BpmnNames.EXCLUSIVE)
                        || node.localName().equals(BpmnNames.PARALLEL))
            .map(this::gateway)
            .toList(),
        process.nodesOf(BpmnNames.END).stream().map(PowerAssembly::ending).toList(),
        process.arrows().stream()
            .map(
                arrow ->
                    new SequenceFlow(
                        text(arrow, "id"),
                        text(arrow, "sourceRef"),
                        text(arrow, "targetRef"),
                        DrawnProcess.outcome(arrow)))
            .toList());
  }

  private Step step(XmlElement task) {
    var step = stated(task, "step");
    var limit = DrawnProcess.blankToNull(step.attribute("limit"));
    return new Step(
        text(task, "id"),
        text(task, "name"),
        StepKind.valueOf(text(step, "kind")),
        task.localName().equals(BpmnNames.USER_TASK) ? Performer.PERSON : Performer.WORKER,
        DrawnProcess.blankToNull(step.attribute("post")),
        limit == null ? null : Limit.parse(limit, DefinitionCheck.stepDayUnit(step, dayUnit)),
        number(step, "officers", 1),
        Boolean.parseBoolean(text(step, "public")),
        DrawnProcess.blankToNull(step.attribute("shownAs")),
        step.elements(POWER, "outcome").stream().map(PowerAssembly::outcome).toList(),
        step.elements(POWER, "riskPoint").stream()
            .map(
                point ->
                    new RiskPoint(RiskLevel.valueOf(text(point, "level")), text(point, "name")))
            .toList(),
        step.elements(POWER, "supervisionPoint").stream()
            .map(point -> new SupervisionPoint(text(point, "name")))
            .toList(),
        DrawnProcess.blankToNull(step.attribute("form")),
        step.elements(POWER, "discretion").stream()
            .map(
                it ->
                    new Discretion(
                        text(it, "decision"),
                        Integer.parseInt(text(it, "least")),
                        Integer.parseInt(text(it, "most"))))
            .toList(),
        DrawnProcess.words(step, "openingDocument"),
        DrawnProcess.words(step, "document"));
  }

  private static Outcome outcome(XmlElement outcome) {
    var atMost = DrawnProcess.blankToNull(outcome.attribute("atMost"));
    return new Outcome(
        text(outcome, "code"),
        text(outcome, "name"),
        atMost == null ? null : Integer.valueOf(atMost),
        DrawnProcess.words(outcome, "document"));
  }

  private static int number(XmlElement element, String attribute, int otherwise) {
    var text = DrawnProcess.blankToNull(element.attribute(attribute));
    return text == null ? otherwise : Integer.parseInt(text);
  }

  private Gateway gateway(XmlElement gateway) {
    var id = text(gateway, "id");
    if (gateway.localName().equals(BpmnNames.PARALLEL)) {
      return new Gateway(id, Gateway.Type.PARALLEL);
    }
    return DecisionCheck.decides(gateway, process.leaving(id))
        ? new Gateway(id, Gateway.Type.EXCLUSIVE, decisions.decidingStep(gateway))
        : new Gateway(id, Gateway.Type.EXCLUSIVE);
  }

  private static Ending ending(XmlElement end) {
    var name = end.attribute("name");
    return new Ending(
        text(end, "id"),
        name == null ? "" : name,
        CaseResult.valueOf(text(stated(end, "end"), "result")));
  }

  private static MaterialRequirement material(XmlElement material) {
    return new MaterialRequirement(
        text(material, "id"),
        text(material, "name"),
        Boolean.parseBoolean(text(material, "required")),
        new TreeSet<>(List.of(text(material, "formats").split(","))),
        Integer.parseInt(text(material, "maxMegabytes")));
  }

  private Limit limit(String iso) {
    return Limit.parse(iso, dayUnit);
  }

  private static XmlElement stated(XmlElement bpmn, String name) {
    return Objects.requireNonNull(DrawnProcess.facts(bpmn, name), name);
  }

  private static String textOrNothing(XmlElement element, String attribute) {
    var text = DrawnProcess.blankToNull(element.attribute(attribute));
    return text == null ? "" : text;
  }

  private static String text(XmlElement element, String attribute) {
    return Objects.requireNonNull(element.attribute(attribute), attribute);
  }
}
