package org.heliostat.api.cases;

import java.time.Duration;
import java.util.Optional;
import org.heliostat.api.graphql.Patience;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.power.Performer;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;

/** Finds one run of a step with its case, as it is now. */
final class StepLookup {
  private static final Duration CATCH_UP = Duration.ofSeconds(2);

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;

  StepLookup(ReadModel readModel, PowerCatalogue catalogue) {
    this.readModel = readModel;
    this.catalogue = catalogue;
  }

  /**
   * {@code null} for a step that does not exist or may not be seen; no more is told.
   *
   * @throws Problem when the checks at its opening take long: it cannot be taken in hand yet
   */
  @Nullable StepAtHand find(HeliostatUser user, String stepId) {
    var step = look(user, stepId);
    return step == null || !isOpening(step)
        ? step
        : Patience.until(CATCH_UP, () -> again(step).filter(each -> !isOpening(each)))
            .orElseThrow(Problem::stillOpening);
  }

  /** The same run, as it is now. */
  Optional<StepAtHand> again(StepAtHand step) {
    return readModel
        .get(Index.CASES, step.document().caseNo())
        .flatMap(
            document ->
                document
                    .step(step.run().stepId())
                    .map(run -> new StepAtHand(document, run, step.power())));
  }

  /** A person's step is seen a moment before its opening checks are done and it can be taken. */
  private static boolean isOpening(StepAtHand step) {
    return step.drawn().performer() == Performer.PERSON
        && step.run().userTaskKey() == null
        && step.run().state().isOpen();
  }

  private @Nullable StepAtHand look(HeliostatUser user, String stepId) {
    var document =
        readModel
            .get(Index.STEPS, stepId)
            .flatMap(step -> readModel.get(Index.CASES, step.caseNo()))
            .filter(each -> Rows.shows(user, each));
    return document
        .flatMap(
            each -> each.step(stepId).map(run -> new StepAtHand(each, run, catalogue.of(each))))
        .orElse(null);
  }
}
