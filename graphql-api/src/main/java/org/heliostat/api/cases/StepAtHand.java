package org.heliostat.api.cases;

import org.heliostat.api.powers.PublishedPower;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepRun;

/**
 * One run of a step, with its case and what it was drawn as.
 *
 * @param document the case
 * @param run the run
 * @param power the version of the power that the case runs on
 */
record StepAtHand(CaseDocument document, StepRun run, PublishedPower power) {
  /** As drawn. */
  Step drawn() {
    return power.step(run.elementId());
  }
}
