package org.heliostat.api.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heliostat.api.cases.Inputs.StepCompleteInput;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.SeparationOfDuties;
import org.heliostat.readmodel.StepRun;
import org.heliostat.readmodel.StepState;
import org.jspecify.annotations.Nullable;

/** What must hold before a step may be taken in hand, put back or completed. */
final class StepRules {
  private StepRules() {}

  /** Whether a user may take a step in hand; {@code null} for yes. */
  static @Nullable No mayClaim(HeliostatUser user, StepAtHand step) {
    var refusal = mayWork(user, step);
    if (refusal != null) {
      return refusal;
    }
    return isTakenByOther(user, step) ? taken() : null;
  }

  /** Whether a user may put a step back; {@code null} for yes. */
  static @Nullable No mayRelease(HeliostatUser user, StepAtHand step) {
    var refusal = open(step);
    if (refusal == null) {
      refusal = No.unless(Rights.mayDo(user, step.power().power(), step.drawn()));
    }
    return refusal == null ? inHand(user, step) : refusal;
  }

  /** Everything that keeps a user from completing a step; empty for nothing. */
  static List<No> mayComplete(HeliostatUser user, StepAtHand step, StepCompleteInput input) {
    var refusal = mayWork(user, step);
    if (refusal == null) {
      refusal = inHand(user, step);
    }
    return refusal == null ? content(step, input) : List.of(refusal);
  }

  private static @Nullable No mayWork(HeliostatUser user, StepAtHand step) {
    var refusal = open(step);
    if (refusal == null) {
      refusal = No.unless(Rights.mayDo(user, step.power().power(), step.drawn()));
    }
    return refusal == null ? separation(user, step) : refusal;
  }

  private static @Nullable No open(StepAtHand step) {
    return step.run().state().isOpen() ? null : notOpen();
  }

  private static @Nullable No inHand(HeliostatUser user, StepAtHand step) {
    if (isTakenByOther(user, step)) {
      return taken();
    }
    return step.run().state() == StepState.CLAIMED ? null : notAssigned();
  }

  /** Handler, legal section and leader are different people; nobody handles an own application. */
  private static @Nullable No separation(HeliostatUser user, StepAtHand step) {
    var document = step.document();
    if (user.username().equals(document.submittedBy())) {
      return samePerson(
          "您提交了该申请，不得再办理它，请由其他人员办理。", "You handed this case in, so somebody else must handle it.");
    }
    var done = document.steps().stream().flatMap(StepRules::done).toList();
    return SeparationOfDuties.of(step.power().power()).forbids(step.drawn(), user.username(), done)
        ? samePerson(
            "您办理过该件此前的环节，不得再审核或决定，请由其他人员办理。",
            "You did an earlier step of this case, so somebody else must review and decide it.")
        : null;
  }

  private static Stream<SeparationOfDuties.Done> done(StepRun run) {
    var by = run.assignee();
    return run.state() == StepState.COMPLETED && by != null
        ? Stream.of(new SeparationOfDuties.Done(run.elementId(), by))
        : Stream.empty();
  }

  private static No samePerson(String chinese, String english) {
    return No.because(RefusalCode.SAME_PERSON, chinese, english);
  }

  private static List<No> content(StepAtHand step, StepCompleteInput input) {
    var drawn = step.drawn();
    var found = new ArrayList<No>();
    if (!drawn.hasOutcome(input.outcome())) {
      var known =
          drawn.outcomes().stream().map(outcome -> outcome.code() + " " + outcome.name()).toList();
      found.add(
          No.field(
              RefusalCode.OUTCOME_UNKNOWN,
              "outcome",
              "该环节没有这个办理结果，可选：%s。".formatted(String.join("、", known)),
              "The step has no such outcome; it has: %s.".formatted(String.join(", ", known))));
    } else if (!drawn.outcomes().getFirst().code().equals(input.outcome())
        && (input.opinion() == null || input.opinion().isBlank())) {
      var no =
          No.field(
              RefusalCode.OPINION_REQUIRED,
              "opinion",
              "选择此结果须写明理由。",
              "This outcome must be reasoned; write an opinion.");
      found.add(isPermit(step) ? no.on("《中华人民共和国行政许可法》第三十八条") : no);
    }
    found.addAll(
        new InputCheck()
            .words("opinion", input.opinion(), false)
            .form(step.power().formSchema(drawn.form()), input.form())
            .found());
    return found;
  }

  /** The Licensing Law asks for reasons of permits alone; here they are asked for everywhere. */
  private static boolean isPermit(StepAtHand step) {
    return step.power().category() == PowerCategory.PERMIT;
  }

  private static boolean isTakenByOther(HeliostatUser user, StepAtHand step) {
    return step.run().state() == StepState.CLAIMED
        && !user.username().equals(step.run().assignee());
  }

  static No notOpen() {
    return No.because(
        RefusalCode.STEP_NOT_OPEN,
        "该环节不在办理中：可能已办结，请刷新后查看。",
        "The step is not open; perhaps it was done already. Refresh.");
  }

  static No notAssigned() {
    return No.because(RefusalCode.NOT_ASSIGNED, "请先领取该环节，再办理。", "Take the step in hand first.");
  }

  static No taken() {
    return No.because(
        RefusalCode.STEP_TAKEN, "该环节已由他人领取。", "Somebody else has taken the step in hand.");
  }
}
