package org.heliostat.api.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.heliostat.power.Power;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.StepRun;

/** What a case may be expected to meet next (C2). */
public final class Expected {
  private Expected() {}

  /**
   * The steps after those open now, if each goes the way that carries the case on; between two
   * steps, those after the last one.
   */
  public static List<Step> after(CaseDocument document, Power power) {
    if (document.isClosed()) {
      return List.of();
    }
    var flow = power.flow();
    if (document.steps().isEmpty()) {
      return flow.first();
    }
    var open =
        new ArrayList<StepRun>(
            document.steps().stream().filter(run -> run.state().isOpen()).toList());
    var from = open.isEmpty() ? List.of(document.steps().getLast()) : open;
    var next = new LinkedHashSet<Step>();
    for (var run : from) {
      flow.step(run.elementId()).ifPresent(step -> next.addAll(flow.next(step)));
    }
    next.removeIf(step -> open.stream().anyMatch(run -> run.elementId().equals(step.id())));
    return List.copyOf(next);
  }
}
