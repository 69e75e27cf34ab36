package org.heliostat.api.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heliostat.api.cases.Inputs.StepCompleteInput;
import org.heliostat.api.graphql.No;
import org.heliostat.api.graphql.RefusalCode;
import org.heliostat.identity.HeliostatUser;
import org.heliostat.identity.Rights;
import org.heliostat.power.MaterialRequirement;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.SeparationOfDuties;
import org.heliostat.readmodel.MaterialEntry;
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

  /**
   * Whether a user may put a step back; {@code null} for yes. Whoever has it in hand may, also once
   * he may no longer do it: a delegation that has ended must not keep the step from others. So may
   * a leader of the power's agencies, for somebody who is away.
   */
  static @Nullable No mayRelease(HeliostatUser user, StepAtHand step) {
    var refusal = open(step);
    if (refusal != null || user.username().equals(step.run().assignee())) {
      return refusal;
    }
    if (isTakenByOther(user, step) && Rights.mayLead(user, step.power().power()).isAllowed()) {
      return null;
    }
    refusal = No.unless(Rights.mayDo(user, step.power().power(), step.drawn()));
    return refusal == null ? inHand(user, step) : refusal;
  }

  /** Everything that keeps a user from completing a step; empty for nothing. */
  static List<No> mayComplete(HeliostatUser user, StepAtHand step, StepCompleteInput input) {
    var refusal = mayWork(user, step);
    if (refusal == null) {
      refusal = inHand(user, step);
    }
    if (refusal == null) {
      refusal = enoughOfficers(step);
    }
    return refusal == null ? content(step, input) : List.of(refusal);
  }

  /** Whether a user may take part in a step that somebody else does; {@code null} for yes. */
  static @Nullable No mayJoin(HeliostatUser user, StepAtHand step) {
    var refusal = mayWork(user, step);
    if (refusal != null) {
      return refusal;
    }
    if (step.drawn().officers() < 2) {
      return No.because(
          RefusalCode.NOT_ENTITLED,
          "该环节由一人办理，无需共同办理。",
          "One person does this step; nobody else takes part.");
    }
    return user.username().equals(step.run().assignee()) ? holdsItAlready() : null;
  }

  /** Whether a user may leave a step again; {@code null} for yes. */
  static @Nullable No mayLeave(HeliostatUser user, StepAtHand step) {
    if (!step.run().state().isOpen() || step.run().finishedAt() != null) {
      return notOpen();
    }
    return step.run().officers().contains(user.username())
        ? null
        : No.because(RefusalCode.NOT_ASSIGNED, "您没有参加该环节。", "You do not take part in this step.");
  }

  private static @Nullable No enoughOfficers(StepAtHand step) {
    var wanted = step.drawn().officers();
    if (1 + step.run().officers().size() >= wanted) {
      return null;
    }
    var no =
        No.because(
            RefusalCode.OFFICERS_MISSING,
            "该环节须由 %d 名以上工作人员共同办理，请其他人员先登录并选择“参加办理”。".formatted(wanted),
            "At least %d officers must do this step together; the others join it first, each under his own account."
                .formatted(wanted));
    var ground = LegalGrounds.severalOfficers(step.power().category());
    return ground == null ? no : no.on(ground);
  }

  private static @Nullable No mayWork(HeliostatUser user, StepAtHand step) {
    var refusal = open(step);
    if (refusal == null) {
      refusal = No.unless(Rights.mayDo(user, step.power().power(), step.drawn()));
    }
    return refusal == null ? separation(user, step) : refusal;
  }

  private static @Nullable No open(StepAtHand step) {
    if (step.document().isClosed()) {
      return CaseRefusals.caseClosed();
    }
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
    var refusal = separation(user.username(), step, "您", "You");
    var principal = user.principal(step.drawn().post());
    return refusal != null || principal == null
        ? refusal
        : separation(
            principal,
            step,
            "委托您办理的 %s ".formatted(principal),
            "%s, for whom you stand in,".formatted(principal));
  }

  /**
   * The same for one of those who would count as having done the step: the user, and whoever let
   * him.
   *
   * @param chinese how the refusal calls that person
   */
  private static @Nullable No separation(
      String person, StepAtHand step, String chinese, String english) {
    var document = step.document();
    var separation = SeparationOfDuties.of(step.power().power());
    if (document.submittedBy().equals(person) && separation.forbidsSubmitter(step.drawn())) {
      return samePerson(
          "%s提交了该件，此环节请由其他人员办理。".formatted(chinese),
          "%s handed this case in, so somebody else must do this step.".formatted(english));
    }
    var done = document.steps().stream().flatMap(StepRules::done).toList();
    return separation.forbids(step.drawn(), person, done)
        ? samePerson(
            "%s办理过该件此前的环节，不得再审核或决定，请由其他人员办理。".formatted(chinese),
            "%s did an earlier step of this case, so somebody else must review and decide it."
                .formatted(english))
        : null;
  }

  private static Stream<SeparationOfDuties.Done> done(StepRun run) {
    return run.state() == StepState.COMPLETED
        ? run.people().stream().map(person -> new SeparationOfDuties.Done(run.elementId(), person))
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
    if (drawn.outcomes().getFirst().code().equals(input.outcome())
        && step.power().power().flow().waitsForApplicant(drawn)) {
      found.addAll(missing(step));
    }
    found.addAll(
        new InputCheck()
            .words("opinion", input.opinion(), false)
            .form(step.power().formSchema(drawn.form()), input.form())
            .found());
    return found;
  }

  /** What was asked for once must be there; asking again would be asking twice. */
  private static List<No> missing(StepAtHand step) {
    var handedIn =
        step.document().materials().stream()
            .map(MaterialEntry::requirementId)
            .collect(Collectors.toSet());
    var names =
        step.power().materials().stream()
            .filter(requirement -> requirement.isMissing(handedIn))
            .map(MaterialRequirement::name)
            .toList();
    if (names.isEmpty()) {
      return List.of();
    }
    var no =
        No.field(
            RefusalCode.MATERIAL_MISSING,
            "outcome",
            "仍缺少材料：%s。请先补交全部材料，再选择此结果。".formatted(String.join("、", names)),
            "Still missing: %s. Add all of it first, then choose this outcome."
                .formatted(String.join(", ", names)));
    return List.of(isPermit(step) ? no.on("《中华人民共和国行政许可法》第三十二条") : no);
  }

  /** The Licensing Law asks for reasons of permits alone; here they are asked for everywhere. */
  private static boolean isPermit(StepAtHand step) {
    return step.power().category() == PowerCategory.PERMIT;
  }

  private static boolean isTakenByOther(HeliostatUser user, StepAtHand step) {
    return step.run().state() == StepState.CLAIMED
        && !user.username().equals(step.run().assignee());
  }

  static No holdsItAlready() {
    return samePerson(
        "该环节由您主办，须由其他人员参加办理。", "You have the step in hand; somebody else must join you.");
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
        RefusalCode.STEP_TAKEN,
        "该环节已由他人领取。如其不能办理，可请本单位负责人退回。",
        "Somebody else has taken the step in hand. If that person is away, a leader can put it back.");
  }
}
