package org.heliostat.time;

/**
 * A day that is not what its weekday says.
 *
 * @param name the holiday it belongs to, in Chinese
 * @param englishName the same in English
 * @param working whether it is worked, as make-up days are, or off
 */
record SpecialDay(String name, String englishName, boolean working) {
  static final SpecialDay LOCAL_HOLIDAY = new SpecialDay("本地休息日", "local holiday", false);
  static final SpecialDay LOCAL_WORKING_DAY = new SpecialDay("本地工作日", "local working day", true);

  static SpecialDay national(String name, boolean working) {
    var english =
        switch (name) {
          case "元旦" -> "New Year";
          case "春节" -> "Spring Festival";
          case "清明节" -> "Qingming";
          case "劳动节" -> "Labour Day";
          case "端午节" -> "Dragon Boat Festival";
          case "中秋节" -> "Mid-Autumn Festival";
          case "国庆节" -> "National Day";
          case "国庆中秋" -> "National Day and Mid-Autumn Festival";
          case "抗战胜利日" -> "Victory Day";
          default -> "public holiday";
        };
    return new SpecialDay(name, english, working);
  }
}
