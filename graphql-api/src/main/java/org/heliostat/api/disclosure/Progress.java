package org.heliostat.api.disclosure;

import java.time.Instant;
import java.util.List;
import org.heliostat.api.cases.CaseCursor;
import org.heliostat.api.cases.Expected;
import org.heliostat.api.graphql.Language;
import org.heliostat.api.powers.PublishedPower;
import org.heliostat.api.time.ClockView;
import org.heliostat.api.time.Clocks;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.readmodel.CaseDocument;
import org.heliostat.readmodel.CaseStatus;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/** A case as its applicant sees it: disclosed steps only, and never who did them. */
final class Progress {
  private final PublishedPower power;
  private final Clocks clocks;
  private final Language language;

  Progress(PublishedPower power, Clocks clocks, Language language) {
    this.power = power;
    this.clocks = clocks;
    this.language = language;
  }

  record CaseProgress(
      String caseNo,
      String powerCode,
      String powerName,
      CaseStatus status,
      @Nullable CaseResult result,
      List<PublicStep> done,
      List<PublicStep> current,
      List<PublicStep> next,
      ClockView clock,
      String cursor) {}

  record PublicStep(
      String id,
      String name,
      StepKind kind,
      String post,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable ClockView clock) {}

  CaseProgress of(CaseDocument document) {
    return new CaseProgress(
        document.caseNo(),
        document.powerCode(),
        document.powerName(),
        document.status(),
        document.result(),
        runs(document, StepState.COMPLETED),
        runs(document, StepState.OPEN, StepState.CLAIMED),
        Expected.after(document, power.power()).stream()
            .filter(Step::disclosed)
            .map(step -> step(step, null, null, null))
            .toList(),
        clocks.ofCase(document, power.power(), false, language),
        CaseCursor.of(document));
  }

  private List<PublicStep> runs(CaseDocument document, StepState... states) {
    return document.steps().stream()
        .filter(run -> List.of(states).contains(run.state()))
        .filter(run -> power.step(run.elementId()).disclosed())
        .map(run -> run(document, run))
        .toList();
  }

  private PublicStep run(CaseDocument document, StepRun run) {
    var step = power.step(run.elementId());
    var clock = clocks.ofStep(document, step, power.power().flow(), language);
    return step(step, run.startedAt(), run.finishedAt(), clock);
  }

  private static PublicStep step(
      Step step,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable ClockView clock) {
    var post = step.post();
    return new PublicStep(
        step.id(),
        step.name(),
        step.kind(),
        post == null ? "" : post,
        startedAt,
        finishedAt,
        clock);
  }
}
