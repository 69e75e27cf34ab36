package org.heliostat.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.power.Flow;
import org.heliostat.power.Performer;
import org.heliostat.power.Power;
import org.heliostat.power.PowerReader;
import org.heliostat.power.PowerReading;
import org.heliostat.power.PowerSource;
import org.heliostat.power.SequenceFlow;
import org.heliostat.power.StepKind;
import org.jspecify.annotations.Nullable;

/** The templates that imported powers are made from. */
final class Templates {
  private final Map<String, Template> templates = new LinkedHashMap<>();

  /** A template and what it says. */
  record Template(PowerSource source, Power power) {}

  /** A flow without its limits: what one template differs from another by. */
  private record Shape(List<Node> steps, List<SequenceFlow> arrows) {
    private record Node(
        String id, String name, StepKind kind, Performer performer, @Nullable String post) {}

    static Shape of(Flow flow) {
      return new Shape(
          flow.steps().stream()
              .map(
                  step ->
                      new Node(step.id(), step.name(), step.kind(), step.performer(), step.post()))
              .toList(),
          flow.sequenceFlows());
    }
  }

  Templates(List<PowerSource> sources) {
    for (var source : sources) {
      switch (PowerReader.read(source)) {
        case PowerReading.Readable(var power) ->
            templates.put(power.code(), new Template(source, power));
        case PowerReading.Faulty(var faults) ->
            throw new IllegalArgumentException("a template has faults: " + faults);
      }
    }
  }

  /** The template a row asks for, else the usual one of its category and procedure. */
  Template fitting(CatalogueRow row) throws CellFault {
    var template = row.template().isEmpty() ? usual(row) : templates.get(row.template());
    if (template != null) {
      return template;
    }
    if (row.template().isEmpty()) {
      throw new CellFault(
          "%s没有%s的模板".formatted(row.category().chinese(), row.procedure().chinese()),
          "There is no template for %s by the %s procedure"
              .formatted(row.category(), row.procedure()));
    }
    var known = String.join(", ", templates.keySet());
    throw new CellFault(
        "没有模板“%s”，现有：%s".formatted(row.template(), known),
        "There is no template '%s'; there are: %s".formatted(row.template(), known));
  }

  /** A row that names its template where that is not the usual one. */
  CatalogueRow named(CatalogueRow row, Flow flow) {
    var shape = Shape.of(flow);
    var usual = usual(row);
    if (usual != null && Shape.of(usual.power().flow()).equals(shape)) {
      return row;
    }
    return templates.values().stream()
        .filter(template -> Shape.of(template.power().flow()).equals(shape))
        .findFirst()
        .map(template -> row.withTemplate(template.power().code()))
        .orElse(row);
  }

  private @Nullable Template usual(CatalogueRow row) {
    return templates.values().stream()
        .filter(template -> template.power().category() == row.category())
        .filter(template -> template.power().procedure() == row.procedure())
        .findFirst()
        .orElse(null);
  }
}
