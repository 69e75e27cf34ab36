package org.heliostat.power;

import java.util.List;
import org.heliostat.time.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One node of the flow that does work.
 *
 * @param id the BPMN element id, the same on the drawn and on the deployed diagram
 * @param name as drawn
 * @param kind what it does
 * @param performer a person or a worker
 * @param post the post whose holders may do it; {@code null} exactly when a worker does it
 * @param limit its own limit; {@code null} when none is stated
 * @param officers how many officers must take part, at least 1; two or more where the law asks for
 *     it (Licensing Law Art. 34, Penalty Law Art. 42, Coercion Law Art. 18)
 * @param disclosed whether the public sees it
 * @param shownAs the step of the public flow that stands for it; {@code null} when it stands for
 *     itself
 * @param outcomes the ways it may end, never empty; the first is the one that carries the case on
 * @param riskPoints may be empty
 * @param supervisionPoints may be empty
 * @param form id of the form filled in at this step; {@code null} when there is none
 * @param discretions benchmarks for a fine proposed or set at this step; may be empty
 */
public record Step(
    String id,
    String name,
    StepKind kind,
    Performer performer,
    @Nullable String post,
    @Nullable Limit limit,
    int officers,
    boolean disclosed,
    @Nullable String shownAs,
    List<Outcome> outcomes,
    List<RiskPoint> riskPoints,
    List<SupervisionPoint> supervisionPoints,
    @Nullable String form,
    List<Discretion> discretions) {
  public Step {
    outcomes = List.copyOf(outcomes);
    riskPoints = List.copyOf(riskPoints);
    supervisionPoints = List.copyOf(supervisionPoints);
    discretions = List.copyOf(discretions);
  }

  /** Tells whether the step declares an outcome with this code. */
  public boolean hasOutcome(String code) {
    return outcomes.stream().anyMatch(outcome -> outcome.code().equals(code));
  }
}
