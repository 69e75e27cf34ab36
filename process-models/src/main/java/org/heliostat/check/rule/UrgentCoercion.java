package org.heliostat.check.rule;

import org.heliostat.check.run.Stretch;
import org.heliostat.power.Outcome;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Procedure;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;
import org.heliostat.time.Limit;
import org.heliostat.time.LimitUnit;

/**
 * Coercion carried out on the spot in an urgent case, drawn as the simple procedure, is reported to
 * the head within 24 hours, and its approval is caught up on. If the head thinks that it should not
 * have been done, it is lifted at once.
 */
final class UrgentCoercion implements Rule {
  private static final Limit ALLOWED = new Limit(24, LimitUnit.HOUR);

  private enum Measure {
    NONE,
    UNAPPROVED,
    JUDGED,
    NOT_LIFTED
  }

  @Override
  public String legalBasis() {
    return Laws.coercion("第十九条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.COERCION) || checked.power().procedure() != Procedure.SIMPLE) {
      return;
    }
    checkApproved(checked, report);
    StretchLimit.check(
        checked,
        report,
        Stretch.between(Order.kind(StepKind.ENFORCE), LeaderReview::isLeaders)
            .notAfter(LeaderReview::isLeaders),
        ALLOWED,
        "自当场实施强制措施",
        "From the coercion on the spot");
    checkLifted(checked, report);
  }

  private static void checkApproved(CheckedPower checked, Report report) {
    Order.withAndWithout(checked.runs(), Order.kind(StepKind.ENFORCE), LeaderReview::isLeaders)
        .ifPresent(
            run ->
                report.error(
                    run.lastId(),
                    "紧急情况下当场强制的，有的路径到“%s”仍未补办批准手续，请增加领导审批".formatted(checked.nameOf(run.lastId())),
                    "Some urgent case ends at '%s' without the head's approval; add it after the"
                            .formatted(run.lastId())
                        + " act",
                    run.trace()));
  }

  /** Each outcome but the first, which approves, opens a step that lifts the measure. */
  private static void checkLifted(CheckedPower checked, Report report) {
    var lifting = new Openings(checked.runs(), Order.kind(StepKind.ENFORCE));
    for (var judging : checked.steps(LeaderReview::isLeaders)) {
      checked
          .runs()
          .first(
              Measure.NONE,
              (measure, step, outcome) -> after(measure, step, outcome, judging, lifting),
              Measure.NOT_LIFTED::equals)
          .ifPresent(
              run ->
                  report.error(
                      judging.id(),
                      "负责人在“%s”认为不应当采取强制措施的，应当立即解除，请画出不批准的结果，并由它直接通向解除措施的“执行”环节"
                          .formatted(judging.name()),
                      "If the head refuses at '%s', the coercion is lifted at once; draw an outcome"
                              .formatted(judging.id())
                          + " that refuses, and straight behind it a step of kind ENFORCE that lifts",
                      run.trace()));
    }
  }

  private static Measure after(
      Measure measure, Step step, Outcome outcome, Step judging, Openings lifting) {
    return switch (measure) {
      case NONE -> {
        if (LeaderReview.isLeaders(step)) {
          yield Measure.JUDGED;
        }
        yield step.kind() == StepKind.ENFORCE ? Measure.UNAPPROVED : measure;
      }
      case UNAPPROVED -> {
        if (!LeaderReview.isLeaders(step)) {
          yield measure;
        }
        boolean approves = step.outcomes().size() > 1 && step.outcomes().getFirst().equals(outcome);
        yield step.equals(judging) && !approves && !lifting.alwaysFollows(step, outcome)
            ? Measure.NOT_LIFTED
            : Measure.JUDGED;
      }
      case JUDGED, NOT_LIFTED -> measure;
    };
  }
}
