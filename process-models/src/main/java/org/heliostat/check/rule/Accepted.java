package org.heliostat.check.rule;

import java.util.Optional;
import org.heliostat.check.run.Runs;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Step;

/** Whether a case has been accepted, or filed, when a step is done. */
final class Accepted {
  private enum Acceptance {
    OPEN,
    ACCEPTED,
    TOO_EARLY
  }

  private Accepted() {}

  /** The shortest run that comes to a step before the case is accepted. */
  static Optional<Runs.Run> notBefore(Runs runs, Step act) {
    return runs.first(
        Acceptance.OPEN,
        (acceptance, step, outcome) -> {
          if (acceptance != Acceptance.OPEN) {
            return acceptance;
          }
          if (step.equals(act)) {
            return Acceptance.TOO_EARLY;
          }
          return Stretch.accepts(step, outcome) ? Acceptance.ACCEPTED : acceptance;
        },
        Acceptance.TOO_EARLY::equals);
  }
}
