package org.heliostat.check.rule;

import java.util.EnumSet;
import java.util.Set;
import org.heliostat.check.run.RunGraph;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.Step;
import org.heliostat.power.StepKind;

/**
 * Work on an application for a permit begins with its acceptance. The twenty days run from there,
 * so whatever is done before takes time that nobody counts. Materials may be checked, what is
 * missing may be named, and acceptance may be approved; but all that comes before acceptance, and
 * not beside it.
 */
final class AcceptanceFirst implements Rule {
  private static final Set<StepKind> ONLY_AFTERWARDS =
      EnumSet.of(
          StepKind.INVESTIGATE,
          StepKind.DEFENCE,
          StepKind.HEARING,
          StepKind.EXPERT_REVIEW,
          StepKind.SITE_VISIT,
          StepKind.LEGAL_REVIEW,
          StepKind.COLLECTIVE_DISCUSSION,
          StepKind.DECIDE,
          StepKind.ENFORCE);

  @Override
  public String legalBasis() {
    return Laws.licensing("第三十二条、第三十四条、第四十二条");
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    if (!checked.is(PowerCategory.PERMIT) || !checked.has(StepKind.ACCEPT)) {
      return;
    }
    for (var step : checked.steps(it -> ONLY_AFTERWARDS.contains(it.kind()))) {
      Accepted.notBefore(checked.runs(), step)
          .ifPresent(
              run ->
                  report.error(
                      step.id(),
                      "有的路径未经受理就到了“%s”，请移到受理之后".formatted(step.name()),
                      "Some way leads to '%s' before the application is accepted; move it behind"
                              .formatted(step.id())
                          + " acceptance",
                      run.trace()));
    }
    for (var step : checked.steps(it -> it.kind() == StepKind.EXAMINE)) {
      if (isBesideAcceptance(checked, step)) {
        report.error(
            step.id(),
            "“%s”与受理同时进行：核对材料的，请移到受理之前；审查申请的，请移到受理之后".formatted(step.name()),
            "The step '%s' is open beside acceptance: if materials are checked, move it before"
                    .formatted(step.id())
                + " acceptance; if the application is examined, behind it");
      }
    }
  }

  /** Whether both can be open at once, so that the step may come before acceptance or after it. */
  private static boolean isBesideAcceptance(CheckedPower checked, Step step) {
    var graph = checked.runs().graph();
    for (int state = 0; state < graph.size(); state++) {
      var open = graph.moves(state).stream().map((RunGraph.Move it) -> checked.runs().step(it));
      var steps = open.distinct().toList();
      if (steps.contains(step) && steps.stream().anyMatch(Order.kind(StepKind.ACCEPT))) {
        return true;
      }
    }
    return false;
  }
}
