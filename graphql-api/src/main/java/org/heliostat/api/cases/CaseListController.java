package org.heliostat.api.cases;

import java.util.List;
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
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.Filter;
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

  CaseListController(ReadModel readModel) {
    this.readModel = readModel;
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
}
