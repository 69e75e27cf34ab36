package org.heliostat.api.disclosure;

import java.time.Instant;
import java.util.List;
import org.heliostat.api.cases.CaseNumbers;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Conditions;
import org.heliostat.api.graphql.Conditions.DateTimeFilter;
import org.heliostat.api.graphql.Conditions.EnumFilter;
import org.heliostat.api.graphql.Conditions.IdFilter;
import org.heliostat.api.graphql.Connection;
import org.heliostat.api.graphql.PageRequest;
import org.heliostat.api.graphql.Serves;
import org.heliostat.power.CaseResult;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.Filter;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.Order;
import org.heliostat.readmodel.ReadModel;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** Cases whose result has been disclosed (E1, E2), without personal data. */
@Serves(Audience.PUBLIC)
class RecentCasesController {
  private final ReadModel readModel;

  RecentCasesController(ReadModel readModel) {
    this.readModel = readModel;
  }

  record RecentCaseFilter(
      @Nullable IdFilter powerCode,
      @Nullable EnumFilter<PowerCategory> category,
      @Nullable IdFilter agency,
      @Nullable DateTimeFilter disclosedAt,
      @Nullable List<RecentCaseFilter> and,
      @Nullable List<RecentCaseFilter> or,
      @Nullable RecentCaseFilter not) {
    Filter translate() {
      return new Conditions()
          .text("powerCode", powerCode)
          .constant("category", category)
          .text("agency", agency)
          .time("disclosedAt", disclosedAt)
          .nested(and, or, not, RecentCaseFilter::translate)
          .all();
    }
  }

  record PublicCase(
      String maskedCaseNo,
      String powerCode,
      String powerName,
      PowerCategory category,
      String agency,
      @Nullable CaseResult result,
      Instant submittedAt,
      @Nullable Instant decidedAt,
      Instant disclosedAt) {
    static @Nullable PublicCase of(CaseDocument document) {
      var disclosedAt = document.disclosedAt();
      return disclosedAt == null
          ? null
          : new PublicCase(
              CaseNumbers.masked(document.caseNo()),
              document.powerCode(),
              document.powerName(),
              document.category(),
              document.agency(),
              document.result(),
              document.submittedAt(),
              document.decidedAt(),
              disclosedAt);
    }
  }

  @QueryMapping
  Connection<PublicCase> recentCases(
      @Argument @Nullable RecentCaseFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after) {
    var condition =
        new Filter.And(
            List.of(
                new Filter.Exists("disclosedAt"),
                filter == null ? Filter.ALL : filter.translate()));
    var request = PageRequest.of(first, after);
    var page =
        request.fetch(readModel, Index.CASES, condition, List.of(new Order("disclosedAt", true)));
    return Connection.of(
        page, request, PublicCase::of, () -> readModel.count(Index.CASES, condition));
  }
}
