package org.heliostat.api.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.FilterLimits;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.api.time.ClockView;
import org.heliostat.api.time.Clocks;
import org.heliostat.papers.People;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import reactor.core.publisher.Flux;

/** One case, for staff and for the account that submitted it. */
@Serves(Audience.STAFF)
class CaseController {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final CaseNumbers numbers;
  private final Clocks clocks;
  private final CaseWatch watch;
  private final CaseFeed feed;
  private final Clock clock;
  private final People people;

  CaseController(
      ReadModel readModel,
      PowerCatalogue catalogue,
      CaseNumbers numbers,
      Clocks clocks,
      CaseWatch watch,
      CaseFeed feed,
      Clock clock,
      People people) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.clocks = clocks;
    this.watch = watch;
    this.feed = feed;
    this.clock = clock;
    this.people = people;
  }

  @QueryMapping(name = "case")
  @Nullable CaseDocument caseOf(@Argument String caseNo, @ContextValue Caller caller) {
    var number = CaseNumbers.normalise(caseNo);
    return CaseNumbers.isWellFormed(number)
        ? readModel
            .get(Index.CASES, number)
            .filter(each -> Rows.shows(caller.user(), each))
            .orElse(null)
        : null;
  }

  @SubscriptionMapping
  Flux<CaseDocument> caseChanged(
      @Argument String caseNo, @Argument @Nullable String after, @ContextValue Caller caller) {
    var user = caller.user();
    var number = CaseNumbers.normalise(caseNo);
    var now =
        watch
            .now(number)
            .filter(each -> Rows.shows(user, each))
            .orElseThrow(
                () ->
                    Problem.notFound(
                        "没有这个办件，或您无权查看。", "There is no such case, or you may not see it."));
    return watch
        .watch(number, CaseCursor.seen(after, caller, now))
        .takeWhile(each -> Rows.shows(user, each))
        .take(left(caller));
  }

  /** News of one of many cases; without a case it tells that listening has begun. */
  record CaseNews(@Nullable CaseDocument document, String cursor) {}

  @SubscriptionMapping
  Flux<CaseNews> casesChanged(
      @Argument @Nullable CaseFilter filter,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    Supplier<Filter> wanted = () -> CaseFilter.within(Filter.ALL, filter, clock.instant());
    FilterLimits.check(wanted.get());
    var cursor = after == null || after.isEmpty() ? caller.lastEventId() : after;
    return feed.listen(caller.user(), wanted, FeedMarks.of(cursor))
        .map(news -> new CaseNews(news.document(), news.marks().cursor()))
        .take(left(caller));
  }

  @SchemaMapping(typeName = "CaseNews", field = "case")
  @Nullable CaseDocument caseOf(CaseNews news) {
    return news.document();
  }

  private static Duration left(Caller caller) {
    var left = Duration.between(Instant.now(), caller.expiresAt());
    return left.isNegative() ? Duration.ZERO : left;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, PublishedPower> power(List<CaseDocument> cases) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, PublishedPower>();
    cases.forEach(each -> result.put(each, versions.of(each)));
    return result;
  }

  @SchemaMapping(typeName = "Case")
  String cursor(CaseDocument document) {
    return CaseCursor.of(document);
  }

  @SchemaMapping(typeName = "Case")
  @Nullable String queryCode(CaseDocument document, @ContextValue Caller caller) {
    return caller.user().username().equals(document.submittedBy())
        ? numbers.queryCode(document.caseNo())
        : null;
  }

  /** More time that was asked for, as it is shown. */
  record ExtensionRequestView(Instant at, String by, int amount, @Nullable String reasonRef) {}

  /** How the case was ended from outside its flow, as it is shown. */
  record OutsideEndView(
      CaseResult result,
      Instant at,
      String by,
      String legalGround,
      @Nullable String toAgency,
      @Nullable String reasonRef) {}

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, ExtensionRequestView> extensionRequest(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, ExtensionRequestView>();
    for (var each : cases) {
      var request = each.extensionRequest();
      if (request != null && Rows.showsInside(caller.user(), each, versions.of(each))) {
        var readable = Rows.mayRead(caller.user(), each, versions.of(each));
        result.put(
            each,
            new ExtensionRequestView(
                request.at(),
                request.by(),
                request.amount(),
                readable ? request.reasonRef() : null));
      }
    }
    return result;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, OutsideEndView> outsideEnd(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, OutsideEndView>();
    for (var each : cases) {
      var end = each.outsideEnd();
      if (end != null) {
        var readable = Rows.mayRead(caller.user(), each, versions.of(each));
        var named =
            Rows.showsInside(caller.user(), each, versions.of(each))
                || end.by().equals(caller.user().username());
        result.put(
            each,
            new OutsideEndView(
                end.result(),
                end.at(),
                named ? end.by() : "",
                end.legalGround(),
                end.toAgency(),
                readable ? end.reasonRef() : null));
      }
    }
    return result;
  }

  @BatchMapping(typeName = "ExtensionRequest", field = "reason")
  Map<ExtensionRequestView, String> reasonOfRequest(List<ExtensionRequestView> requests) {
    return people.open(requests, ExtensionRequestView::reasonRef, text -> text);
  }

  @BatchMapping(typeName = "OutsideEnd", field = "reason")
  Map<OutsideEndView, String> reasonOfEnd(List<OutsideEndView> ends) {
    return people.open(ends, OutsideEndView::reasonRef, text -> text);
  }

  @BatchMapping(typeName = "Case", field = "clock")
  Map<CaseDocument, ClockView> caseClock(List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, ClockView>();
    for (var each : cases) {
      var reasons = Rows.mayRead(caller.user(), each, versions.of(each));
      result.put(each, clocks.ofCase(each, versions.of(each).power(), reasons, caller.language()));
    }
    return result;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<StepAtHand>> done(List<CaseDocument> cases) {
    return steps(cases, false);
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<StepAtHand>> current(List<CaseDocument> cases) {
    return steps(cases, true);
  }

  private Map<CaseDocument, List<StepAtHand>> steps(List<CaseDocument> cases, boolean open) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<StepAtHand>>();
    for (var each : cases) {
      result.put(
          each,
          each.steps().stream()
              .filter(run -> run.state().isOpen() == open)
              .map(run -> new StepAtHand(each, run, versions.of(each)))
              .toList());
    }
    return result;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<Step>> next(List<CaseDocument> cases) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<Step>>();
    cases.forEach(each -> result.put(each, Expected.after(each, versions.of(each).power())));
    return result;
  }
}
