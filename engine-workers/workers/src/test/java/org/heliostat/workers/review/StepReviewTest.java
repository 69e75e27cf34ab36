package org.heliostat.workers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.Power;
import org.heliostat.power.PowerSource;
import org.heliostat.power.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepReviewTest {
  @ParameterizedTest(name = "{0} reached after {1}: {2}")
  @CsvSource({
    "accept,         '',                          true", // the first step needs nothing before it
    "supplement,     '',                          false",
    "supplement,     accept,                      false",
    "supplement,     materialCheck,               true",
    "siteVisit,      'accept supplement',         false",
    "siteVisit,      materialCheck,               true",
    "examine,        siteVisit,                   true",
    "examine,        legalReview,                 true", // returned
    "examine,        leaderApproval,              true", // returned
    "examine,        'accept materialCheck',      false",
    "legalReview,    'accept materialCheck siteVisit', false",
    "legalReview,    examine,                     true",
    "decide,         'examine legalReview',       false",
    "decide,         leaderApproval,              true",
    "deliver,        leaderApproval,              false",
    "deliver,        decide,                      true"
  })
  void shouldOpenAStepOnlyAfterOneBeforeIt(String id, String done, boolean inOrder) {
    var variables = new HashMap<String, Object>();
    for (var step : done.split(" ")) {
      variables.put(EngineNames.outcomeOf(step), "ANY");
    }

    assertThat(StepReview.atOpening(Cases.POWER, Cases.step(Cases.POWER, id), variables))
        .isEqualTo(inOrder ? List.of() : List.of(StepReview.ORDER_UNMET));
  }

  @ParameterizedTest(name = "{0} completed with {1}: {2}")
  @CsvSource({
    "accept,  ACCEPT,  ''",
    "accept,  REFUSE,  ''",
    "accept,  GRANT,   OUTCOME_UNKNOWN",
    "accept,  accept,  OUTCOME_UNKNOWN",
    "accept,  '',      OUTCOME_UNKNOWN",
    "accept,  ,        OUTCOME_UNKNOWN",
    "decide,  GRANT,   ''",
    "decide,  APPROVE, OUTCOME_UNKNOWN"
  })
  void shouldKnowTheOutcome(String id, String outcome, String finding) {
    var variables = new HashMap<String, Object>();
    variables.put(EngineNames.doneBy(id), "somebody");
    variables.put(EngineNames.outcomeOf(id), outcome);

    assertThat(atClosing(Cases.POWER, id, variables)).isEqualTo(findings(finding));
  }

  @Test
  void shouldNotTakeAnythingButTextForAnOutcome() {
    var variables =
        Map.<String, Object>of(
            EngineNames.outcomeOf("accept"), List.of("ACCEPT"), EngineNames.doneBy("accept"), "x");

    assertThat(atClosing(Cases.POWER, "accept", variables)).containsExactly("OUTCOME_UNKNOWN");
  }

  @Test
  void shouldAskWhoDidIt() {
    assertThat(atClosing(Cases.POWER, "accept", Map.of("outcome_accept", "ACCEPT")))
        .containsExactly(StepReview.DOER_UNKNOWN);
    assertThat(atClosing(Cases.POWER, "accept", Map.of()))
        .containsExactly(StepReview.OUTCOME_UNKNOWN, StepReview.DOER_UNKNOWN);
  }

  @ParameterizedTest(name = "{0} by the one who did {1}: {2}")
  @CsvSource({
    "legalReview,    accept,         SAME_PERSON",
    "legalReview,    supplement,     SAME_PERSON",
    "legalReview,    siteVisit,      SAME_PERSON",
    "legalReview,    examine,        SAME_PERSON",
    "leaderApproval, examine,        SAME_PERSON",
    "leaderApproval, legalReview,    SAME_PERSON",
    "decide,         leaderApproval, SAME_PERSON",
    "decide,         accept,         SAME_PERSON",
    "legalReview,    leaderApproval, SAME_PERSON", // a judge of an earlier round
    "legalReview,    legalReview,    ''", // the same level once more
    "legalReview,    deliver,        SAME_PERSON", // whichever came first
    "examine,        accept,         ''", // judges nobody
    "examine,        legalReview,    ''",
    "deliver,        decide,         ''"
  })
  void shouldSeparateWhoJudgesFromWhoIsJudged(String id, String other, String finding) {
    var variables = completed(id);
    variables.put(EngineNames.doneBy(other), "zhang");

    assertThat(atClosing(Cases.POWER, id, variables)).isEqualTo(findings(finding));
  }

  @Test
  void shouldLetFourLevelsOfDifferentPeoplePass() {
    var variables = completed("decide");
    variables.put(EngineNames.doneBy("accept"), "window-clerk");
    variables.put(EngineNames.doneBy("examine"), "case-handler");
    variables.put(EngineNames.doneBy("legalReview"), "legal-reviewer");
    variables.put(EngineNames.doneBy("leaderApproval"), "leader");

    assertThat(atClosing(Cases.POWER, "decide", variables)).isEmpty();
  }

  @Test
  void shouldCountTheOfficersWhoTookPart() {
    var alone = completed("siteVisit");
    var together = completed("siteVisit");
    together.put(EngineNames.officersOf("siteVisit"), List.of("wang"));
    var twiceTheSame = completed("siteVisit");
    twiceTheSame.put(EngineNames.officersOf("siteVisit"), List.of("zhang"));

    assertThat(atClosing(Cases.POWER, "siteVisit", alone))
        .containsExactly(StepReview.OFFICERS_MISSING);
    assertThat(atClosing(Cases.POWER, "siteVisit", together)).isEmpty();
    assertThat(atClosing(Cases.POWER, "siteVisit", twiceTheSame))
        .containsExactly(StepReview.OFFICERS_MISSING);
  }

  @Test
  void shouldSeparateFromWhoeverTookPartOrHandedTheCaseIn() {
    var tookPart = completed("legalReview");
    tookPart.put(EngineNames.doneBy("siteVisit"), "wang");
    tookPart.put(EngineNames.officersOf("siteVisit"), List.of("zhang"));
    var handedIn = completed("examine");
    handedIn.put(EngineNames.SUBMITTED_BY, "zhang");

    assertThat(atClosing(Cases.POWER, "legalReview", tookPart))
        .containsExactly(StepReview.SAME_PERSON);
    assertThat(atClosing(Cases.POWER, "examine", handedIn)).containsExactly(StepReview.SAME_PERSON);
  }

  @Test
  void shouldSeparateFromWhoeverLetAnotherDoIt() {
    var let = completed("decide");
    let.put(EngineNames.doneBy("leaderApproval"), "wang");
    let.put(EngineNames.doneOnBehalfOf("leaderApproval"), "zhang");
    var byLeave = completed("decide");
    byLeave.put(EngineNames.doneBy("decide"), "li");
    byLeave.put(EngineNames.doneOnBehalfOf("decide"), "wang");
    byLeave.put(EngineNames.doneBy("leaderApproval"), "wang");

    assertThat(atClosing(Cases.POWER, "decide", let)).containsExactly(StepReview.SAME_PERSON);
    assertThat(atClosing(Cases.POWER, "decide", byLeave)).containsExactly(StepReview.SAME_PERSON);
  }

  /** In which order a model's elements stand in its file says nothing about the flow. */
  @ParameterizedTest(name = "{0} by the one who did {1}: {2}")
  @CsvSource({
    "legalReview,    examine,   SAME_PERSON",
    "leaderApproval, siteVisit, SAME_PERSON",
    "decide,         accept,    SAME_PERSON",
    "legalReview,    deliver,   SAME_PERSON"
  })
  void shouldFollowTheArrowsHoweverTheFileIsOrdered(String id, String other, String finding) {
    var power = Cases.read(upsideDown(Cases.SOURCE));
    assertThat(ids(power)).isSubsetOf(ids(Cases.POWER)).isNotEqualTo(ids(Cases.POWER));
    var variables = completed(id);
    variables.put(EngineNames.doneBy(other), "zhang");

    assertThat(atClosing(power, id, variables)).isEqualTo(findings(finding));
  }

  private static List<String> ids(Power power) {
    return power.flow().steps().stream().map(Step::id).toList();
  }

  private static List<String> atClosing(Power power, String id, Map<String, Object> variables) {
    return StepReview.atClosing(power, Cases.step(power, id), variables);
  }

  /** The step just completed as it should be, by zhang. */
  private static Map<String, Object> completed(String id) {
    var variables = new HashMap<String, Object>();
    variables.put(
        EngineNames.outcomeOf(id), Cases.step(Cases.POWER, id).outcomes().getFirst().code());
    variables.put(EngineNames.doneBy(id), "zhang");
    return variables;
  }

  private static List<String> findings(String finding) {
    return finding.isEmpty() ? List.of() : List.of(finding);
  }

  /** The same model with its user tasks in reverse order. */
  private static PowerSource upsideDown(PowerSource source) {
    var task = Pattern.compile("<bpmn:userTask .*?</bpmn:userTask>", Pattern.DOTALL);
    var tasks = task.matcher(source.bpmn()).results().map(MatchResult::group).toList().reversed();
    var next = tasks.iterator();
    var bpmn = task.matcher(source.bpmn()).replaceAll(it -> Matcher.quoteReplacement(next.next()));
    return source.withBpmn(bpmn);
  }
}
