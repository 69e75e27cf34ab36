package org.heliostat.check.rule;

import java.util.regex.Pattern;
import org.heliostat.power.LegalBasis;

/**
 * The catalogue entry has the one format of all powers: a body that implements it, a telephone
 * number to complain to, legal bases down to the article, and the fee, also when there is none.
 */
final class UnifiedFormat implements Rule {
  private static final Pattern BODY = Pattern.compile(".*\\p{IsHan}{4,}.*");

  /** Area code and number with extension, hotlines such as 12345, mobile and 400 numbers. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(0\\d{2,3}-?)?[2-9]\\d{6,7}(-\\d{1,6})?|(0\\d{2,3}-?)?(1\\d{4}|96\\d{3,4})"
              + "|1[3-9]\\d{9}|[48]00-?\\d{3}-?\\d{4}");

  private static final Pattern BETWEEN_PHONES = Pattern.compile("[\\s,;/\u3001\uFF0C\uFF1B]+");
  private static final Pattern ARTICLE = Pattern.compile("第[\\d零〇一二三四五六七八九十百千]+条");

  @Override
  public String legalBasis() {
    return "";
  }

  @Override
  public void check(CheckedPower checked, Report report) {
    var power = checked.power();
    if (!BODY.matcher(power.implementingBody()).matches()) {
      report.error(
          power.code(),
          "实施主体“%s”不是机关全称，请填写批准目录中的机关名称".formatted(power.implementingBody()),
          "The implementing body is no name of an agency; give its full name as in the approved"
              + " catalogue");
    }
    if (!isPhone(power.supervisionPhone())) {
      report.error(
          power.code(),
          "监督电话“%s”不是电话号码，请填写区号和号码，例如0513-12345".formatted(power.supervisionPhone()),
          "The supervision phone is no telephone number; give area code and number, for instance"
              + " 0513-12345");
    }
    power.legalBases().stream()
        .filter(basis -> !ARTICLE.matcher(basis.article()).find())
        .forEach(basis -> refuseBasis(power.code(), basis, report));
    if (power.fees().isEmpty()) {
      report.error(
          power.code(),
          "没有写明收费标准，请填写；不收费的，填写“不收费”",
          "The fee is not stated; state it, also when there is none");
    }
  }

  private static void refuseBasis(String code, LegalBasis basis, Report report) {
    report.error(
        code,
        "实施依据《%s》没有写明条款（现为“%s”），请写到条，例如“第四十二条”".formatted(basis.law(), basis.article()),
        "A legal basis names no article; give it down to the article");
  }

  private static boolean isPhone(String text) {
    return BETWEEN_PHONES.splitAsStream(text.strip()).allMatch(it -> PHONE.matcher(it).matches());
  }
}
