package org.heliostat.time;

import org.jspecify.annotations.Nullable;

/**
 * A day that is not what its weekday says.
 *
 * @param name the holiday it belongs to, in Chinese
 * @param englishName the same in English
 * @param working whether it is worked, as make-up days are, or off
 * @param order what ordered it; {@code null} for the national schedule
 */
record SpecialDay(String name, String englishName, boolean working, @Nullable CalendarOrder order) {
  static SpecialDay localHoliday(CalendarOrder order) {
    return new SpecialDay("本地休息日", "local", false, order);
  }

  static SpecialDay localWorkingDay(CalendarOrder order) {
    return new SpecialDay("本地工作日", "local", true, order);
  }

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
          default -> "public";
        };
    return new SpecialDay(name, english, working, null);
  }
}
