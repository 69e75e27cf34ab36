package org.heliostat.api.cases;

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
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.people.People;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.time.ClockView;
import org.heliostat.api.time.Clocks;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.Outcome;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepDocument;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/** Steps: the desk list, and one step within its case. */
@Serves(Audience.STAFF)
class StepController {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final People people;
  private final Clocks clocks;

  StepController(ReadModel readModel, PowerCatalogue catalogue, People people, Clocks clocks) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.people = people;
    this.clocks = clocks;
  }

  record StepFilter(
      @Nullable IdFilter caseNo,
      @Nullable IdFilter powerCode,
      @Nullable IdFilter post,
      @Nullable IdFilter assignee,
      @Nullable EnumFilter<StepState> state,
      @Nullable DateTimeFilter startedAt,
      @Nullable List<StepFilter> and,
      @Nullable List<StepFilter> or,
      @Nullable StepFilter not) {
    Filter translate() {
      return new Conditions()
          .text("caseNo", caseNo)
          .text("powerCode", powerCode)
          .text("post", post)
          .text("assignee", assignee)
          .constant("state", state)
          .time("startedAt", startedAt)
          .nested(and, or, not, StepFilter::translate)
          .all();
    }
  }

  enum StepOrderField {
    STARTED_AT("startedAt"),
    CASE_NO("caseNo");

    private final String field;

    StepOrderField(String field) {
      this.field = field;
    }
  }

  record StepOrder(StepOrderField field, CaseController.OrderDirection direction) {
    Order translate() {
      return new Order(field.field, direction == CaseController.OrderDirection.DESC);
    }
  }

  @QueryMapping
  Connection<StepAtHand> steps(
      @Argument @Nullable StepFilter filter,
      @Argument @Nullable List<StepOrder> orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var condition =
        new Filter.And(
            List.of(Rows.steps(caller.user()), filter == null ? Filter.ALL : filter.translate()));
    var orders =
        orderBy == null || orderBy.isEmpty()
            ? List.of(new Order("startedAt", false))
            : orderBy.stream().map(StepOrder::translate).toList();
    var request = PageRequest.of(first, after);
    var page = request.fetch(readModel, Index.STEPS, condition, orders);
    var cases =
        readModel.getAll(
            Index.CASES, page.items().stream().map(item -> item.document().caseNo()).toList());
    var versions = catalogue.of(cases.values());
    return Connection.of(
        page,
        request,
        step -> atHand(step, cases, versions),
        () -> readModel.count(Index.STEPS, condition));
  }

  private static @Nullable StepAtHand atHand(
      StepDocument step, Map<String, CaseDocument> cases, PowerCatalogue.Versions versions) {
    var document = cases.get(step.caseNo());
    return document == null
        ? null
        : document
            .step(step.stepId())
            .map(run -> new StepAtHand(document, run, versions.of(document)))
            .orElse(null);
  }

  @SchemaMapping(typeName = "Step")
  String stepId(StepAtHand step) {
    return step.run().stepId();
  }

  @SchemaMapping(typeName = "Step")
  String elementId(StepAtHand step) {
    return step.run().elementId();
  }

  @SchemaMapping(typeName = "Step", field = "case")
  CaseDocument caseOf(StepAtHand step) {
    return step.document();
  }

  @SchemaMapping(typeName = "Step")
  String caseNo(StepAtHand step) {
    return step.document().caseNo();
  }

  @SchemaMapping(typeName = "Step")
  String powerName(StepAtHand step) {
    return step.document().powerName();
  }

  @SchemaMapping(typeName = "Step")
  String name(StepAtHand step) {
    return step.drawn().name();
  }

  @SchemaMapping(typeName = "Step")
  StepKind kind(StepAtHand step) {
    return step.drawn().kind();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable String post(StepAtHand step) {
    return step.drawn().post();
  }

  @SchemaMapping(typeName = "Step")
  StepState state(StepAtHand step) {
    return step.run().state();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable String assignee(StepAtHand step, @ContextValue Caller caller) {
    return isInside(caller.user()) ? step.run().assignee() : null;
  }

  @SchemaMapping(typeName = "Step")
  Instant startedAt(StepAtHand step) {
    return step.run().startedAt();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable Instant finishedAt(StepAtHand step) {
    return step.run().finishedAt();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable Outcome outcome(StepAtHand step) {
    var code = step.run().outcome();
    if (code == null) {
      return null;
    }
    return step.drawn().outcomes().stream()
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElse(new Outcome(code, code));
  }

  @SchemaMapping(typeName = "Step")
  List<Outcome> outcomes(StepAtHand step) {
    return step.drawn().outcomes();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable Object formSchema(StepAtHand step) {
    return step.power().form(step.drawn().form());
  }

  @SchemaMapping(typeName = "Step")
  List<Findings.Finding> findings(StepAtHand step, @ContextValue Caller caller) {
    return isInside(caller.user())
        ? Findings.in(caller.language(), step.run().findings(), step.power().power())
        : List.of();
  }

  @SchemaMapping(typeName = "Step")
  @Nullable ClockView clock(StepAtHand step, @ContextValue Caller caller) {
    return clocks.ofStep(step.document(), step.drawn(), caller.language());
  }

  @BatchMapping(typeName = "Step")
  Map<StepAtHand, @Nullable String> opinion(List<StepAtHand> steps, @ContextValue Caller caller) {
    return read(steps, caller, step -> step.run().opinionRef(), text -> text);
  }

  @BatchMapping(typeName = "Step")
  Map<StepAtHand, @Nullable Object> form(List<StepAtHand> steps, @ContextValue Caller caller) {
    return read(steps, caller, step -> step.run().formRef(), JsonText::parse);
  }

  /** What was written at a step is read by those who handle cases there, not by those outside. */
  private <T> Map<StepAtHand, @Nullable T> read(
      List<StepAtHand> steps,
      Caller caller,
      Function<StepAtHand, @Nullable String> ref,
      Function<String, T> parse) {
    var readable = steps.stream().filter(step -> mayRead(caller.user(), step)).toList();
    var papers = people.open(readable.stream().map(ref).filter(Objects::nonNull).toList());
    var result = new HashMap<StepAtHand, @Nullable T>();
    for (var step : readable) {
      var key = ref.apply(step);
      var text = key == null ? null : papers.get(key);
      result.put(step, text == null ? null : parse.apply(text));
    }
    return result;
  }

  private static boolean mayRead(HeliostatUser user, StepAtHand step) {
    return isInside(user)
        && Rights.mayReadPersonalData(user, step.power().power(), step.document().submittedBy());
  }

  private static boolean isInside(HeliostatUser user) {
    return Rights.visibleAgencyFilter(user).agency() != null;
  }
}
