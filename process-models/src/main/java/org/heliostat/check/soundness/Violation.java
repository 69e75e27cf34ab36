package org.heliostat.check.soundness;

import java.util.List;

/**
 * Why a property does not hold.
 *
 * @param property the property
 * @param elementId the element it shows at: the first sequence flow or node with two tokens, the
 *     node that waits for ever or is passed for ever, the end event reached twice, the activity
 *     never done
 * @param waits for {@link Property#OPTION_TO_COMPLETE}: whether the run comes to a standstill;
 *     otherwise it goes on for ever. {@code false} for the other properties
 * @param trace ids of the elements of a run that leads there, in the order in which they are
 *     passed; after a gateway or event at which a way is chosen the sequence flow taken. Empty for
 *     an activity never done
 */
public record Violation(Property property, String elementId, boolean waits, List<String> trace) {
  public Violation {
    trace = List.copyOf(trace);
  }
}
