package org.heliostat.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.heliostat.api.graphql.Conditions.DateTimeFilter;
import org.heliostat.api.graphql.Conditions.EnumFilter;
import org.heliostat.api.graphql.Conditions.IdFilter;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.Filter;
import org.heliostat.time.ClockState;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  @Test
  void shouldAskNothingWhenNothingIsGiven() {
    assertThat(new Conditions().text("code", null).time("at", null).all()).isEqualTo(Filter.ALL);
  }

  @Test
  void shouldTranslateEveryOperator() {
    var at = Instant.parse("2026-03-02T01:00:00Z");

    var filter =
        new Conditions()
            .text("code", new IdFilter("A", List.of("A", "B")))
            .constant("category", new EnumFilter<>(PowerCategory.PERMIT, null))
            .time("at", new DateTimeFilter(null, at, at, null))
            .all();

    assertThat(filter)
        .isEqualTo(
            new Filter.And(
                List.of(
                    new Filter.In("code", List.of("A")),
                    new Filter.In("code", List.of("A", "B")),
                    new Filter.In("category", List.of("PERMIT")),
                    new Filter.Between("at", null, at, at, null))));
  }

  @Test
  void shouldMatchNothingForAnEmptyList() {
    assertThat(new Conditions().text("code", new IdFilter(null, List.of())).all())
        .isEqualTo(new Filter.And(List.of(new Filter.Or(List.of()))));
  }

  @Test
  void shouldTellRunningClocksFromOverdueOnes() {
    var now = Instant.parse("2026-03-02T01:00:00Z");

    var filter =
        new Conditions()
            .clock(
                new EnumFilter<>(
                    ClockState.RUNNING, List.of(ClockState.OVERDUE, ClockState.SUSPENDED)),
                now)
            .all();

    assertThat(filter)
        .isEqualTo(
            new Filter.And(
                List.of(
                    new Filter.Between("due.at", now, null, null, null),
                    new Filter.Or(
                        List.of(
                            new Filter.Between("due.at", null, null, null, now),
                            new Filter.In("due.clock", List.of("SUSPENDED")))))));
  }

  @Test
  void shouldAskForAConditionOrItsOpposite() {
    var condition = new Filter.Exists("result");

    assertThat(new Conditions().flag(true, condition).all())
        .isEqualTo(new Filter.And(List.of(condition)));
    assertThat(new Conditions().flag(false, condition).all())
        .isEqualTo(new Filter.And(List.of(new Filter.Not(condition))));
    assertThat(new Conditions().flag(null, condition).all()).isEqualTo(Filter.ALL);
  }

  @Test
  void shouldJoin() {
    var filter =
        new Conditions()
            .nested(
                List.of("a"), List.of("b", "c"), "d", value -> new Filter.In("x", List.of(value)))
            .all();

    assertThat(filter)
        .isEqualTo(
            new Filter.And(
                List.of(
                    new Filter.And(List.of(new Filter.In("x", List.of("a")))),
                    new Filter.Or(
                        List.of(
                            new Filter.In("x", List.of("b")), new Filter.In("x", List.of("c")))),
                    new Filter.Not(new Filter.In("x", List.of("d"))))));
  }
}
