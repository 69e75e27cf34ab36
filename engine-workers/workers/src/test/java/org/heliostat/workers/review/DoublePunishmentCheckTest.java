package org.heliostat.workers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.heliostat.power.Power;
import org.heliostat.power.PowerLibrary;
import org.heliostat.power.Step;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.Filter;
import org.junit.jupiter.api.Test;

/** What finds which case is a search of the store; that is tested on the platform. */
class DoublePunishmentCheckTest {
  private static final Power PENALTY = Cases.read(PowerLibrary.load("320681-CG", "QD-CF-0001"));
  private static final CaseDocument OURS =
      CaseDocumentBuilder.builder(Cases.document(List.of(), List.of(), List.of()))
          .partyMark("mark")
          .actedOn(new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)))
          .build();

  private final List<Filter> asked = new ArrayList<>();

  @Test
  void shouldAskWhereACaseIsTakenUpAndWhereItIsJudged() {
    assertThat(PENALTY.flow().steps())
        .filteredOn(step -> DoublePunishmentCheck.isDueBefore(PENALTY, step))
        .extracting(Step::id)
        .containsExactlyInAnyOrder(
            "accept",
            "legalReview",
            "leaderApproval",
            "decide",
            "collectiveDiscussion",
            "closeApproval");
    assertThat(PENALTY.flow().steps())
        .filteredOn(step -> DoublePunishmentCheck.isDueAfter(PENALTY, step))
        .extracting(Step::id)
        .containsExactly("decide");
    assertThat(Cases.POWER.flow().steps())
        .noneMatch(step -> DoublePunishmentCheck.isDueBefore(Cases.POWER, step))
        .noneMatch(step -> DoublePunishmentCheck.isDueAfter(Cases.POWER, step));
  }

  @Test
  void shouldTellTheOtherAgencyAndTheDayAndNoMore() {
    var theirs =
        CaseDocumentBuilder.builder(OURS)
            .caseNo("SW-CF-0001-0000")
            .agency("320681-SW")
            .submittedAt(Instant.parse("2026-03-02T17:00:00Z"))
            .build();

    assertThat(check(OURS, "accept", theirs, theirs))
        .containsExactly("DOUBLE_PUNISHMENT:320681-SW:2026-03-03");
    assertThat(asked).hasSize(1);
  }

  @Test
  void shouldFindNothingWhereThereIsNoOther() {
    assertThat(check(OURS, "decide")).isEmpty();
  }

  @Test
  void shouldSayWhereItIsJudgedThatAnUnknownPartyCannotBeCompared() {
    var unknown = CaseDocumentBuilder.builder(OURS).partyMark(null).build();

    assertThat(check(unknown, "accept")).isEmpty();
    assertThat(check(unknown, "legalReview")).containsExactly("PARTY_UNIDENTIFIED");
    assertThat(asked).isEmpty();
  }

  private List<String> check(CaseDocument document, String stepId, CaseDocument... others) {
    return new DoublePunishmentCheck(
            (filter, most) -> {
              asked.add(filter);
              return List.of(others);
            },
            ZoneId.of("Asia/Shanghai"))
        .check(document, Cases.step(PENALTY, stepId));
  }
}
