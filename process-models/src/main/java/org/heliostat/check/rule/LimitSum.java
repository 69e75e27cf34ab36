package org.heliostat.check.rule;

import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Stretch;
import org.heliostat.power.Step;

/**
 * On every way the limits of the steps between acceptance and decision take no longer than what is
 * promised. The statutory clock runs between these two; a power without acceptance starts it at
 * submission, one without decision stops it when the case ends.
 */
final class LimitSum implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var promised = checked.power().promised();
    LongestWay.of(checked.flow(), checked.runs(), Stretch.clock(checked.flow()))
        .longerThan(promised, checked.surroundings().calendar())
        .ifPresent(
            overrun -> {
              var last = overrun.trace().getLast();
              report.error(
                  last,
                  "到“%s”为止，%s，超过承诺时限%s，请缩短环节时限"
                      .formatted(
                          checked.nameOf(last),
                          Words.chinese(overrun, "各环节时限"),
                          Words.chinese(promised)),
                  "Up to '%s' %s, longer than the promised %s; shorten the step limits"
                      .formatted(
                          last,
                          Words.english(overrun, "the step limits add up"),
                          Words.english(promised)),
                  overrun.trace());
            });
  }

  /** The first outcome carries the case on; at acceptance it is the one that accepts. */
  static boolean isFirst(Step step, String outcome) {
    return step.outcomes().getFirst().code().equals(outcome);
  }
}
