package org.heliostat.check.rule;

import org.heliostat.check.run.LimitComparison;
import org.heliostat.power.PowerCategory;

/** What is promised takes no longer than the law allows, whenever a case begins. */
final class PromisedLimit implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    LimitComparison.longer(power.promised(), power.statutory(), checked.surroundings().calendar())
        .ifPresent(
            overrun ->
                report
                    .citing(checked.is(PowerCategory.PERMIT) ? Laws.licensing("第四十二条") : "")
                    .error(
                        power.code(),
                        "%s，超过法定时限%s，请缩短承诺时限"
                            .formatted(
                                Words.chinese(overrun, "承诺时限"), Words.chinese(power.statutory())),
                        "%s, longer than the statutory %s; shorten the promise"
                            .formatted(
                                Words.english(overrun, "What is promised comes"),
                                Words.english(power.statutory()))));
  }
}
