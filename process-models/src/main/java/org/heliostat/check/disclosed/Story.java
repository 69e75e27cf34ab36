package org.heliostat.check.disclosed;

import java.util.List;
import org.heliostat.power.CaseResult;

/**
 * What the public sees of one case from start to end.
 *
 * @param steps ids of public steps, no two alike in a row
 * @param result how the case ended
 */
public record Story(List<String> steps, CaseResult result) {
  public Story {
    steps = List.copyOf(steps);
  }
}
