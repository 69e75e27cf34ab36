package org.heliostat.power;

import java.util.List;
import java.util.stream.Stream;
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
 * @param openingDocuments ids of the templates of what is issued when the step opens; may be empty
 * @param documents ids of the templates of what is issued when the step is done, however it ends;
 *     may be empty
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
    List<Discretion> discretions,
    List<String> openingDocuments,
    List<String> documents) {
  public Step {
    outcomes = List.copyOf(outcomes);
    riskPoints = List.copyOf(riskPoints);
    supervisionPoints = List.copyOf(supervisionPoints);
    discretions = List.copyOf(discretions);
    openingDocuments = List.copyOf(openingDocuments);
    documents = List.copyOf(documents);
  }

  /** A step with which nothing is issued. */
  public Step(
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
    this(
        id,
        name,
        kind,
        performer,
        post,
        limit,
        officers,
        disclosed,
        shownAs,
        outcomes,
        riskPoints,
        supervisionPoints,
        form,
        discretions,
        List.of(),
        List.of());
  }

  /** The same step with another limit of its own; {@code null} for none. */
  public Step withLimit(@Nullable Limit other) {
    return new Step(
        id,
        name,
        kind,
        performer,
        post,
        other,
        officers,
        disclosed,
        shownAs,
        outcomes,
        riskPoints,
        supervisionPoints,
        form,
        discretions,
        openingDocuments,
        documents);
  }

  /** The templates of what is issued when the step ends with an outcome. */
  public List<String> documentsAfter(String outcomeCode) {
    return Stream.concat(
            documents.stream(),
            outcomes.stream()
                .filter(outcome -> outcome.code().equals(outcomeCode))
                .flatMap(outcome -> outcome.documents().stream()))
        .distinct()
        .toList();
  }

  /** The templates of everything that may be issued at the step, before, after, however it ends. */
  public List<String> allDocuments() {
    return Stream.of(
            openingDocuments.stream(),
            documents.stream(),
            outcomes.stream().flatMap(outcome -> outcome.documents().stream()))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /** Tells whether the step declares an outcome with this code. */
  public boolean hasOutcome(String code) {
    return outcomes.stream().anyMatch(outcome -> outcome.code().equals(code));
  }
}
