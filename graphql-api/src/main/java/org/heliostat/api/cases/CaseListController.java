package org.heliostat.api.cases;

import java.time.Clock;
import java.util.List;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.OrderDirection;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Serves;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Due;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** The list of cases, for staff and for the accounts that submitted them. */
@Serves(Audience.STAFF)
class CaseListController {
  private final ReadModel readModel;
  private final Clock clock;

  CaseListController(ReadModel readModel, Clock clock) {
    this.readModel = readModel;
    this.clock = clock;
  }

  enum CaseOrderField {
    SUBMITTED_AT("submittedAt"),
    CASE_NO("caseNo"),
    POWER_CODE("powerCode"),
    DUE_AT(Due.AT),
    DECIDED_AT("decidedAt"),
    FINISHED_AT("finishedAt");

    private final String field;

    CaseOrderField(String field) {
      this.field = field;
    }
  }

  record CaseOrder(CaseOrderField field, OrderDirection direction) {
    Order translate() {
      return new Order(field.field, direction == OrderDirection.DESC);
    }
  }

  @QueryMapping
  Connection<CaseDocument> cases(
      @Argument @Nullable CaseFilter filter,
      @Argument @Nullable List<CaseOrder> orderBy,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Caller caller) {
    var condition = CaseFilter.within(Rows.cases(caller.user()), filter, clock.instant());
    var orders =
        orderBy == null || orderBy.isEmpty()
            ? List.of(new Order("submittedAt", true))
            : orderBy.stream().map(CaseOrder::translate).toList();
    var request = PageRequest.of(first, after);
    var page = request.fetch(readModel, Index.CASES, condition, orders);
    return Connection.of(
        page, request, document -> document, () -> readModel.count(Index.CASES, condition));
  }
}
