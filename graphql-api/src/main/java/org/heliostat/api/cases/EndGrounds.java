package org.heliostat.api.cases;

import java.util.List;
import java.util.Optional;
import org.heliostat.power.CaseResult;
import org.heliostat.power.Power;
import org.heliostat.power.PowerCategory;
import org.heliostat.power.StandingGround;

/** The grounds on which a case may be ended from outside its flow. */
final class EndGrounds {
  private static final List<LegalGround> TERMINATION =
      List.of(
          new LegalGround("PARTY_GONE", "当事人死亡或者终止", "the party has died or ceased to exist", ""),
          new LegalGround("MATTER_GONE", "申请事项或者违法事实已不存在", "the matter no longer exists", ""),
          new LegalGround(
              "LAW_REPEALED",
              StandingGround.LAW_REPEALED.chinese(),
              "its law has been repealed",
              ""));

  private static final LegalGround JURISDICTION =
      new LegalGround("JURISDICTION", "不属于本机关管辖", "another agency is competent", "");

  private static final LegalGround CRIME =
      new LegalGround("CRIME", "违法行为涉嫌犯罪", "the breach may be a crime", "《中华人民共和国行政处罚法》第二十七条");

  private EndGrounds() {}

  /** The ground as it is cited; empty when it is none of those that may be named. */
  static Optional<String> cite(CaseResult result, Power power, String code) {
    return grounds(result, power).stream()
        .filter(ground -> ground.isCalled(code))
        .map(LegalGround::cited)
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
    return String.join(", ", grounds(result, power).stream().map(LegalGround::code).toList());
  }

  /** Those that may be named. */
  static List<LegalGround> grounds(CaseResult result, Power power) {
    if (result == CaseResult.TERMINATED) {
      return TERMINATION;
    }
    return power.category() == PowerCategory.PENALTY
        ? List.of(JURISDICTION, CRIME)
        : List.of(JURISDICTION);
  }
}
