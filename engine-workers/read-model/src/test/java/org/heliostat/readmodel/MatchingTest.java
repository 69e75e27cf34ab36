package org.heliostat.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.heliostat.time.ClockState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link QueriesTest} asks the store, asked of a document at hand. */
class MatchingTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T01:00:00Z");
  private static final CaseDocument DOCUMENT =
      CaseDocumentBuilder.builder(Specimens.bare(CaseDocument.class))
          .partition(2)
          .position(7)
          .status(CaseStatus.ACCEPTED)
          .visibleTo(List.of("320681-CG", "320681-J01"))
          .submittedAt(MONDAY)
          .due(new Due(ClockState.RUNNING, FRIDAY))
          .build();

  static List<Arguments> filters() {
    var accepted = new Filter.In("status", List.of("SUBMITTED", "ACCEPTED"));
    var decided = new Filter.Exists("decidedAt");
    return List.of(
        Arguments.of(Filter.ALL, true),
        Arguments.of(new Filter.Or(List.of()), false),
        Arguments.of(accepted, true),
        Arguments.of(new Filter.In("status", List.of()), false),
        Arguments.of(new Filter.In("visibleTo", List.of("320681-J01")), true),
        Arguments.of(new Filter.In("visibleTo", List.of("320681-J02")), false),
        Arguments.of(new Filter.In("partition", List.of("2")), true),
        Arguments.of(decided, false),
        Arguments.of(new Filter.Not(decided), true),
        Arguments.of(new Filter.Exists("visibleTo"), true),
        Arguments.of(new Filter.Exists("steps"), false),
        Arguments.of(new Filter.And(List.of(accepted, decided)), false),
        Arguments.of(new Filter.Or(List.of(accepted, decided)), true),
        Arguments.of(new Filter.AtLeast("position", 7), true),
        Arguments.of(new Filter.AtLeast("position", 8), false),
        Arguments.of(new Filter.Between("submittedAt", MONDAY, null, null, null), false),
        Arguments.of(new Filter.Between("submittedAt", null, MONDAY, FRIDAY, null), true),
        Arguments.of(new Filter.Between("submittedAt", null, null, null, MONDAY), true),
        Arguments.of(new Filter.Between("submittedAt", null, null, MONDAY, null), false),
        Arguments.of(new Filter.Between("decidedAt", MONDAY, null, null, null), false),
        Arguments.of(Due.in(ClockState.OVERDUE, FRIDAY.plusSeconds(1)), true),
        Arguments.of(Due.in(ClockState.OVERDUE, MONDAY), false),
        Arguments.of(Due.in(ClockState.RUNNING, MONDAY), true));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void shouldAnswerAsASearchWould(Filter filter, boolean found) {
    assertThat(Matching.of(DOCUMENT).meets(filter)).isEqualTo(found);
  }
}
