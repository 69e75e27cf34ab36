package org.heliostat.power;

import java.util.Optional;
import org.heliostat.time.LimitUnit;

/**
 * How much longer a case may take once the head of the agency agrees. It is given once, while the
 * clock has not run out.
 *
 * @param amount the most, in the unit of the power's limits
 * @param legalGround the article, as cited
 */
public record LawfulExtension(int amount, String legalGround) {
  /** Licensing Law Art. 42: the usual limit, and the one of joint or unified handling. */
  private static final int LICENSING_DAYS = 20;

  private static final int LICENSING_TOGETHER_DAYS = 45;

  /** Coercion Law Art. 25. */
  private static final int SEALING_DAYS = 30;

  /** What the law allows for a power; empty where it knows no extension. */
  public static Optional<LawfulExtension> of(Power power) {
    var statutory = power.statutory();
    return switch (power.category()) {
      case PERMIT ->
          statutory.unit() == LimitUnit.WORKING_DAY
              ? ofPermit(statutory.amount())
              : Optional.empty();
      case COERCION ->
          statutory.unit() == LimitUnit.CALENDAR_DAY && statutory.amount() <= SEALING_DAYS
              ? Optional.of(new LawfulExtension(30, "《中华人民共和国行政强制法》第二十五条"))
              : Optional.empty();
      case PENALTY,
          LEVY,
          FILING,
          APPROVAL,
          INSPECTION,
          CONFIRMATION,
          REWARD,
          PAYMENT,
          ADJUDICATION,
          OTHER,
          CONVENIENCE ->
          Optional.empty();
    };
  }

  private static Optional<LawfulExtension> ofPermit(int statutory) {
    if (statutory <= LICENSING_DAYS) {
      return Optional.of(new LawfulExtension(10, "《中华人民共和国行政许可法》第四十二条第一款"));
    }
    return statutory == LICENSING_TOGETHER_DAYS
        ? Optional.of(new LawfulExtension(15, "《中华人民共和国行政许可法》第四十二条第二款"))
        : Optional.empty();
  }
}
