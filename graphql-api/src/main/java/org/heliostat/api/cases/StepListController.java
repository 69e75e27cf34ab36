package org.heliostat.api.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heliostat.api.delegations.Delegations;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Conditions;
import org.heliostat.api.graphql.Conditions.DateTimeFilter;
import org.heliostat.api.graphql.Conditions.EnumFilter;
import org.heliostat.api.graphql.Conditions.IdFilter;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.OrderDirection;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Due;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepDocument;
import org.heliostat.readmodel.StepState;
import org.heliostat.time.ClockState;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** The list of steps, which desks are made of. */
@Serves(Audience.STAFF)
class StepListController {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final Delegations delegations;
  private final Clock clock;

  StepListController(
      ReadModel readModel, PowerCatalogue catalogue, Delegations delegations, Clock clock) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.delegations = delegations;
    this.clock = clock;
  }

  record StepFilter(
      @Nullable IdFilter caseNo,
      @Nullable IdFilter powerCode,
      @Nullable EnumFilter<PowerCategory> category,
      @Nullable IdFilter agency,
      @Nullable EnumFilter<StepKind> kind,
      @Nullable IdFilter post,
      @Nullable IdFilter assignee,
      @Nullable Boolean mine,
      @Nullable EnumFilter<StepState> state,
      @Nullable EnumFilter<ClockState> clockState,
      @Nullable DateTimeFilter dueAt,
      @Nullable DateTimeFilter startedAt,
      @Nullable DateTimeFilter finishedAt,
      @Nullable List<StepFilter> and,
      @Nullable List<StepFilter> or,
      @Nullable StepFilter not) {
    Filter translate(HeliostatUser user, Instant now) {
      return new Conditions()
          .text("caseNo", caseNo)
          .text("powerCode", powerCode)
          .constant("category", category)
          .text("agency", agency)
          .constant("kind", kind)
          .text("post", post)
          .text("assignee", assignee)
          .flag(mine, Rows.stepsWaitingFor(user))
          .constant("state", state)
          .clock(clockState, now)
          .time(Due.AT, dueAt)
          .time("startedAt", startedAt)
          .time("finishedAt", finishedAt)
          .nested(and, or, not, inner -> inner.translate(user, now))
          .all();
    }
  }

  enum StepOrderField {
    DUE_AT(Due.AT),
    STARTED_AT("startedAt"),
    FINISHED_AT("finishedAt"),
    CASE_NO("caseNo");

    private final String field;

    StepOrderField(String field) {
      this.field = field;
    }
  }

  record StepOrder(StepOrderField field, OrderDirection direction) {
    Order translate() {
      return new Order(field.field, direction == OrderDirection.DESC);
    }
  }

  @QueryMapping
  Connection<StepAtHand> steps(
      @Argument @Nullable StepFilter filter,
      @Argument @Nullable List<StepOrder> orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var user = caller.user();
    var asked =
        filter == null ? Filter.ALL : filter.translate(delegations.forLists(user), clock.instant());
    var condition = new Filter.And(List.of(Rows.steps(user), asked));
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
}
