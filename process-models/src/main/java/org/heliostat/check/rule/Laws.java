package org.heliostat.check.rule;

/** The laws that rules cite. */
final class Laws {
  static final String DISCLOSURE = "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见";

  private Laws() {}

  static String licensing(String articles) {
    return "《中华人民共和国行政许可法》" + articles;
  }

  static String penalty(String articles) {
    return "《中华人民共和国行政处罚法》" + articles;
  }

  static String coercion(String articles) {
    return "《中华人民共和国行政强制法》" + articles;
  }

  /** The guiding opinion 国办发〔2018〕118号. */
  static String disclosure() {
    return "《" + DISCLOSURE + "》（国办发〔2018〕118号）";
  }
}
