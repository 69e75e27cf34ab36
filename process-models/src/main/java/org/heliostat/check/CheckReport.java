package org.heliostat.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heliostat.check.finding.Finding;
import org.heliostat.check.finding.Severity;
import org.heliostat.check.soundness.Judgement;
import org.heliostat.power.Fault;

/** What came of checking one model. */
public sealed interface CheckReport {
  /**
   * The model was judged.
   *
   * @param judgement whether it is sound
   * @param findings everything wrong with it
   * @param elements what each id in a trace stands for
   * @param time how long checking took, reading the text included
   */
  record Judged(
      Judgement judgement, List<Finding> findings, Map<String, Element> elements, Duration time)
      implements CheckReport {
    public Judged {
      findings = List.copyOf(findings);
      elements = Map.copyOf(elements);
    }

    /** Whether any finding is an error. */
    public boolean hasErrors() {
      return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
  }

  /**
   * The model could not be judged at all.
   *
   * @param faults why, in the order of their lines; never empty
   */
  record Unreadable(List<Fault> faults) implements CheckReport {
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  /**
   * An element of the drawing.
   *
   * @param type its BPMN name, for instance {@code userTask}
   * @param name as drawn; may be empty
   * @param label what to call it: its name; for an arrow without a name what it joins; else its id
   */
  record Element(String type, String name, String label) {}
}
