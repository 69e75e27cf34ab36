package org.heliostat.check.rule;

import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.Stretch;
import org.heliostat.time.Limit;

/** Holds a stretch of the flow against a limit that the law sets. */
final class StretchLimit {
  private StretchLimit() {}

  /**
   * @param chinese what the limit is about, for instance 自作出决定起
   * @param english the same, for instance "From the decision"
   */
  static void check(
      CheckedPower checked,
      Report report,
      Stretch stretch,
      Limit allowed,
      String chinese,
      String english) {
    LongestWay.of(checked.flow(), checked.runs(), stretch)
        .longerThan(allowed, checked.surroundings().calendar())
        .ifPresent(
            overrun -> {
              var last = overrun.trace().getLast();
              report.error(
                  last,
                  "%s到“%s”，%s，超过法律规定的%s，请缩短这些环节的时限"
                      .formatted(
                          chinese,
                          checked.nameOf(last),
                          Words.chinese(overrun, "各环节时限"),
                          Words.chinese(allowed)),
                  "%s up to '%s' %s, longer than the %s of the law; shorten these limits"
                      .formatted(
                          english,
                          last,
                          Words.english(overrun, "the step limits add up"),
                          Words.english(allowed)),
                  overrun.trace());
            });
  }
}
