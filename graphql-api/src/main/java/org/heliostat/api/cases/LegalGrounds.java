package org.heliostat.api.cases;

import java.util.List;
import java.util.Optional;
import org.heliostat.power.PowerCategory;
import org.jspecify.annotations.Nullable;

/** The grounds on which the law lets a clock stand still. */
final class LegalGrounds {
  private record Ground(String chinese, String code) {}

  /** Licensing Law Art. 45. */
  private static final List<Ground> LICENSING =
      List.of(
          new Ground("听证", "HEARING"),
          new Ground("招标", "TENDER"),
          new Ground("拍卖", "AUCTION"),
          new Ground("检验", "INSPECTION"),
          new Ground("检测", "TESTING"),
          new Ground("检疫", "QUARANTINE"),
          new Ground("鉴定", "APPRAISAL"),
          new Ground("专家评审", "EXPERT_REVIEW"));

  /** Coercion Law Art. 25. */
  private static final List<Ground> COERCION =
      List.of(
          new Ground("检测", "TESTING"),
          new Ground("检验", "INSPECTION"),
          new Ground("检疫", "QUARANTINE"),
          new Ground("技术鉴定", "APPRAISAL"));

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
            .filter(
                ground ->
                    text.contains(ground.chinese()) || text.strip().equalsIgnoreCase(ground.code()))
            .toList();
    return named.size() == 1
        ? Optional.of("%s（%s）".formatted(article(category), named.getFirst().chinese()))
        : Optional.empty();
  }

  /** What may be named, in Chinese. */
  static String allowed(PowerCategory category) {
    return String.join("、", grounds(category).stream().map(Ground::chinese).toList());
  }

  /** What may be named, by code. */
  static String allowedCodes(PowerCategory category) {
    return String.join(", ", grounds(category).stream().map(Ground::code).toList());
  }

  /** The article that lists them. */
  static String article(PowerCategory category) {
    return category == PowerCategory.COERCION ? "《中华人民共和国行政强制法》第二十五条" : "《中华人民共和国行政许可法》第四十五条";
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

  private static List<Ground> grounds(PowerCategory category) {
    return category == PowerCategory.COERCION ? COERCION : LICENSING;
  }
}
