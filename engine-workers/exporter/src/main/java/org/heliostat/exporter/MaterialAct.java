package org.heliostat.exporter;

import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.jspecify.annotations.Nullable;

/** Adds materials, or replaces them. */
record MaterialAct() implements CaseAct {
  @Override
  public String kind() {
    return EngineNames.MATERIAL_ATTACH;
  }

  @Override
  public @Nullable String refusal(CaseChange change, Variables variables, Power power) {
    return null;
  }

  @Override
  public void apply(CaseChange change, Variables variables, Power power) {
    variables.materials(change.at()).forEach(change::material);
  }
}
