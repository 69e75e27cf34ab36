package org.heliostat.api.cases;

import java.util.List;
import java.util.Optional;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.StandingGround;

/** The grounds on which a case may be ended from outside its flow. */
final class EndGrounds {
  /**
   * A ground.
   *
   * @param article as cited; empty where no single article states it
   */
  private record Ground(String code, String chinese, String article) {
    String cited() {
      return article.isEmpty() ? chinese : "%s（%s）".formatted(article, chinese);
    }
  }

  private static final List<Ground> TERMINATION =
      List.of(
          new Ground("PARTY_GONE", "当事人死亡或者终止", ""),
          new Ground("MATTER_GONE", "申请事项或者违法事实已不存在", ""),
          new Ground("LAW_REPEALED", StandingGround.LAW_REPEALED.chinese(), ""));

  private static final Ground JURISDICTION = new Ground("JURISDICTION", "不属于本机关管辖", "");

  private static final Ground CRIME = new Ground("CRIME", "违法行为涉嫌犯罪", "《中华人民共和国行政处罚法》第二十七条");

  private EndGrounds() {}

  /** The ground as it is cited; empty when it is none of those that may be named. */
  static Optional<String> cite(CaseResult result, Power power, String code) {
    return grounds(result, power).stream()
        .filter(ground -> ground.code().equalsIgnoreCase(code.strip()))
        .map(Ground::cited)
        .findFirst();
  }

  /** What may be named, in Chinese with the codes. */
  static String allowed(CaseResult result, Power power) {
    return String.join(
        "、",
        grounds(result, power).stream()
            .map(ground -> "%s（%s）".formatted(ground.code(), ground.chinese()))
            .toList());
  }

  /** What may be named, by code. */
  static String allowedCodes(CaseResult result, Power power) {
    return String.join(", ", grounds(result, power).stream().map(Ground::code).toList());
  }

  private static List<Ground> grounds(CaseResult result, Power power) {
    if (result == CaseResult.TERMINATED) {
      return TERMINATION;
    }
    return power.category() == PowerCategory.PENALTY
        ? List.of(JURISDICTION, CRIME)
        : List.of(JURISDICTION);
  }
}
