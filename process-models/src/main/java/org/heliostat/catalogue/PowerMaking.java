package org.heliostat.catalogue;

import java.util.HashMap;
import java.util.Map;
import org.heliostat.power.Flow;
import org.heliostat.power.Power;
import org.heliostat.power.PowerSource;
import org.heliostat.power.PowerWriter;
import org.heliostat.time.Limit;

/** Makes power files that say what a row says. For one thread. */
final class PowerMaking {
  /** Many rows of a catalogue have the same template and promise. */
  private final Map<Fitting, Flow> fitted = new HashMap<>();

  private record Fitting(Flow flow, Limit was, Limit promised) {}

  /**
   * Makes a power of a drawn model.
   *
   * @param drawn a template, or the power as it was drawn before
   * @param stated what the drawn model says now
   * @throws CellFault when the promise is too short for the steps that are drawn, or the file
   *     cannot carry what the row says
   */
  PowerSource made(CatalogueRow row, PowerSource drawn, Power stated) throws CellFault {
    var power = power(row, stated, fitted(stated, row.promised()));
    try {
      return PowerWriter.write(withPublicFlowOf(row.code(), drawn, stated.code()), power);
    } catch (IllegalArgumentException e) {
      throw new CellFault(
          "这一行无法写入事项文件(%s)".formatted(e.getMessage()),
          "A power's file cannot say what this row says (%s)".formatted(e.getMessage()));
    }
  }

  private Flow fitted(Power stated, Limit promised) throws CellFault {
    var fitting = new Fitting(stated.flow(), stated.promised(), promised);
    var known = fitted.get(fitting);
    if (known == null) {
      known = StepLimits.fitted(stated.flow(), stated.promised(), promised);
      fitted.put(fitting, known);
    }
    return known;
  }

  /** The flow shown to the public is a process of its own, named after the power. */
  private static PowerSource withPublicFlowOf(String code, PowerSource drawn, String old) {
    return new PowerSource(
        drawn.bpmn(),
        drawn.forms(),
        drawn.decisions(),
        drawn.documents(),
        drawn
            .publicFlow()
            .replace("\"%s-PUBLIC\"".formatted(old), "\"%s-PUBLIC\"".formatted(code)));
  }

  private static Power power(CatalogueRow row, Power drawn, Flow flow) {
    return new Power(
        row.code(),
        row.name(),
        row.category(),
        row.procedure(),
        row.agency(),
        row.acceptingAgency(),
        row.implementingBody(),
        row.supervisionPhone(),
        row.promised(),
        row.statutory(),
        row.legalBases(),
        row.materials(),
        row.fees(),
        drawn.applicationForm(),
        flow);
  }
}
