package org.heliostat.check.rule;

import org.heliostat.check.run.Runs;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/**
 * The legal section reviews before the decision. The law demands it where a case went through a
 * hearing or is complex enough for collective discussion; on other ways of a general penalty, and
 * in coercion, its absence is a warning, because whether a case is a major one shows only in the
 * case. A penalty whose name says that it is a major one (重大) is one.
 */
final class LegalReview implements Rule {
  private static final String MAJOR = "重大";

  private enum Case {
    PLAIN,
    MAJOR,
    REVIEWED,
    DECIDED_PLAIN,
    DECIDED_MAJOR
  }

  @Override
  public String legalBasis() {
    return Laws.penalty("第五十八条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (checked.isGeneralPenalty()) {
      var first = checked.power().name().contains(MAJOR) ? Case.MAJOR : Case.PLAIN;
      checked.steps(Order.kind(StepKind.DECIDE)).forEach(it -> check(checked, it, first, report));
    } else if (checked.is(PowerCategory.COERCION)
        && checked.power().procedure() == Procedure.GENERAL) {
      var guided = report.citing(Laws.disclosure());
      checked
          .steps(Order.kind(StepKind.DECIDE))
          .forEach(it -> checkPlain(checked, it, Case.PLAIN, guided));
    }
  }

  private static void check(CheckedPower checked, Step decision, Case first, Report report) {
    var major = decided(checked.runs(), decision, first, Case.DECIDED_MAJOR);
    if (major == null) {
      checkPlain(checked, decision, first, report);
      return;
    }
    report.error(
        decision.id(),
        "有的路径经过听证、集体讨论或者属于重大处罚，却未经法制审核就到了“%s”，请在此前增加法制审核".formatted(decision.name()),
        "Some way leads through a hearing or a collective discussion, or is a major penalty, and"
            + " comes to '%s' without legal review; add it before".formatted(decision.id()),
        major.trace());
  }

  private static void checkPlain(CheckedPower checked, Step decision, Case first, Report report) {
    var plain = decided(checked.runs(), decision, first, Case.DECIDED_PLAIN);
    if (plain != null) {
      report.warning(
          decision.id(),
          "有的路径未经法制审核就到了“%s”；属于依法应当审核的，请在此前增加法制审核".formatted(decision.name()),
          "Some way leads to '%s' without legal review; add it if these cases are among those the"
                  .formatted(decision.id())
              + " law has reviewed",
          plain.trace());
    }
  }

  private static Runs.@org.jspecify.annotations.Nullable Run decided(
      Runs runs, Step decision, Case first, Case wanted) {
    return runs.first(first, (state, step, outcome) -> after(state, step, decision), wanted::equals)
        .orElse(null);
  }

  private static Case after(Case state, Step step, Step decision) {
    boolean decides = step.equals(decision);
    return switch (state) {
      case PLAIN -> {
        if (decides) {
          yield Case.DECIDED_PLAIN;
        }
        yield switch (step.kind()) {
          case LEGAL_REVIEW -> Case.REVIEWED;
          case HEARING, COLLECTIVE_DISCUSSION -> Case.MAJOR;
          case ACCEPT,
              EXAMINE,
              INVESTIGATE,
              NOTIFY,
              DEFENCE,
              EXPERT_REVIEW,
              SITE_VISIT,
              LEADER_APPROVAL,
              DECIDE,
              ISSUE_DOCUMENT,
              DELIVER,
              ENFORCE,
              PUBLISH,
              ARCHIVE ->
              state;
        };
      }
      case MAJOR -> {
        if (decides) {
          yield Case.DECIDED_MAJOR;
        }
        yield step.kind() == StepKind.LEGAL_REVIEW ? Case.REVIEWED : state;
      }
      case REVIEWED, DECIDED_PLAIN, DECIDED_MAJOR -> state;
    };
  }
}
