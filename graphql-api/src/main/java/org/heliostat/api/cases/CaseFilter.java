package org.heliostat.api.cases;

import java.time.Instant;
import java.util.List;
import org.heliostat.api.graphql.Conditions;
import org.heliostat.api.graphql.Conditions.DateTimeFilter;
import org.heliostat.api.graphql.Conditions.EnumFilter;
import org.heliostat.api.graphql.Conditions.IdFilter;
import org.heliostat.power.CaseResult;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.Due;
import org.heliostat.readmodel.Filter;
import org.heliostat.time.ClockState;
import org.jspecify.annotations.Nullable;

/** Which cases are meant, as the schema states it. */
record CaseFilter(
    @Nullable IdFilter caseNo,
    @Nullable IdFilter powerCode,
    @Nullable EnumFilter<PowerCategory> category,
    @Nullable IdFilter agency,
    @Nullable EnumFilter<CaseStatus> status,
    @Nullable EnumFilter<CaseResult> result,
    @Nullable EnumFilter<ClockState> clockState,
    @Nullable DateTimeFilter dueAt,
    @Nullable DateTimeFilter submittedAt,
    @Nullable DateTimeFilter decidedAt,
    @Nullable DateTimeFilter finishedAt,
    @Nullable List<CaseFilter> and,
    @Nullable List<CaseFilter> or,
    @Nullable CaseFilter not) {
  /** The rows that someone may see, and of them those that the filter means. */
  static Filter within(Filter rows, @Nullable CaseFilter filter, Instant now) {
    return new Filter.And(List.of(rows, filter == null ? Filter.ALL : filter.translate(now)));
  }

  private Filter translate(Instant now) {
    return new Conditions()
        .text("caseNo", caseNo)
        .text("powerCode", powerCode)
        .constant("category", category)
        .text("agency", agency)
        .constant("status", status)
        .constant("result", result)
        .clock(clockState, now)
        .time(Due.AT, dueAt)
        .time("submittedAt", submittedAt)
        .time("decidedAt", decidedAt)
        .time("finishedAt", finishedAt)
        .nested(and, or, not, inner -> inner.translate(now))
        .all();
  }
}
