package org.heliostat.api.cases;

/**
 * A ground that an act beside the steps may rest on.
 *
 * @param code names it in arguments
 * @param chinese in the words of the law
 * @param english the same
 * @param article as cited; empty where no single article states it
 */
record LegalGround(String code, String chinese, String english, String article) {
  /** As it stands in the file. */
  String cited() {
    return article.isEmpty() ? chinese : "%s（%s）".formatted(article, chinese);
  }

  boolean isCalled(String text) {
    return code.equalsIgnoreCase(text.strip());
  }
}
