package org.heliostat.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heliostat.compile.EngineNames;
import org.heliostat.power.CaseResult;
import org.heliostat.power.PowerCategory;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseDocumentBuilder;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.ClockAct;
import org.heliostat.readmodel.DocumentEntry;
import org.heliostat.readmodel.LedgerEntry;
import org.heliostat.readmodel.StepState;
import org.junit.jupiter.api.Test;

class CaseFoldTest {
  private static final long STEP = 41;

  @Test
  void shouldBeginWithTheSubmission() {
    var document = CaseStory.submitted().document();

    assertThat(document.caseNo()).isEqualTo(EngineLog.CASE_NO);
    assertThat(document.partition()).isEqualTo(EngineLog.PARTITION);
    assertThat(document.position()).isEqualTo(1_001);
    assertThat(document.processInstanceKey()).isEqualTo("300");
    assertThat(document.processDefinitionKey()).isEqualTo("200");
    assertThat(document.powerCode()).isEqualTo("QD-XK-0001");
    assertThat(document.powerName()).isEqualTo("设置大型户外广告许可");
    assertThat(document.category()).isEqualTo(PowerCategory.PERMIT);
    assertThat(document.agency()).isEqualTo("320681-CG");
    assertThat(document.status()).isEqualTo(CaseStatus.SUBMITTED);
    assertThat(document.submittedAt()).isEqualTo(EngineLog.START.plusSeconds(60));
    assertThat(document.submittedBy()).isEqualTo("portal");
    assertThat(document.applicantRef()).isEqualTo("applicant-ref");
    assertThat(document.formRef()).isNull();
    assertThat(document.clock()).isEmpty();
    assertThat(document.steps()).isEmpty();
  }

  @Test
  void shouldBeSeenByBothAgenciesAndAllAboveThem() {
    assertThat(CaseStory.submitted().document().visibleTo())
        .containsExactlyInAnyOrder("320681-CG-01", "320681-CG", "320681", "320600", "320000");
  }

  @Test
  void shouldBeSeenByTheAgencyThatSubmittedToo() {
    var street = CaseStory.submitted(Map.of(EngineNames.SUBMITTER_AGENCY, "320681-HX"));
    var nonsense = CaseStory.submitted(Map.of(EngineNames.SUBMITTER_AGENCY, "../320681"));

    assertThat(street.document().visibleTo()).contains("320681-HX").doesNotHaveDuplicates();
    assertThat(nonsense.document().visibleTo()).hasSize(5);
  }

  @Test
  void shouldStartTheClockAtOnceWhereNobodyAccepts() {
    var story = CaseStory.submittedWithoutAcceptance();

    assertThat(story.document().status()).isEqualTo(CaseStatus.ACCEPTED);
    assertThat(story.document().clock())
        .singleElement()
        .satisfies(entry -> assertThat(entry.at()).isEqualTo(story.document().submittedAt()));
  }

  @Test
  void shouldOpenAStep() {
    var run =
        CaseStory.submitted()
            .then(it -> it.opened(STEP, "accept"))
            .then(it -> it.taskCreated(STEP, "accept"))
            .lastStep();

    assertThat(run.stepId()).isEqualTo("41");
    assertThat(run.userTaskKey()).isEqualTo("42");
    assertThat(run.elementId()).isEqualTo("accept");
    assertThat(run.state()).isEqualTo(StepState.OPEN);
    assertThat(run.startedAt()).isEqualTo(EngineLog.START.plusSeconds(120));
    assertThat(run.finishedAt()).isNull();
    assertThat(run.assignee()).isNull();
  }

  @Test
  void shouldFollowClaimAndRelease() {
    var story = CaseStory.submitted();
    long step = story.stepOpened("accept");

    story.then(it -> it.claimed(step, "accept", "window-clerk"));
    assertThat(story.lastStep().state()).isEqualTo(StepState.CLAIMED);
    assertThat(story.lastStep().assignee()).isEqualTo("window-clerk");

    story.then(it -> it.released(step, "accept"));
    assertThat(story.lastStep().state()).isEqualTo(StepState.OPEN);
    assertThat(story.lastStep().assignee()).isNull();
  }

  @Test
  void shouldKeepWhatThePersonCompletedTheStepWith() {
    var story = CaseStory.submitted();
    long step = story.stepOpened("siteVisit");
    story
        .then(it -> it.claimed(step, "siteVisit", "case-handler"))
        .then(
            it ->
                it.done(
                    step,
                    "siteVisit",
                    Map.of(
                        EngineNames.BY, "case-handler",
                        EngineNames.OUTCOME, "DONE",
                        EngineNames.OPINION_REF, "opinion-ref",
                        EngineNames.FORM_REF, "form-ref")));
    var doneAt = story.log().now();
    assertThat(story.lastStep().state())
        .as("until its checks are done")
        .isEqualTo(StepState.CLAIMED);
    story.then(it -> it.closed(step, "siteVisit"));

    var run = story.lastStep();
    assertThat(run.state()).isEqualTo(StepState.COMPLETED);
    assertThat(run.assignee()).isEqualTo("case-handler");
    assertThat(run.outcome()).isEqualTo("DONE");
    assertThat(run.opinionRef()).isEqualTo("opinion-ref");
    assertThat(run.formRef()).isEqualTo("form-ref");
    assertThat(run.finishedAt()).as("when the person was done").isEqualTo(doneAt);
  }

  @Test
  void shouldLetTheClockWaitForTheApplicant() {
    var story = CaseStory.accepted().workDone("materialCheck", "INCOMPLETE");
    long notice = story.stepOpened("supplement");
    assertThat(acts(story)).containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED);
    assertThat(story.document().clock().getLast().legalGround()).contains("第三十二条");

    story.then(it -> it.claimed(notice, "supplement", "window-clerk"));
    story.then(
        it ->
            it.done(
                notice,
                "supplement",
                Map.of(EngineNames.BY, "window-clerk", EngineNames.OUTCOME, "SUPPLEMENTED")));
    story.then(it -> it.closed(notice, "supplement"));

    assertThat(acts(story)).containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED, ClockAct.RESUMED);
    assertThat(story.document().clock().getLast().by()).isEqualTo("window-clerk");
  }

  @Test
  void shouldLeaveASuspensionOnAnotherGroundAlone() {
    var story = CaseStory.accepted().suspended("a");
    long notice = story.stepOpened("supplement");
    story.then(it -> it.closed(notice, "supplement"));

    assertThat(acts(story)).containsExactly(ClockAct.STARTED, ClockAct.SUSPENDED);
  }

  @Test
  void shouldRecalculateAClockThatANewCalendarMovesAndNoOther() {
    var moved = CaseStory.accepted().then(it -> recalculated(it, "a", 1)).document();
    assertThat(moved.calendar()).isEqualTo(1);
    assertThat(moved.clock().getLast().act()).isEqualTo(ClockAct.RECALCULATED);
    assertThat(moved.clock().getLast().legalGround()).isEqualTo("某令第1号（台风停工）");
    assertThat(moved.due()).isNotEqualTo(CaseStory.accepted().document().due());

    var waiting = CaseStory.submitted().then(it -> recalculated(it, "a", 1)).document();
    assertThat(waiting.calendar()).isEqualTo(1);
    assertThat(waiting.clock()).isEmpty();

    var late =
        CaseStory.accepted()
            .then(it -> recalculated(it, "a", 1))
            .then(it -> recalculated(it, "b", 0))
            .document();
    assertThat(late.calendar()).as("an older edition").isEqualTo(1);
    assertThat(late.clock()).hasSameSizeAs(moved.clock());
  }

  @Test
  void shouldStaySuspendedThroughARecalculation() {
    var story =
        CaseStory.accepted()
            .suspended("a")
            .then(it -> recalculated(it, "b", 1))
            .suspended("c")
            .resumed("d");

    assertThat(story.document().acts().get(2).refusal()).isEqualTo("CLOCK_NOT_RUNNING");
    assertThat(story.document().clock().getLast().act()).isEqualTo(ClockAct.RESUMED);
  }

  private static Record<?> recalculated(EngineLog log, String actId, int edition) {
    return log.act(
        EngineNames.CLOCK_RECALCULATE,
        actId,
        Map.of(
            EngineNames.BY, "policy-officer",
            EngineNames.CALENDAR_EDITION, edition,
            EngineNames.LEGAL_GROUND, "某令第1号",
            EngineNames.REASON, "台风停工"));
  }

  private static List<ClockAct> acts(CaseStory story) {
    return story.document().clock().stream().map(LedgerEntry::act).toList();
  }

  @Test
  void shouldKeepWhatAWorkerDid() {
    var run = CaseStory.accepted().workDone("materialCheck", "COMPLETE").lastStep();

    assertThat(run.state()).isEqualTo(StepState.COMPLETED);
    assertThat(run.assignee()).isEqualTo("engine");
    assertThat(run.outcome()).isEqualTo("COMPLETE");
  }

  @Test
  void shouldKeepEachDocumentOnce() {
    var story = CaseStory.accepted();
    long step = story.stepOpened("decide");
    story
        .then(it -> it.issued(step, "decide", step + "-grant"))
        .then(it -> it.issued(step, "decide", step + "-grant"))
        .then(it -> it.issued(step, "decide", step + "-other"));

    assertThat(story.document().documents())
        .extracting(DocumentEntry::documentId)
        .containsExactly(step + "-grant", step + "-other");
    assertThat(story.document().documents().getFirst())
        .isEqualTo(
            new DocumentEntry(
                step + "-grant",
                "grant",
                "准予行政许可决定书",
                "启城管许决字〔2026〕第12号",
                Long.toString(step),
                Instant.parse("2026-03-02T04:00:00Z"),
                "ab".repeat(32),
                85_731,
                "documents/x.pdf",
                "7K3M-9QRT-2VWX-4C5D"));
  }

  @Test
  void shouldMergeFindings() {
    var story = CaseStory.accepted();
    long step = story.stepOpened("examine");
    story
        .then(it -> it.reviewed(step, "examine", "ORDER_UNMET"))
        .then(it -> it.reviewed(step, "examine"))
        .then(it -> it.claimed(step, "examine", "case-handler"))
        .then(it -> it.reviewed(step, "examine", "ORDER_UNMET", "SAME_PERSON"));

    assertThat(story.lastStep().findings()).containsExactly("ORDER_UNMET", "SAME_PERSON");
    assertThat(story.lastStep().assignee()).as("not the listener").isEqualTo("case-handler");
    assertThat(story.lastStep().outcome()).isNull();
  }

  @Test
  void shouldTellRunsOfOneStepApart() {
    var story =
        CaseStory.accepted()
            .stepDone("examine", "case-handler", "APPROVE")
            .stepDone("legalReview", "legal-reviewer", "RETURN")
            .stepDone("examine", "case-handler-2", "REJECT");

    assertThat(story.document().steps())
        .filteredOn(run -> run.elementId().equals("examine"))
        .extracting(run -> run.assignee() + " " + run.outcome())
        .containsExactly("case-handler APPROVE", "case-handler-2 REJECT");
  }

  @Test
  void shouldFollowACaseFromSubmissionToItsEnd() {
    var story =
        CaseStory.accepted()
            .workDone("materialCheck", "COMPLETE")
            .stepDone("siteVisit", "case-handler", "DONE")
            .stepDone("examine", "case-handler", "APPROVE")
            .stepDone("legalReview", "legal-reviewer", "APPROVE")
            .stepDone("leaderApproval", "leader", "APPROVE")
            .stepDone("decide", "leader-2", "GRANT");
    assertThat(story.document().status()).isEqualTo(CaseStatus.DECIDED);
    assertThat(story.document().disclosedAt()).isNull();

    story.stepDone("deliver", "window-clerk", "DELIVERED").workDone("publish", "PUBLISHED");
    assertThat(story.document().disclosedAt()).isEqualTo(story.lastStep().finishedAt());

    story.workDone("archive", "ARCHIVED").then(it -> it.ended("granted"));
    assertThat(story.document().result()).isEqualTo(CaseResult.GRANTED);
    assertThat(story.document().isClosed()).isFalse();

    story.then(EngineLog::processCompleted);
    assertThat(story.document().status()).isEqualTo(CaseStatus.FINISHED);
    assertThat(story.document().finishedAt()).isEqualTo(story.log().now());
    assertThat(story.document().steps())
        .hasSize(10)
        .allMatch(run -> run.state() == StepState.COMPLETED);
  }

  @Test
  void shouldTerminateACaseEndedFromOutside() {
    var story = CaseStory.accepted();
    long step = story.stepOpened("examine");
    story
        .then(it -> it.claimed(step, "examine", "case-handler"))
        .then(it -> it.terminated(step, "examine"))
        .then(EngineLog::processTerminated);

    assertThat(story.lastStep().state()).isEqualTo(StepState.TERMINATED);
    assertThat(story.lastStep().finishedAt()).isNotNull();
    assertThat(story.lastStep().outcome()).isNull();
    assertThat(story.document().status()).isEqualTo(CaseStatus.TERMINATED);
    assertThat(story.document().finishedAt()).isEqualTo(story.log().now());
    assertThat(story.document().result()).isNull();
  }

  @Test
  void shouldRememberIncidentsUntilTheyAreResolved() {
    var story =
        CaseStory.accepted()
            .then(it -> it.incident(7, IncidentIntent.CREATED))
            .then(it -> it.incident(8, IncidentIntent.CREATED));
    assertThat(story.document().incidents()).containsExactly("7", "8");

    story.then(it -> it.incident(7, IncidentIntent.RESOLVED));
    assertThat(story.document().incidents()).containsExactly("8");
  }

  @Test
  void shouldMoveThePositionWithEveryRecord() {
    var story = CaseStory.accepted();
    long before = story.document().position();
    var silent =
        story.then(
            it ->
                it.element(
                    9,
                    "toAccept",
                    BpmnElementType.SEQUENCE_FLOW,
                    ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN));

    assertThat(silent.document().position()).isEqualTo(before + 1);
  }

  @Test
  void shouldBePure() {
    var story = CaseStory.accepted();
    long step = story.stepOpened("examine");
    var before = story.document();
    var copy = withPosition(before, before.position());
    var record = story.log().done(step, "examine", "case-handler", "APPROVE");

    var once = CaseFold.fold(before, record, SamplePower.POWER, SamplePower.CALENDARS);
    var twice = CaseFold.fold(before, record, SamplePower.POWER, SamplePower.CALENDARS);

    assertThat(once).isEqualTo(twice).isNotEqualTo(before);
    assertThat(before).isEqualTo(copy);
  }

  @Test
  void shouldChangeNothingButThePositionForAnUnknownStep() {
    var story = CaseStory.accepted();
    var before = story.document();
    story
        .then(it -> it.claimed(999_999, "examine", "stranger"))
        .then(it -> it.closed(999_999, "examine"))
        .then(it -> it.opened(999_998, "noSuchStep"));

    assertThat(story.document()).isEqualTo(withPosition(before, before.position() + 3));
  }

  @Test
  void shouldKnowWhichRecordsTellOfACase() {
    var log = new EngineLog();

    assertThat(CaseFold.tellsOfCase(log.opened(1, "accept"))).isTrue();
    assertThat(CaseFold.tellsOfCase(log.processCompleted())).isTrue();
    assertThat(CaseFold.tellsOfCase(log.claimed(1, "accept", "a"))).isTrue();
    assertThat(CaseFold.tellsOfCase(log.reviewed(1, "accept"))).isTrue();
    assertThat(CaseFold.tellsOfCase(log.incident(1, IncidentIntent.CREATED))).isTrue();
    assertThat(
            CaseFold.tellsOfCase(
                log.element(
                    1,
                    "acceptDecision",
                    BpmnElementType.EXCLUSIVE_GATEWAY,
                    ProcessInstanceIntent.ELEMENT_COMPLETED)))
        .isFalse();
    assertThat(
            CaseFold.tellsOfCase(
                log.element(
                    1,
                    "accept",
                    BpmnElementType.USER_TASK,
                    ProcessInstanceIntent.ELEMENT_ACTIVATED)))
        .isFalse();
    assertThat(CaseFold.tellsOfCase(log.task(1, "accept", UserTaskIntent.CREATING, "", Map.of())))
        .isFalse();
  }

  private static CaseDocument withPosition(CaseDocument it, long position) {
    return CaseDocumentBuilder.builder(it)
        .position(position)
        .build()
        .listed(SamplePower.POWER, SamplePower.CALENDARS.of(it));
  }
}
