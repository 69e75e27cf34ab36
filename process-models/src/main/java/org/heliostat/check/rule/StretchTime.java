package org.heliostat.check.rule;

import org.heliostat.check.run.ShortestWay;
import org.heliostat.check.run.Stretch;
import org.heliostat.time.Limit;

/** Sees that the limits of a stretch leave the time that the law gives to a party. */
final class StretchTime {
  private StretchTime() {}

  /**
   * @param chinese what the time is for, for instance 自告知
   * @param english the same, for instance "From the notice"
   */
  static void check(
      CheckedPower checked,
      Report report,
      Stretch stretch,
      Limit least,
      String chinese,
      String english) {
    ShortestWay.of(checked.flow(), checked.runs(), stretch)
        .shorterThan(least, checked.surroundings().calendar())
        .ifPresent(
            tooShort -> {
              var last = tooShort.trace().getLast();
              report.error(
                  last,
                  "%s到“%s”，%s，少于法律规定的%s，请延长这些环节的时限"
                      .formatted(
                          chinese,
                          checked.nameOf(last),
                          Words.chineseTooShort(tooShort, "各环节时限"),
                          Words.chinese(least)),
                  "%s up to '%s' %s, less than the %s of the law; lengthen these limits"
                      .formatted(
                          english,
                          last,
                          Words.englishTooShort(tooShort, "the step limits add up"),
                          Words.english(least)),
                  tooShort.trace());
            });
  }
}
