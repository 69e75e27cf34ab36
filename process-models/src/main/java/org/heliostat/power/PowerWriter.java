package org.heliostat.power;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.power.xml.UnreadableXmlException;
import org.heliostat.power.xml.XmlDocument;
import org.heliostat.power.xml.XmlElement;
import org.heliostat.power.xml.XmlParser;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a power back into its drawn model. Diagram, comments and everything foreign stay. Steps,
 * gateways, endings and arrows are found by their ids; they are drawn in the designer, not here.
 */
public final class PowerWriter {
  private static final String POWER = Vocabulary.POWER.uri();
  private static final String PREFIX = Vocabulary.POWER.prefix();

  private final XmlElement root;
  private final Power power;

  private PowerWriter(XmlElement root, Power power) {
    this.root = root;
    this.power = power;
  }

  /**
   * Writes a power.
   *
   * @param source the drawn model with its forms; its catalogue entry may be missing or faulty
   * @param power what the file shall say
   * @return a source from which the reader gives exactly this power; the same source when it
   *     already does
   * @throws IllegalArgumentException when the model cannot say it: it is not readable, another flow
   *     is drawn, a form is missing, or promise and law count days in two ways
   */
  public static PowerSource write(PowerSource source, Power power) {
    if (PowerReader.read(source).equals(new PowerReading.Readable(power))) {
      return source;
    }
    var document = parse(source);
    new PowerWriter(document.root(), power).write();
    var written = source.withBpmn(document.write());
    return switch (PowerReader.read(written)) {
      case PowerReading.Readable(var read) when read.equals(power) -> written;
      case PowerReading.Readable ignored ->
          throw new IllegalArgumentException("the drawn model has another flow than the power");
      case PowerReading.Faulty(var faults) ->
          throw new IllegalArgumentException("the drawn model cannot say this: " + faults);
    };
  }

  private static XmlDocument parse(PowerSource source) {
    try {
      return XmlParser.parse(source.bpmn(), XmlParser.Limits.DRAWN);
    } catch (UnreadableXmlException e) {
      throw new IllegalArgumentException("the drawn model cannot be read", e);
    }
  }

  private void write() {
    var processes = root.elements(BpmnNames.BPMN, "process");
    if (processes.size() != 1) {
      throw new IllegalArgumentException("the drawn model must hold exactly one process");
    }
    var process = processes.getFirst();
    rename(process);
    process.setAttribute("name", power.name());
    writeDefinition(facts(process, "definition"));
    var drawn = DrawnProcess.of(process);
    for (var step : power.flow().steps()) {
      var task = node(drawn, step.id());
      task.setAttribute("name", step.name());
      writeStep(facts(task, "step"), step);
    }
    for (var ending : power.flow().endings()) {
      var end = node(drawn, ending.id());
      if (!ending.name().isEmpty() || end.attribute("name") != null) {
        end.setAttribute("name", ending.name());
      }
      facts(end, "end").setAttribute("result", ending.result().name());
    }
    writeArrows(drawn);
    writeGateways(drawn);
  }

  /** A new code is a new process id, and the diagram refers to it. */
  private void rename(XmlElement process) {
    var old = process.attribute("id");
    process.setAttribute("id", power.code());
    if (old != null && !old.equals(power.code())) {
      root.all()
          .filter(it -> it.is(BpmnNames.BPMN_DI, "BPMNPlane"))
          .filter(plane -> old.equals(plane.attribute("bpmnElement")))
          .forEach(plane -> plane.setAttribute("bpmnElement", power.code()));
    }
  }

  private void writeDefinition(XmlElement definition) {
    definition.setAttribute("category", power.category().name());
    if (power.procedure() != Procedure.GENERAL || definition.attribute("procedure") != null) {
      definition.setAttribute("procedure", power.procedure().name());
    }
    definition.setAttribute("agency", power.agency().value());
    definition.setAttribute("acceptingAgency", power.acceptingAgency().value());
    definition.setAttribute("implementingBody", power.implementingBody());
    definition.setAttribute("supervisionPhone", power.supervisionPhone());
    definition.setAttribute("promised", power.promised().iso());
    definition.setAttribute("statutory", power.statutory().iso());
    var dayUnit = dayUnit();
    if (dayUnit != null) {
      definition.setAttribute("limitUnit", dayUnit.name());
    } else if (definition.attribute("limitUnit") == null) {
      definition.setAttribute("limitUnit", LimitUnit.HOUR.name());
    }
    setOrClear(definition, "applicationForm", power.applicationForm());
    writeAll(
        definition,
        List.of("legalBasis"),
        power.legalBases(),
        (element, basis) -> {
          element.setAttribute("law", basis.law());
          setOrClear(element, "article", basis.article());
        });
    writeAll(
        definition,
        List.of("legalBasis", "material"),
        power.materials(),
        (element, material) -> {
          element.setAttribute("id", material.id());
          element.setAttribute("name", material.name());
          element.setAttribute("required", String.valueOf(material.required()));
          element.setAttribute("formats", String.join(",", material.formats()));
          element.setAttribute("maxMegabytes", String.valueOf(material.maxMegabytes()));
        });
    writeAll(
        definition,
        List.of("legalBasis", "material", "fee"),
        power.fees(),
        (element, fee) -> {
          element.setAttribute("name", fee.name());
          element.setAttribute("standard", fee.standard());
        });
  }

  private void writeStep(XmlElement element, Step step) {
    element.setAttribute("kind", step.kind().name());
    setOrClear(element, "post", step.post());
    var limit = step.limit();
    setOrClear(element, "limit", limit == null ? null : limit.iso());
    writeStepUnit(element, limit);
    if (step.officers() != 1 || element.attribute("officers") != null) {
      element.setAttribute("officers", String.valueOf(step.officers()));
    }
    setOrClear(element, "shownAs", step.shownAs());
    element.setAttribute("public", String.valueOf(step.disclosed()));
    setOrClear(element, "form", step.form());
    setOrClear(element, "openingDocument", String.join(" ", step.openingDocuments()));
    setOrClear(element, "document", String.join(" ", step.documents()));
    writeAll(
        element,
        List.of("outcome"),
        step.outcomes(),
        (child, outcome) -> {
          child.setAttribute("code", outcome.code());
          child.setAttribute("name", outcome.name());
          var atMost = outcome.atMost();
          child.setAttribute("atMost", atMost == null ? null : String.valueOf(atMost));
          setOrClear(child, "document", String.join(" ", outcome.documents()));
        });
    writeAll(
        element,
        List.of("outcome", "riskPoint"),
        step.riskPoints(),
        (child, point) -> {
          child.setAttribute("level", point.level().name());
          child.setAttribute("name", point.name());
        });
    writeAll(
        element,
        List.of("outcome", "riskPoint", "supervisionPoint"),
        step.supervisionPoints(),
        (child, point) -> child.setAttribute("name", point.name()));
    writeAll(
        element,
        List.of("outcome", "riskPoint", "supervisionPoint", "discretion"),
        step.discretions(),
        (child, discretion) -> {
          child.setAttribute("decision", discretion.decision());
          child.setAttribute("least", String.valueOf(discretion.least()));
          child.setAttribute("most", String.valueOf(discretion.most()));
        });
  }

  /** A step says how it counts days only where it differs from the power. */
  private void writeStepUnit(XmlElement element, @Nullable Limit limit) {
    if (limit == null || limit.unit() == LimitUnit.HOUR) {
      return;
    }
    var stated = element.attribute("limitUnit");
    boolean asThePower = limit.unit() == dayUnit();
    if (!asThePower || stated != null) {
      element.setAttribute("limitUnit", limit.unit().name());
    }
  }

  private void writeArrows(DrawnProcess drawn) {
    for (var flow : power.flow().sequenceFlows()) {
      drawn.arrows().stream()
          .filter(arrow -> flow.id().equals(arrow.attribute("id")))
          .forEach(arrow -> arrow.setAttribute(POWER, PREFIX, "outcome", flow.outcome()));
    }
  }

  /** The deciding step is written only where it is not the nearest one anyway. */
  private void writeGateways(DrawnProcess drawn) {
    var decisions = new DecisionCheck(new Faults(), drawn);
    for (var gateway : power.flow().gateways()) {
      var element = node(drawn, gateway.id());
      var stated = DrawnProcess.decides(element);
      var decidedBy = gateway.decidedBy();
      boolean implied =
          stated == null
              && decidedBy != null
              && decidedBy.equals(decisions.nearestStep(gateway.id()));
      if (!implied) {
        element.setAttribute(POWER, PREFIX, "decides", decidedBy);
      }
    }
  }

  /**
   * Makes the children of a kind say what the values say, reusing those there.
   *
   * @param order the children that stand before new ones; the last is the kind itself
   */
  private static <T> void writeAll(
      XmlElement around, List<String> order, List<T> values, BiConsumer<XmlElement, T> write) {
    var name = order.getLast();
    var there = around.elements(POWER, name);
    for (int i = 0; i < values.size(); i++) {
      var element =
          i < there.size() ? there.get(i) : around.insertAfter(order, POWER, PREFIX, name);
      write.accept(element, values.get(i));
    }
    there.stream().skip(values.size()).forEach(XmlElement::remove);
  }

  private static XmlElement facts(XmlElement bpmn, String name) {
    var extensions =
        bpmn.element(BpmnNames.BPMN, "extensionElements")
            .orElseGet(
                () ->
                    bpmn.insertAfter(
                        List.of("documentation"), BpmnNames.BPMN, "bpmn", "extensionElements"));
    return extensions.element(POWER, name).orElseGet(() -> extensions.append(POWER, PREFIX, name));
  }

  private static XmlElement node(DrawnProcess drawn, String id) {
    var node = drawn.nodes().get(id);
    if (node == null) {
      throw new IllegalArgumentException("the drawn model has no element " + id);
    }
    return node;
  }

  private static void setOrClear(XmlElement element, String name, @Nullable String value) {
    element.setAttribute(name, value == null || value.isEmpty() ? null : value);
  }

  /**
   * How the power's own limits count days; {@code null} when both are in hours.
   *
   * @throws IllegalArgumentException when promise and law count differently: they could not be told
   *     apart in the file
   */
  private @Nullable LimitUnit dayUnit() {
    Set<LimitUnit> units =
        Stream.of(power.promised(), power.statutory())
            .map(Limit::unit)
            .filter(unit -> unit != LimitUnit.HOUR)
            .collect(Collectors.toSet());
    if (units.size() > 1) {
      throw new IllegalArgumentException("promise and law count days in one way, not " + units);
    }
    return units.stream().findFirst().orElse(null);
  }
}
