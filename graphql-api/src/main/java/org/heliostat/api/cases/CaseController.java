package org.heliostat.api.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Conditions;
import org.heliostat.api.graphql.Conditions.DateTimeFilter;
import org.heliostat.api.graphql.Conditions.EnumFilter;
import org.heliostat.api.graphql.Conditions.IdFilter;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.JsonText;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.people.People;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.api.time.ClockView;
import org.heliostat.api.time.Clocks;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.MaterialEntry;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import reactor.core.publisher.Flux;

/** Cases, for staff and for the accounts that submitted them. */
@Serves(Audience.STAFF)
class CaseController {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final CaseNumbers numbers;
  private final People people;
  private final Clocks clocks;
  private final CaseWatch watch;

  CaseController(
      ReadModel readModel,
      PowerCatalogue catalogue,
      CaseNumbers numbers,
      People people,
      Clocks clocks,
      CaseWatch watch) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.numbers = numbers;
    this.people = people;
    this.clocks = clocks;
    this.watch = watch;
  }

  record CaseFilter(
      @Nullable IdFilter caseNo,
      @Nullable IdFilter powerCode,
      @Nullable EnumFilter<PowerCategory> category,
      @Nullable IdFilter agency,
      @Nullable EnumFilter<CaseStatus> status,
      @Nullable DateTimeFilter submittedAt,
      @Nullable List<CaseFilter> and,
      @Nullable List<CaseFilter> or,
      @Nullable CaseFilter not) {
    Filter translate() {
      return new Conditions()
          .text("caseNo", caseNo)
          .text("powerCode", powerCode)
          .constant("category", category)
          .text("agency", agency)
          .constant("status", status)
          .time("submittedAt", submittedAt)
          .nested(and, or, not, CaseFilter::translate)
          .all();
    }
  }

  enum CaseOrderField {
    SUBMITTED_AT("submittedAt"),
    CASE_NO("caseNo"),
    POWER_CODE("powerCode");

    private final String field;

    CaseOrderField(String field) {
      this.field = field;
    }
  }

  enum OrderDirection {
    ASC,
    DESC
  }

  record CaseOrder(CaseOrderField field, OrderDirection direction) {
    Order translate() {
      return new Order(field.field, direction == OrderDirection.DESC);
    }
  }

  /**
   * One material of a case.
   *
   * @param nameRef where its file name lies; {@code null} when it may not be read
   */
  record MaterialView(
      String requirementId,
      String format,
      double bytes,
      String sha256,
      Instant attachedAt,
      @Nullable String nameRef) {
    static MaterialView of(MaterialEntry entry, boolean readable) {
      return new MaterialView(
          entry.requirementId(),
          entry.format(),
          entry.bytes(),
          entry.sha256(),
          entry.attachedAt(),
          readable ? entry.nameRef() : null);
    }
  }

  @QueryMapping(name = "case")
  @Nullable CaseDocument caseOf(@Argument String caseNo, @ContextValue Caller caller) {
    var number = CaseNumbers.normalise(caseNo);
    return CaseNumbers.isWellFormed(number)
        ? readModel
            .get(Index.CASES, number)
            .filter(each -> isVisible(caller.user(), each))
            .orElse(null)
        : null;
  }

  @QueryMapping
  Connection<CaseDocument> cases(
      @Argument @Nullable CaseFilter filter,
      @Argument @Nullable List<CaseOrder> orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var condition =
        new Filter.And(
            List.of(Rows.cases(caller.user()), filter == null ? Filter.ALL : filter.translate()));
    var orders =
        orderBy == null || orderBy.isEmpty()
            ? List.of(new Order("submittedAt", true))
            : orderBy.stream().map(CaseOrder::translate).toList();
    var request = PageRequest.of(first, after);
    var page = request.fetch(readModel, Index.CASES, condition, orders);
    return Connection.of(
        page, request, document -> document, () -> readModel.count(Index.CASES, condition));
  }

  @SubscriptionMapping
  Flux<CaseDocument> caseChanged(@Argument String caseNo, @ContextValue Caller caller) {
    var user = caller.user();
    var number = CaseNumbers.normalise(caseNo);
    if (watch.now(number).filter(each -> isVisible(user, each)).isEmpty()) {
      throw Problem.notFound("没有这个办件，或您无权查看。", "There is no such case, or you may not see it.");
    }
    var left = Duration.between(Instant.now(), caller.expiresAt());
    return watch
        .watch(number)
        .takeWhile(each -> isVisible(user, each))
        .take(left.isNegative() ? Duration.ZERO : left);
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, PublishedPower> power(List<CaseDocument> cases) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, PublishedPower>();
    cases.forEach(each -> result.put(each, versions.of(each)));
    return result;
  }

  @SchemaMapping(typeName = "Case")
  @Nullable String queryCode(CaseDocument document, @ContextValue Caller caller) {
    return caller.user().username().equals(document.submittedBy())
        ? numbers.queryCode(document.caseNo())
        : null;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, @Nullable Applicant> applicant(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    return read(cases, caller.user(), CaseDocument::applicantRef, Applicant::ofJson);
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, @Nullable Object> form(List<CaseDocument> cases, @ContextValue Caller caller) {
    return read(cases, caller.user(), CaseDocument::formRef, JsonText::parse);
  }

  private <T> Map<CaseDocument, @Nullable T> read(
      List<CaseDocument> cases,
      HeliostatUser user,
      Function<CaseDocument, @Nullable String> ref,
      Function<String, T> parse) {
    var versions = catalogue.of(cases);
    var readable = cases.stream().filter(each -> mayRead(user, versions, each)).toList();
    var papers = people.open(readable.stream().map(ref).filter(Objects::nonNull).toList());
    var result = new HashMap<CaseDocument, @Nullable T>();
    for (var each : readable) {
      var key = ref.apply(each);
      var text = key == null ? null : papers.get(key);
      result.put(each, text == null ? null : parse.apply(text));
    }
    return result;
  }

  @BatchMapping(typeName = "Case")
  Map<CaseDocument, List<MaterialView>> materials(
      List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, List<MaterialView>>();
    for (var each : cases) {
      var readable = mayRead(caller.user(), versions, each);
      result.put(
          each, each.materials().stream().map(entry -> MaterialView.of(entry, readable)).toList());
    }
    return result;
  }

  @BatchMapping(typeName = "Material")
  Map<MaterialView, @Nullable String> fileName(List<MaterialView> materials) {
    var names =
        people.open(
            materials.stream().map(MaterialView::nameRef).filter(Objects::nonNull).toList());
    var result = new HashMap<MaterialView, @Nullable String>();
    for (var each : materials) {
      var ref = each.nameRef();
      result.put(each, ref == null ? null : names.get(ref));
    }
    return result;
  }

  @BatchMapping(typeName = "Case", field = "clock")
  Map<CaseDocument, ClockView> caseClock(List<CaseDocument> cases, @ContextValue Caller caller) {
    var versions = catalogue.of(cases);
    var result = new HashMap<CaseDocument, ClockView>();
    for (var each : cases) {
      var reasons = mayRead(caller.user(), versions, each);
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

  private static boolean isVisible(HeliostatUser user, CaseDocument document) {
    return Rights.canSee(user, document.visibleTo(), document.submittedBy());
  }

  private static boolean mayRead(
      HeliostatUser user, PowerCatalogue.Versions versions, CaseDocument document) {
    return Rights.mayReadPersonalData(user, versions.of(document).power(), document.submittedBy());
  }
}
