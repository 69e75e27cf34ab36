package org.heliostat.api.cases;

import java.util.List;
import java.util.Optional;
import org.heliostat.power.PowerCategory;
import org.jspecify.annotations.Nullable;

/** The grounds on which the law lets a clock stand still. */
final class LegalGrounds {
  private static final String LICENSING_ARTICLE = "《中华人民共和国行政许可法》第四十五条";

  private static final String COERCION_ARTICLE = "《中华人民共和国行政强制法》第二十五条";

  /** Licensing Law Art. 45. */
  private static final List<LegalGround> LICENSING =
      List.of(
          new LegalGround("HEARING", "听证", "hearing", LICENSING_ARTICLE),
          new LegalGround("TENDER", "招标", "tender", LICENSING_ARTICLE),
          new LegalGround("AUCTION", "拍卖", "auction", LICENSING_ARTICLE),
          new LegalGround("INSPECTION", "检验", "inspection", LICENSING_ARTICLE),
          new LegalGround("TESTING", "检测", "testing", LICENSING_ARTICLE),
          new LegalGround("QUARANTINE", "检疫", "quarantine", LICENSING_ARTICLE),
          new LegalGround("APPRAISAL", "鉴定", "appraisal", LICENSING_ARTICLE),
          new LegalGround("EXPERT_REVIEW", "专家评审", "expert review", LICENSING_ARTICLE));

  /** Coercion Law Art. 25. */
  private static final List<LegalGround> COERCION =
      List.of(
          new LegalGround("TESTING", "检测", "testing", COERCION_ARTICLE),
          new LegalGround("INSPECTION", "检验", "inspection", COERCION_ARTICLE),
          new LegalGround("QUARANTINE", "检疫", "quarantine", COERCION_ARTICLE),
          new LegalGround("APPRAISAL", "技术鉴定", "technical appraisal", COERCION_ARTICLE));

  private LegalGrounds() {}

  /**
   * The ground as it is cited.
   *
   * @param text names one ground, in Chinese or by its code; the article may stand around it
   * @return empty when the law knows no such ground
   */
  static Optional<String> cite(PowerCategory category, String text) {
    var named =
        grounds(category).stream()
            .filter(ground -> text.contains(ground.chinese()) || ground.isCalled(text))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst().cited()) : Optional.empty();
  }

  /** What may be named, in Chinese. */
  static String allowed(PowerCategory category) {
    return String.join("、", grounds(category).stream().map(LegalGround::chinese).toList());
  }

  /** What may be named, by code. */
  static String allowedCodes(PowerCategory category) {
    return String.join(", ", grounds(category).stream().map(LegalGround::code).toList());
  }

  /** The article that lists them. */
  static String article(PowerCategory category) {
    return category == PowerCategory.COERCION ? COERCION_ARTICLE : LICENSING_ARTICLE;
  }

  /** The article that asks for two officers; {@code null} where the model asks for them alone. */
  static @Nullable String severalOfficers(PowerCategory category) {
    return switch (category) {
      case PERMIT -> "《中华人民共和国行政许可法》第三十四条";
      case PENALTY -> "《中华人民共和国行政处罚法》第四十二条";
      case COERCION -> "《中华人民共和国行政强制法》第十八条";
      case LEVY,
          FILING,
          APPROVAL,
          INSPECTION,
          CONFIRMATION,
          REWARD,
          PAYMENT,
          ADJUDICATION,
          OTHER,
          CONVENIENCE ->
          null;
    };
  }

  /** Those that may be named. */
  static List<LegalGround> grounds(PowerCategory category) {
    return category == PowerCategory.COERCION ? COERCION : LICENSING;
  }
}
