package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.Days;
import org.heliostat.readmodel.EvidenceEntry;
import org.junit.jupiter.api.Test;

/** Who is penalised, for which days, and what a patrol reported. */
class PenaltyTest {
  private static final Days NOVEMBER =
      new Days(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5));

  private static Map<String, Object> begun(Map<String, Object> more) {
    var variables = new HashMap<String, Object>(more);
    variables.put(EngineNames.BY, "patrol-officer");
    variables.put(EngineNames.APPLICANT_REF, "unknown-ref");
    return variables;
  }

  @Test
  void shouldKeepTheMarkAndTheDaysThatWereTold() {
    var told =
        Map.<String, Object>of(
            EngineNames.PARTY_MARK, "mark",
            EngineNames.ACTED_FROM, "2026-11-03",
            EngineNames.ACTED_TO, "2026-11-05");

    assertThat(CaseStory.penalty(begun(told)).document().actedOn()).isEqualTo(NOVEMBER);
    assertThat(CaseStory.penalty(begun(told)).document().partyMark()).isEqualTo("mark");
    assertThat(CaseStory.submitted(begun(told)).document().partyMark()).as("of a permit").isNull();
    assertThat(CaseStory.submitted(begun(told)).document().actedOn()).isNull();
  }

  @Test
  void shouldTakeTheDayOfSubmissionWhereNoDaysWereTold() {
    for (var days : List.of(Map.of(), Map.of(EngineNames.ACTED_FROM, "yesterday"))) {
      var variables = new HashMap<String, Object>();
      days.forEach((name, value) -> variables.put((String) name, value));
      var story = CaseStory.penalty(begun(variables));

      assertThat(story.document().actedOn())
          .isEqualTo(
              Days.of(
                  LocalDate.ofInstant(story.document().submittedAt(), ZoneId.of("Asia/Shanghai"))));
    }
  }

  @Test
  void shouldNameThePartyUntilTheCaseIsDecided() {
    var story = CaseStory.penalty(begun(Map.of())).stepDone("accept", "case-handler", "ACCEPT");
    named(story, "1", "party-ref", "mark");
    assertThat(story.lastRefusal()).isEqualTo("null");
    assertThat(story.document().applicantRef()).isEqualTo("party-ref");
    assertThat(story.document().partyMark()).isEqualTo("mark");
    assertThat(story.document().actedOn()).isEqualTo(NOVEMBER);

    story.stepDone("decide", "leader", "PENALISE");
    named(story, "2", "other-ref", "other");
    assertThat(story.lastRefusal()).isEqualTo("CASE_DECIDED");
    assertThat(story.document().applicantRef()).isEqualTo("party-ref");
  }

  @Test
  void shouldKeepThePartyOnceTheDecisionIsHandedInThoughItIsStillBeingClosed() {
    var story = CaseStory.penalty(begun(Map.of())).stepDone("accept", "case-handler", "ACCEPT");
    named(story, "1", "party-ref", "mark");
    var decision = story.stepOpened("decide");
    story
        .then(it -> it.claimed(decision, "decide", "leader"))
        .then(it -> it.done(decision, "decide", "leader", "PENALISE"));

    named(story, "2", "other-ref", "other");

    assertThat(story.lastRefusal()).isEqualTo("CASE_DECIDED");
    assertThat(story.document().applicantRef()).isEqualTo("party-ref");
  }

  @Test
  void shouldHoldReportedFilesAsEvidenceOfTheStepThatTakesTheCaseUp() {
    var story =
        CaseStory.penalty(
            begun(
                Map.of(
                    EngineNames.REPORT_REF,
                    "report-ref",
                    EngineNames.EVIDENCE,
                    List.of(
                        Map.of(
                            EngineNames.FILE_ID, "file",
                            EngineNames.FORMAT, "jpg",
                            EngineNames.BYTES, 7,
                            EngineNames.SHA256, "aa",
                            EngineNames.NAME_REF, "name-ref")))));
    assertThat(story.document().reportRef()).isEqualTo("report-ref");
    assertThat(story.document().evidence())
        .extracting(EvidenceEntry::stepId)
        .containsExactly(EvidenceEntry.STEP_TO_OPEN);

    long key = story.stepOpened("accept");

    assertThat(story.document().evidence())
        .containsExactly(
            new EvidenceEntry(
                "file",
                Long.toString(key),
                "accept",
                "file",
                "jpg",
                7,
                "aa",
                story.document().submittedAt(),
                "patrol-officer",
                "name-ref",
                null));
  }

  private static void named(CaseStory story, String actId, String ref, String mark) {
    story.then(
        it ->
            it.act(
                EngineNames.PARTY_NAME,
                actId,
                Map.of(
                    EngineNames.BY, "case-handler",
                    EngineNames.APPLICANT_REF, ref,
                    EngineNames.PARTY_MARK, mark,
                    EngineNames.ACTED_FROM, "2026-11-03",
                    EngineNames.ACTED_TO, "2026-11-05")));
  }
}
