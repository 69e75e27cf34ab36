package org.heliostat.api.cases;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heliostat.api.graphql.Audience;
import org.heliostat.api.graphql.Caller;
import org.heliostat.api.graphql.FilterLimits;
import org.heliostat.api.graphql.Problem;
import org.heliostat.api.graphql.Serves;
import org.heliostat.api.powers.PowerCatalogue;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.power.CaseResult;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.Due;
import org.heliostat.readmodel.Group;
import org.heliostat.readmodel.Grouping;
import org.heliostat.readmodel.Index;
import org.heliostat.readmodel.ReadModel;
import org.heliostat.time.ClockState;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/** How many cases there are of each kind, within the rows that the list of cases would show. */
@Serves(Audience.STAFF)
class CaseCountController {
  private static final int MOST = 1_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final ReadModel readModel;
  private final PowerCatalogue catalogue;
  private final Clock clock;

  CaseCountController(ReadModel readModel, PowerCatalogue catalogue, Clock clock) {
    this.readModel = readModel;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  enum CaseAggregateField {
    POWER(new Grouping.Value("powerCode")),
    CATEGORY(new Grouping.Value("category")),
    STATUS(new Grouping.Value("status")),
    RESULT(new Grouping.Value("result")),
    AGENCY(new Grouping.Value("agency")),
    MONTH(new Grouping.Month("submittedAt", ZONE)),
    CLOCK_STATE(new Grouping.Value(Due.CLOCK));

    private final Grouping grouping;

    CaseAggregateField(Grouping grouping) {
      this.grouping = grouping;
    }
  }

  record CaseCount(
      @Nullable String powerCode,
      @Nullable PowerCategory category,
      @Nullable CaseStatus status,
      @Nullable CaseResult result,
      @Nullable String agency,
      @Nullable String month,
      @Nullable ClockState clockState,
      int count) {}

  @QueryMapping
  List<CaseCount> caseAggregate(
      @Argument @Nullable CaseFilter filter,
      @Argument List<CaseAggregateField> by,
      @ContextValue Caller caller) {
    var fields = by.stream().distinct().toList();
    if (fields.isEmpty()) {
      throw Problem.badRequest("by 至少要有一项。", "'by' names at least one field.");
    }
    var now = clock.instant();
    var condition = CaseFilter.within(Rows.cases(caller.user()), filter, now);
    FilterLimits.check(condition);
    var groups =
        readModel.groups(
            Index.CASES,
            condition,
            fields.stream().map(field -> field.grouping).toList(),
            Due.overdue(now),
            MOST);
    if (groups.size() > MOST) {
      throw Problem.badRequest(
          "统计结果超过 %d 行；请缩小筛选范围，或减少 by 中的项。".formatted(MOST),
          "There are more than %d rows; narrow the filter or name fewer fields in 'by'."
              .formatted(MOST));
    }
    return groups.stream().flatMap(group -> counts(fields, group).stream()).toList();
  }

  /** A group of clocks that run holds those overdue too; here they part. */
  private static List<CaseCount> counts(List<CaseAggregateField> fields, Group group) {
    var clock = fields.indexOf(CaseAggregateField.CLOCK_STATE);
    if (clock < 0 || !ClockState.RUNNING.name().equals(group.values().get(clock))) {
      return List.of(count(fields, group.values(), group.count()));
    }
    var counts = new ArrayList<CaseCount>();
    if (group.count() > group.part()) {
      counts.add(count(fields, group.values(), group.count() - group.part()));
    }
    if (group.part() > 0) {
      var overdue = new ArrayList<@Nullable String>(group.values());
      overdue.set(clock, ClockState.OVERDUE.name());
      counts.add(count(fields, overdue, group.part()));
    }
    return counts;
  }

  private static CaseCount count(
      List<CaseAggregateField> fields, List<@Nullable String> values, long count) {
    var named = new EnumMap<CaseAggregateField, String>(CaseAggregateField.class);
    for (int i = 0; i < fields.size(); i++) {
      var value = values.get(i);
      if (value != null) {
        named.put(fields.get(i), value);
      }
    }
    return new CaseCount(
        named.get(CaseAggregateField.POWER),
        constant(PowerCategory.class, named.get(CaseAggregateField.CATEGORY)),
        constant(CaseStatus.class, named.get(CaseAggregateField.STATUS)),
        constant(CaseResult.class, named.get(CaseAggregateField.RESULT)),
        named.get(CaseAggregateField.AGENCY),
        named.get(CaseAggregateField.MONTH),
        constant(ClockState.class, named.get(CaseAggregateField.CLOCK_STATE)),
        Math.toIntExact(count));
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  @BatchMapping(typeName = "CaseCount")
  Map<CaseCount, PublishedPower> power(List<CaseCount> counts) {
    var codes = counts.stream().map(CaseCount::powerCode).filter(Objects::nonNull).distinct();
    var powers = catalogue.current(codes.toList());
    var result = new HashMap<CaseCount, PublishedPower>();
    for (var count : counts) {
      var code = count.powerCode();
      var power = code == null ? null : powers.get(code);
      if (power != null) {
        result.put(count, power);
      }
    }
    return result;
  }
}
