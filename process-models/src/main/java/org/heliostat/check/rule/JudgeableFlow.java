package org.heliostat.check.rule;

import org.heliostat.check.run.LongestWay;
import org.heliostat.check.run.RunGraph;
import org.heliostat.check.run.Stretch;

/**
 * The flow is small and simple enough that every run can be judged. Where it is not, rules about
 * runs say nothing, so this must be mended first.
 */
final class JudgeableFlow implements Rule {
  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var gaps = checked.runs().gaps();
    if (gaps.contains(RunGraph.Gap.ARROW_TAKEN_TWICE)) {
      report.error(
          checked.flow().startId(),
          "同一办件可能两次到达同一位置，请检查并行网关：并行分开的路径应当由并行网关汇合",
          "A case may stand in one place twice at a time; join parallel ways at a parallel gateway");
    } else if (gaps.contains(RunGraph.Gap.TOO_MANY_STATES)) {
      report.error(
          checked.flow().startId(),
          "并行的环节太多，办件可能的状态超过%d种，无法逐一检查，请减少并行".formatted(RunGraph.MOST_STATES),
          "So much runs in parallel that a case has more than %d states, too many to judge; draw"
                  .formatted(RunGraph.MOST_STATES)
              + " less in parallel");
    } else if (!LongestWay.of(checked.flow(), checked.runs(), Stretch.clock(checked.flow()))
        .isWhole()) {
      report.error(
          checked.flow().startId(),
          "限定次数的办理结果太多，无法逐一检查时限，请减少 atMost",
          "Too many outcomes are bounded to add up the limits of all ways; state fewer atMost");
    }
  }
}
