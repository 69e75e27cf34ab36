package org.heliostat.exporter;

import org.heliostat.power.Power;
import org.jspecify.annotations.Nullable;

/** An act beside the steps. It is judged when its turn in the case's one order has come. */
interface CaseAct {
  /** The name of its message. */
  String kind();

  /** Why it is not possible now, as a stable code; {@code null} when it is. */
  @Nullable String refusal(CaseChange change, Variables variables, Power power);

  /** Does it. */
  void apply(CaseChange change, Variables variables, Power power);
}
