package org.heliostat.api.disclosure;

import java.util.Optional;
import org.heliostat.api.cases.CaseCursor;
import org.heliostat.api.cases.CaseNumbers;
import org.heliostat.api.cases.CaseWatch;
import org.heliostat.api.disclosure.Progress.CaseProgress;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.time.Clocks;
import org.heliostat.readmodel.CaseDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import reactor.core.publisher.Flux;

/**
 * Where a case stands (C2), for whoever holds its number and query code. A pair that does not
 * belong together is found out by computing alone, so that nothing can be learnt from the answer or
 * its time about which cases there are.
 */
@Serves(Audience.PUBLIC)
class ProgressController {
  private final CaseNumbers numbers;
  private final CaseWatch watch;
  private final PowerCatalogue catalogue;
  private final Clocks clocks;

  ProgressController(
      CaseNumbers numbers, CaseWatch watch, PowerCatalogue catalogue, Clocks clocks) {
    this.numbers = numbers;
    this.watch = watch;
    this.catalogue = catalogue;
    this.clocks = clocks;
  }

  @QueryMapping
  @Nullable CaseProgress caseProgress(
      @Argument String caseNo, @Argument String queryCode, @ContextValue Caller caller) {
    var number = CaseNumbers.normalise(caseNo);
    return numbers.belongTogether(number, queryCode)
        ? watch.now(number).map(each -> show(each, caller)).orElse(null)
        : null;
  }

  @SubscriptionMapping
  Flux<CaseProgress> caseProgressChanged(
      @Argument String caseNo,
      @Argument String queryCode,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var number = CaseNumbers.normalise(caseNo);
    var now =
        numbers.belongTogether(number, queryCode)
            ? watch.now(number)
            : Optional.<CaseDocument>empty();
    var seen = CaseCursor.seen(after, caller, now.orElseThrow(ProgressController::notFound));
    return watch.watch(number, seen).map(each -> show(each, caller));
  }

  private static Problem notFound() {
    return Problem.notFound(
        "受理编号与查询码不相符，请核对。", "Case number and query code do not belong together; check them.");
  }

  private CaseProgress show(CaseDocument document, Caller caller) {
    return new Progress(catalogue.of(document), clocks, caller.language()).of(document);
  }
}
