package org.heliostat.api.cases;

import java.util.List;
import java.util.Map;
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
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.readmodel.StepDocument;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** The list of steps, which desks are made of. */
@Serves(Audience.STAFF)
class StepListController {
  private final ReadModel readModel;
  private final PowerCatalogue catalogue;

  StepListController(ReadModel readModel, PowerCatalogue catalogue) {
    this.readModel = readModel;
    this.catalogue = catalogue;
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
}
