package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.readmodel.ActEntry;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.EvidenceEntry;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.MaterialEntry;
import org.junit.jupiter.api.Test;

/** Acts beside the steps: the fold alone decides whether they were possible when they came. */
class CaseActsTest {
  private static final String NONE = "null";

  @Test
  void shouldSuspendAndResume() {
    var story = CaseStory.accepted().suspended("act-1");
    var suspendedAt = story.log().now();

    assertThat(story.document().clock().getLast())
        .isEqualTo(
            new LedgerEntry(
                ClockAct.SUSPENDED,
                suspendedAt,
                "case-handler",
                "《中华人民共和国行政许可法》第四十五条",
                "reason-ref",
                null));
    assertThat(story.document().acts())
        .containsExactly(
            new ActEntry("act-1", EngineNames.CLOCK_SUSPEND, suspendedAt, "case-handler", null));

    story.resumed("act-2").suspended("act-3");
    assertThat(story.clock())
        .containsExactly(
            ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.RESUMED, ClockAct.SUSPENDED);
    assertThat(story.document().acts()).extracting(ActEntry::refusal).containsOnlyNulls();
  }

  @Test
  void shouldRefuseToSuspendAClockThatDoesNotRun() {
    var notStarted = CaseStory.submitted().suspended("1");
    var suspended = CaseStory.accepted().suspended("1").suspended("2");
    var stopped = CaseStory.accepted().stepDone("decide", "leader", "GRANT").suspended("1");

    assertThat(List.of(notStarted, suspended, stopped))
        .extracting(CaseStory::lastRefusal)
        .containsOnly("CLOCK_NOT_RUNNING");
    assertThat(notStarted.clock()).isEmpty();
    assertThat(suspended.clock()).containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED);
    assertThat(stopped.clock()).containsExactly(ClockAct.STARTED, ClockAct.STOPPED);
  }

  @Test
  void shouldRefuseToResumeAClockThatIsNotSuspended() {
    var notStarted = CaseStory.submitted().resumed("1");
    var running = CaseStory.accepted().resumed("1");
    var resumed = CaseStory.accepted().suspended("1").resumed("2").resumed("3");

    assertThat(List.of(notStarted, running, resumed))
        .extracting(CaseStory::lastRefusal)
        .containsOnly("CLOCK_NOT_SUSPENDED");
    assertThat(resumed.clock())
        .containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.RESUMED);
  }

  @Test
  void shouldRefuseEveryActOnAClosedCase() {
    var story = CaseStory.accepted().then(EngineLog::processCompleted);
    var before = story.document();

    story.suspended("1").resumed("2");
    attach(story, "3", Map.of("requirementId", "design"));

    assertThat(story.document().acts())
        .extracting(ActEntry::refusal)
        .containsExactly("CASE_CLOSED", "CASE_CLOSED", "CASE_CLOSED");
    assertThat(story.document().clock()).isEqualTo(before.clock());
    assertThat(story.document().materials()).isEmpty();
  }

  @Test
  void shouldCountAnActOnceHoweverOftenItIsSent() {
    var story = CaseStory.accepted().suspended("act-1").resumed("act-2").suspended("act-1");

    assertThat(story.clock())
        .containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.RESUMED);
    assertThat(story.document().acts()).hasSize(2);
  }

  @Test
  void shouldNotTurnARefusalIntoConsentWhenTheActIsSentAgain() {
    var story =
        CaseStory.submitted()
            .suspended("act-1")
            .stepDone("accept", "window-clerk", "ACCEPT")
            .suspended("act-1");

    assertThat(story.clock()).containsExactly(ClockAct.STARTED);
    assertThat(story.lastRefusal()).isEqualTo("CLOCK_NOT_RUNNING");
  }

  @Test
  void shouldTakeOfficersInWhoJoinAndLetThemGo() {
    var story = CaseStory.accepted();
    var visit = story.stepOpened("siteVisit");
    story.then(it -> it.claimed(visit, "siteVisit", "case-handler"));

    together(story, EngineNames.STEP_JOIN, "1", "second", visit);
    together(story, EngineNames.STEP_JOIN, "2", "third", visit);
    assertThat(story.lastStep().officers()).containsExactly("second", "third");
    together(story, EngineNames.STEP_LEAVE, "3", "second", visit);
    assertThat(story.lastStep().officers()).containsExactly("third");

    together(story, EngineNames.STEP_JOIN, "4", "case-handler", visit);
    assertThat(story.lastRefusal()).isEqualTo("SAME_PERSON");
    story.then(it -> it.claimed(visit, "siteVisit", "third"));
    assertThat(story.lastStep().officers()).as("who holds it does not join it").isEmpty();
  }

  @Test
  void shouldRefuseToJoinAStepThatIsDoneOrUnknown() {
    var story = CaseStory.accepted();
    var visit = story.stepOpened("siteVisit");
    story
        .then(it -> it.claimed(visit, "siteVisit", "case-handler"))
        .then(it -> it.done(visit, "siteVisit", "case-handler", "DONE"));

    together(story, EngineNames.STEP_JOIN, "1", "second", visit);
    together(story, EngineNames.STEP_JOIN, "2", "second", 4_711);
    together(story, EngineNames.STEP_LEAVE, "3", "second", visit);

    assertThat(story.document().acts())
        .extracting(ActEntry::refusal)
        .containsExactly("STEP_NOT_OPEN", "STEP_NOT_OPEN", "STEP_NOT_OPEN");
    assertThat(story.lastStep().officers()).isEmpty();
  }

  private static void together(CaseStory story, String kind, String actId, String by, long stepId) {
    story.then(
        it ->
            it.act(
                kind,
                actId,
                Map.of(
                    EngineNames.BY,
                    by,
                    EngineNames.STEP_ID,
                    Long.toString(stepId),
                    EngineNames.ELEMENT_ID,
                    "siteVisit")));
  }

  @Test
  void shouldAddAMaterial() {
    var story = CaseStory.submitted();
    attach(story, "1", material("design", "aa"));

    assertThat(story.lastRefusal()).isEqualTo(NONE);
    assertThat(story.document().materials())
        .containsExactly(
            new MaterialEntry("design", "pdf", 7, "aa", story.log().now(), "name-ref", "file-aa"));
  }

  @Test
  void shouldReplaceAMaterialOfTheSameRequirement() {
    var story =
        CaseStory.submitted(
            Map.of(
                EngineNames.MATERIALS,
                List.of(material("design", "aa"), material("identity", "bb"))));
    assertThat(story.document().materials())
        .allMatch(it -> it.attachedAt().equals(story.document().submittedAt()));

    attach(story, "1", material("design", "cc"), material("structure", "dd"));

    assertThat(story.document().materials())
        .extracting(it -> it.requirementId() + " " + it.sha256())
        .containsExactlyInAnyOrder("design cc", "identity bb", "structure dd");
  }

  @Test
  void shouldTakeEvidenceFromWhoeverHasTheStepInHand() {
    var story = CaseStory.accepted();
    long key = story.stepOpened("siteVisit");
    story.then(it -> it.claimed(key, "siteVisit", "case-handler"));
    evidence(story, "1", key, "case-handler", "aa");
    var first = story.log().now();
    evidence(story, "2", key, "case-handler", "bb");

    assertThat(story.document().acts()).extracting(ActEntry::refusal).containsOnlyNulls();
    assertThat(story.document().evidence()).hasSize(2);
    assertThat(story.document().evidence().getFirst())
        .isEqualTo(
            new EvidenceEntry(
                "1",
                Long.toString(key),
                "siteVisit",
                "file-aa",
                "mp4",
                9_000_000_000L,
                "aa",
                first,
                "case-handler",
                "name-ref",
                "description-ref"));
  }

  @Test
  void shouldTakeEvidenceOnceHoweverOftenItIsSent() {
    var story = CaseStory.accepted();
    long key = story.stepOpened("siteVisit");
    story.then(it -> it.claimed(key, "siteVisit", "case-handler"));
    evidence(story, "1", key, "case-handler", "aa");
    evidence(story, "1", key, "case-handler", "aa");

    assertThat(story.document().evidence()).hasSize(1);
  }

  @Test
  void shouldTakeEvidenceFromNobodyElse() {
    var story = CaseStory.accepted();
    long key = story.stepOpened("siteVisit");
    evidence(story, "1", key, "case-handler", "aa");
    assertThat(story.lastRefusal()).as("before it is taken in hand").isEqualTo("NOT_ASSIGNED");

    story.then(it -> it.claimed(key, "siteVisit", "case-handler-2"));
    evidence(story, "2", key, "case-handler", "aa");
    assertThat(story.lastRefusal()).as("in other hands").isEqualTo("NOT_ASSIGNED");
    assertThat(story.document().evidence()).isEmpty();
  }

  @Test
  void shouldTakeNoEvidenceAtAStepThatIsOver() {
    var story = CaseStory.accepted();
    long key = story.stepOpened("siteVisit");
    story
        .then(it -> it.claimed(key, "siteVisit", "case-handler"))
        .then(it -> it.done(key, "siteVisit", "case-handler", "DONE"));
    evidence(story, "1", key, "case-handler", "aa");
    assertThat(story.lastRefusal()).as("between its end and its checks").isEqualTo("STEP_NOT_OPEN");

    story.then(it -> it.closed(key, "siteVisit"));
    evidence(story, "2", key, "case-handler", "aa");
    assertThat(story.lastRefusal()).isEqualTo("STEP_NOT_OPEN");
    evidence(story, "3", 4711, "case-handler", "aa");
    assertThat(story.lastRefusal()).as("of no such step").isEqualTo("STEP_NOT_OPEN");
    assertThat(story.document().evidence()).isEmpty();
  }

  private static void evidence(CaseStory story, String actId, long key, String by, String sha256) {
    story.then(it -> it.act(EngineNames.EVIDENCE_ATTACH, actId, evidence(key, by, sha256)));
  }

  static Map<String, Object> evidence(long key, String by, String sha256) {
    return Map.of(
        EngineNames.BY,
        by,
        EngineNames.STEP_ID,
        Long.toString(key),
        EngineNames.ELEMENT_ID,
        "siteVisit",
        EngineNames.FILE_ID,
        "file-" + sha256,
        EngineNames.FORMAT,
        "mp4",
        EngineNames.BYTES,
        9_000_000_000L,
        EngineNames.SHA256,
        sha256,
        EngineNames.NAME_REF,
        "name-ref",
        EngineNames.DESCRIPTION_REF,
        "description-ref");
  }

  private static void attach(CaseStory story, String actId, Map<?, ?>... materials) {
    story.then(
        it ->
            it.act(
                EngineNames.MATERIAL_ATTACH,
                actId,
                Map.of(EngineNames.BY, "portal", EngineNames.MATERIALS, List.of(materials))));
  }

  private static Map<String, Object> material(String requirement, String sha256) {
    return Map.of(
        "requirementId",
        requirement,
        "format",
        "pdf",
        "bytes",
        7,
        "sha256",
        sha256,
        "nameRef",
        "name-ref",
        "fileId",
        "file-" + sha256);
  }
}
